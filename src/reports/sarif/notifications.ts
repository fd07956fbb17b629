/** What a viewer should know of the run itself: problems in the input, and what was not read. */
import type { Report } from '../../findings/index.ts';
import { inEnvironments } from '../environment-words.ts';
import type { Artifacts } from './artifacts.ts';
import { plainText } from './finding-result.ts';
import type { Location } from './log.ts';

/** Section 3.58. */
export interface Notification {
  readonly descriptor: { readonly id: string };
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations?: readonly Location[];
}

/** Every diagnostic, and what of the ledger makes the result incomplete. */
export function notificationsOf(report: Report, artifacts: Artifacts): readonly Notification[] {
  const problems = report.diagnostics.map(({ code, severity, message: said, help, at, environments }): Notification => {
    const message = `${said}${inEnvironments(environments)}`;
    return {
      descriptor: { id: code },
      level: severity,
      message: { text: plainText(help === undefined ? message : `${message}; ${help}`) },
      locations: [artifacts.locate(at)],
    };
  });
  const gaps = report.ledger
    .filter(({ incomplete }) => incomplete)
    .map(
      ({ about, subject, reason, at, environments = [] }): Notification => ({
        descriptor: { id: `not-read-${about}` },
        level: 'warning',
        message: {
          text: plainText(
            `${about} ${subject}: ${reason}${environments.length === 0 ? '' : `, only in ${environments.join(', ')}`}`,
          ),
        },
        ...(at && { locations: [artifacts.locate(at)] }),
      }),
    );
  return [...problems, ...gaps];
}
