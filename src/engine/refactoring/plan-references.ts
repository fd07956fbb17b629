/** What an expression refers to, as the configuration of a plan lists it. Source: Terraform's "JSON output format", expression representation. */
import { type Expression, forEachChild, type Step, type Traversal } from '../../syntax/index.ts';
import { isScalar } from './literals.ts';

/** Names that stand for one thing with one name behind it. */
const oneName: ReadonlySet<string> = new Set(['var', 'local', 'each', 'count', 'path', 'terraform', 'self']);

/** All references in the order of writing; each is followed by all that it begins with, down to the block without its key. */
export function plannedReferences(expression: Expression): readonly string[] {
  const found: string[] = [];
  const visit = (node: Expression, bound: ReadonlySet<string>) => {
    if (node.kind === 'traversal' && node.source.kind === 'variable' && !bound.has(node.source.name)) {
      found.push(...prefixes(node, node.source.name));
    }
    const inner = new Set([...bound, ...namesBoundBy(node)]);
    forEachChild(node, (child) => visit(child, inner));
  };
  visit(expression, new Set());
  return found;
}

/** Names that a `for` gives to what it goes over; in a template they hold for its parts. */
function namesBoundBy(node: Expression): readonly string[] {
  if (node.kind === 'for-tuple' || node.kind === 'for-object') return [node.keyName ?? '', node.valueName];
  if (node.kind !== 'template') return [];
  return node.parts.flatMap((part) => (part.kind === 'template-for' ? [part.keyName ?? '', part.valueName] : []));
}

function prefixes({ steps }: Traversal, head: string): readonly string[] {
  const parts = staticParts(steps);
  const names = oneName.has(head) || head === 'module' ? 1 : head === 'data' ? 2 : 1;
  if (parts.length < names) return [];
  const hasKey = !oneName.has(head) && parts[names]?.startsWith('[');
  // An output belongs to the name of what is referred to.
  const least = names + (hasKey ? 1 : 0) + (head === 'module' ? 1 : 0);
  const texts: string[] = [];
  for (let length = parts.length; length >= Math.min(least, parts.length); length--) {
    texts.push(head + parts.slice(0, length).join(''));
  }
  if (head === 'module' && parts.length >= least) texts.push(head + parts.slice(0, least - 1).join(''));
  else if (hasKey) texts.push(head + parts.slice(0, names).join(''));
  return texts;
}

/** The steps up to one that has to be computed. */
function staticParts(steps: readonly Step[]): readonly string[] {
  const parts: string[] = [];
  for (const step of steps) {
    if (step.kind === 'get-attribute') parts.push(`.${step.name}`);
    else if (step.kind === 'get-index' && isScalar(step.key)) parts.push(keyText(step.key));
    else break;
  }
  return parts;
}

function keyText(key: Expression): string {
  if (key.kind === 'number') return `[${key.text}]`;
  if (key.kind !== 'template') return '';
  return `[${JSON.stringify(key.parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''))}]`;
}
