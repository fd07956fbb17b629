/** Holds what repeats a block against what the engines allow: one way for each block, and none that a provider does not know. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import { attributeOf, type TopBlock } from './body-source.ts';
import { bodyOfBlocks } from './read-conditions.ts';

const repeated: ReadonlySet<string> = new Set(['resource', 'data', 'ephemeral', 'module', 'provider']);

/** What both engines refuse of it; OpenTofu alone knows `enabled`, and `for_each` of providers. */
export function misusedRepetition({ type, body, at }: TopBlock): readonly Diagnostic[] {
  if (!repeated.has(type)) return [];
  const tell = (place: Range, message: string): readonly Diagnostic[] => [
    { code: 'terraform-repetition', severity: 'error', message, at: place },
  ];
  const found = (['count', 'for_each', 'enabled'] as const).flatMap((name) => {
    const one = attributeOf(name === 'enabled' ? bodyOfBlocks(body, 'lifecycle') : body, name);
    return one ? [{ name, at: rangeOf(one.file, one.item) }] : [];
  });
  if (type === 'provider') {
    const other = found.find(({ name }) => name !== 'for_each');
    if (other) return tell(other.at, `a provider knows no \`${other.name}\``);
    const isOpen = found.length > 0 && !attributeOf(body, 'alias');
    return isOpen ? tell(at, 'a provider with `for_each` needs an `alias`') : [];
  }
  const [first, second] = found;
  if (!first || !second) return [];
  return tell(second.at, `\`${first.name}\` and \`${second.name}\` exclude each other; \`${first.name}\` counts`);
}
