/** Merlon's severities in the scales of SARIF and of code scanning. */
import type { Severity } from '../../findings/index.ts';
import type { Level } from './log.ts';

/** SARIF's level of each severity. */
export const levels: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Scores from 0 to 10 as code scanning reads them: over 9.0 critical, from 7.0 high, from 4.0 medium, below that low. */
export const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.5',
};
