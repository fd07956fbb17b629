/** Every check on Amazon MQ. */
import brokerNotPublic from './broker-not-public.ts';

export const mq = [brokerNotPublic];
