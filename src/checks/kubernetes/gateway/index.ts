/** Every check on gateways. */
import listenerUsesTls from './listener-uses-tls.ts';

export const gateway = [listenerUsesTls];
