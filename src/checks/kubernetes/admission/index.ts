/** Every check on what stands before the API server. */
import policyBindingDenies from './policy-binding-denies.ts';
import webhookFailsClosed from './webhook-fails-closed.ts';

export const admission = [policyBindingDenies, webhookFailsClosed];
