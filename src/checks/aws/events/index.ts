/** Every check on Amazon EventBridge. */
import busNotPublic from './bus-not-public.ts';

export const events = [busNotPublic];
