/** Every check on Amazon GuardDuty. */
import detectorEnabled from './detector-enabled.ts';

export const guardduty = [detectorEnabled];
