/** Reasons that differ only in the subject of which deployment tells something: they are one cause, with many subjects. */
import type { Reason } from '../graph/index.ts';

/** Reasons of one cause, with whatever hangs on each. */
export interface ReasonGroup<T> {
  /** The one on which most hangs. */
  readonly reason: Reason;
  /** The subjects of the others, those on which most hangs first. */
  readonly also: readonly string[];
  /** All that hangs on any of them, each once; what hangs on `reason` first. */
  readonly members: readonly T[];
}

const subject = /`([^`]*)`/;

/** Groups what hangs on reasons. What somebody can decide, as a variable, is a cause of its own; what only deployment tells is not. */
export function groupReasons<T>(pairs: Iterable<readonly [Reason, T]>): readonly ReasonGroup<T>[] {
  const causes = new Map<string, Map<string, { readonly reason: Reason; readonly members: Set<T> }>>();
  for (const [reason, member] of pairs) {
    const { code, says } = reason;
    const cause = `${code}\n${code === 'after-apply' ? says.replace(subject, '`…`') : says}`;
    let reasons = causes.get(cause);
    if (!reasons) causes.set(cause, (reasons = new Map()));
    const one = reasons.get(says);
    if (one) one.members.add(member);
    else reasons.set(says, { reason, members: new Set([member]) });
  }
  return [...causes.values()].flatMap((reasons) => {
    const [first, ...others] = [...reasons.values()].sort(
      (a, b) => b.members.size - a.members.size || (a.reason.says < b.reason.says ? -1 : 1),
    );
    if (!first) return [];
    const members = new Set([first, ...others].flatMap((one) => [...one.members]));
    const also = others.map(({ reason }) => subject.exec(reason.says)?.[1] ?? reason.says);
    return [{ reason: first.reason, also, members: [...members] }];
  });
}

/** The words for a group: `a.arn` is known after apply; likewise `b.arn`, `c.id` and 12 more. At most `most` of the others are named. */
export function groupWords({ reason, also }: Pick<ReasonGroup<unknown>, 'reason' | 'also'>, most = 3): string {
  if (also.length === 0) return reason.says;
  const named = also.slice(0, most).map((one) => `\`${one}\``);
  const rest = also.length - named.length;
  return `${reason.says}; likewise ${named.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en-GB')} more` : ''}`;
}
