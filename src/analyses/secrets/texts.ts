/** Every text of a resource with the name that it goes by. */
import { type GraphNode, type Origin, textOfValue, type Value } from '../../graph/index.ts';

/** A text. */
export interface NamedText {
  /** The name of its property or variable: `MasterUserPassword`, `DB_PASSWORD`. */
  readonly name: string;
  /** Where it stands in the resource: `Environment.Variables.DB_PASSWORD`. */
  readonly path: string;
  readonly text: string;
  readonly origin: Origin;
}

interface Open {
  readonly value: Value;
  readonly name: string;
  readonly path: string;
}

/** Properties that describe and never hold a secret. */
const skipped: ReadonlySet<string> = new Set([
  'AllowedPattern',
  'Description',
  'Labels',
  'PolicyDocument',
  'Tags',
  'annotations',
  'description',
  'expressions',
  'labels',
  'on',
  'uses',
]);

/** All literal texts of a node; the known parts of a text that is known in part are joined by `${}`. */
export function* textsOf(node: GraphNode): Generator<NamedText> {
  const open: Open[] = [{ value: node.properties, name: '', path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, name, path } = next;
    if (value.kind === 'literal') {
      if (typeof value.value === 'string') yield { name, path, text: value.value, origin: value.origin };
    } else if (value.kind === 'partial') {
      const text = value.parts.map((part) => (typeof part === 'string' ? part : '${}')).join('');
      yield { name, path, text, origin: value.origin };
    } else if (value.kind === 'list') {
      for (const [i, item] of value.items.entries()) open.push({ value: item, name, path: `${path}[${i}]` });
    } else if (value.kind === 'record') for (const one of entriesOf(value.entries, path)) open.push(one);
  }
}

function entriesOf(entries: ReadonlyMap<string, Value>, path: string): readonly Open[] {
  // `{ name: DB_PASSWORD, value: … }`, as containers of Kubernetes and ECS have it
  const variable = textOfValue(entries.get('name') ?? entries.get('Name'));
  return [...entries].flatMap(([key, value]) => {
    if (skipped.has(key)) return [];
    const isPair = variable !== undefined && (key === 'value' || key === 'Value');
    const here = path === '' ? key : `${path}.${key}`;
    return { value, name: isPair ? variable : key, path: isPair ? `${path}.${variable}` : here };
  });
}
