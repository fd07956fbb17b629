/** Whether the value of a parameter is one that its definition allows. */
import type { Value } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { matchesWhole } from './allowed-pattern.ts';
import { hides } from './hidden-values.ts';

/**
 * Why the value of parameter `name` is refused before anything is deployed; `undefined` where it is allowed or not known.
 * Of lists, limits hold for every item.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function refusalOf(name: string, definition: Node, value: Value): string | undefined {
  const items = value.kind === 'list' ? (value.open ? [] : value.items) : [value];
  for (const item of items) {
    if (item.kind !== 'literal' || item.value === null) continue;
    const why = refusal(definition, String(item.value));
    if (why !== undefined)
      return `the value \`${shortened(String(item.value), definition)}\` of parameter \`${name}\` ${why}`;
  }
  return undefined;
}

function refusal(definition: Node, text: string): string | undefined {
  const type = textAt(definition, 'Type') ?? 'String';
  const isNumber = type === 'Number' || type === 'List<Number>';
  if (isNumber && !isNumeric(text)) return 'is no number';
  const allowed = childOf(definition, 'AllowedValues');
  if (
    allowed?.kind === 'sequence' &&
    allowed.items.length > 0 &&
    allowed.items.every(({ kind }) => kind === 'scalar')
  ) {
    const same = (one: Node) =>
      one.kind === 'scalar' &&
      (one.text === text || String(one.value) === text || (isNumber && Number(one.text) === Number(text)));
    if (!allowed.items.some(same)) return 'is not among its allowed values';
  }
  if (isNumber) {
    const [least, most] = [numberAt(definition, 'MinValue'), numberAt(definition, 'MaxValue')];
    if (least !== undefined && Number(text) < least) return `is less than ${least}`;
    if (most !== undefined && Number(text) > most) return `is greater than ${most}`;
  } else if (type === 'String') {
    const [least, most] = [numberAt(definition, 'MinLength'), numberAt(definition, 'MaxLength')];
    if (least !== undefined && text.length < least) return `is shorter than ${least} characters`;
    if (most !== undefined && text.length > most) return `is longer than ${most} characters`;
  }
  const pattern = textAt(definition, 'AllowedPattern');
  const isText = type === 'String' || type === 'CommaDelimitedList';
  if (!isText || pattern === undefined || matchesWhole(pattern, text) !== false) return undefined;
  const says = textAt(definition, 'ConstraintDescription');
  return `does not match \`${pattern}\`${says === undefined ? '' : `: ${says}`}`;
}

/** No report repeats the value of a parameter that hides it. */
function shortened(text: string, definition: Node): string {
  if (hides(definition)) return '••••••';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isNumeric(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

function numberAt(definition: Node, name: string): number | undefined {
  const text = textAt(definition, name);
  return text !== undefined && isNumeric(text) ? Number(text) : undefined;
}

function textAt(definition: Node, name: string): string | undefined {
  const node = childOf(definition, name);
  return node?.kind === 'scalar' ? node.text : undefined;
}
