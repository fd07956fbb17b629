/** Words that stand for values that only deployment gives. */
import { rootCause } from './origin.ts';
import type { Unknown } from './value.ts';

/**
 * A word for an unknown value: within one deployment, unknowns of one word have one value. It holds no `:`, `/`, `*` or `?`, so that it may
 * stand within a name or an ARN. `undefined` where nothing tells the value from others: what an expression makes of an input is not that
 * input.
 */
export function wordOf({ reason, refersTo, origin }: Unknown): string | undefined {
  if (refersTo) return word(`${refersTo.to}.${refersTo.attribute}`);
  if (reason.code !== 'input') return undefined;
  const { file, start, end } = origin.at;
  if (end - start > 200 || !/^(?:\$\{\s*)?(?:var|local)\.[\w-]+(?:\s*\})?$/.test(file.text.slice(start, end)))
    return undefined;
  const { at } = rootCause(origin);
  return word(`${reason.says} ${at.file.path} ${at.start}`);
}

function word(text: string): string {
  return `<${text.replace(/[:/*?<>]/g, '.')}>`;
}
