/** What the command's exit code says. */

/** 0: nothing found, and all was read; 1: findings or paths at or above the threshold; 2: incomplete, or failed. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

/** An exit code. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
