/** Every check on AWS Batch. */
import jobNotPrivileged from './job-not-privileged.ts';

export const batch = [jobNotPrivileged];
