/** Every check on AWS IoT. */
import policyNotFullAccess from './policy-not-full-access.ts';

export const iot = [policyNotFullAccess];
