/** Values of a plan or a state, each with its own place in the file. */
import type { Origin, Reason } from '../../../graph/index.ts';
import type { Node } from '../../../syntax/index.ts';
import { range, type SourceFile } from '../../../text/index.ts';
import { numericOf, parseNumeric } from '../values/numeric.ts';
import { compareText } from '../values/text-order.ts';
import { bool, nil, number, object, text, tuple, unknownVal, type Val } from '../values/value.ts';
import { isWhole, type Mark, markAt, namesIn } from './mark.ts';
import { afterApply } from '../values/reasons.ts';

const secrets = new WeakSet<Reason>();

/** Why a value that the file holds is not told. */
export function secretReason(subject: string): Reason {
  const reason: Reason = { code: 'input', says: `\`${subject}\` is sensitive: its value is not told` };
  secrets.add(reason);
  return reason;
}

/** Whether that is why a value is not known. */
export function isSecret(reason: Reason): boolean {
  return secrets.has(reason);
}

/** The file, and how its values are called in a history. */
export interface ValueFile {
  readonly file: SourceFile;
  readonly is: 'plan' | 'state';
  /** The full name of the attribute that is read, which stands for all within it: `aws_a.a.id`. */
  readonly subject: string;
}

/** What a value of the file is called in a history. */
function asOf({ file, is }: ValueFile): string {
  return is === 'plan' ? `planned value in \`${file.path}\`` : `value in the state \`${file.path}\``;
}

/**
 * The value of a node. Unknown parts are unknown; so are secret ones, that nobody prints them. Parts that the file leaves out because
 * they are unknown stand where `unknown` names them.
 */
export function planValue(node: Node, unknown: Mark, secret: Mark, from: ValueFile): Val {
  const origin: Origin = { at: range(from.file, node.start, node.end), as: asOf(from) };
  if (isWhole(unknown)) return unknownAt(unknown, origin, from);
  if (isWhole(secret) && !(node.kind === 'scalar' && node.value === null))
    return unknownVal(secretReason(from.subject), origin);
  if (node.kind === 'sequence') {
    const items = node.items.map((item, i) => planValue(item, markAt(unknown, i), markAt(secret, i), from));
    return tuple(items, origin);
  }
  if (node.kind === 'mapping') {
    const entries = new Map<string, Val>();
    for (const { name, value } of node.entries) {
      if (name !== undefined) entries.set(name, planValue(value, markAt(unknown, name), markAt(secret, name), from));
    }
    for (const name of namesIn(unknown)) {
      if (!entries.has(name)) entries.set(name, absentValue(markAt(unknown, name), origin, from));
    }
    return object(new Map([...entries].sort(([a], [b]) => compareText(a, b))), origin);
  }
  const { value } = node;
  if (value === null) return nil(origin);
  if (typeof value === 'boolean') return bool(value, origin);
  if (typeof value === 'string') return text(value, origin);
  return number(parseNumeric(node.text) ?? numericOf(Number.isFinite(value) ? value : 0), origin);
}

/** What stands for a value that is not in the file at all: unknown, or an object with unknown entries. */
function absentValue(unknown: Mark, around: Origin, from: ValueFile): Val {
  if (unknown === false || isWhole(unknown)) return unknownAt(unknown, around, from);
  const names = namesIn(unknown).toSorted(compareText);
  return object(new Map(names.map((name) => [name, absentValue(markAt(unknown, name), around, from)])), around);
}

/** What is not known, where the file says so. */
export function unknownAt(unknown: Mark, around: Origin, from: ValueFile): Val {
  const at = isWhole(unknown) && unknown !== true ? range(from.file, unknown.start, unknown.end) : around.at;
  return unknownVal(afterApply(from.subject), { ...around, at });
}
