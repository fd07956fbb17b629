/**
 * Compares what the transform makes with what another transform made of the same template. Both go through the same front end, and graph values are
 * compared. Lists are compared without their order, as the SAM translator's own tests do. The digest that ends ids of API deployments is left out: SAM's
 * is that of a text which only Python 2 writes.
 */
import type { GraphNode, Unknown, Value } from '../../../../graph/index.ts';
import { memoryWorkspace } from '../../../memory-workspace.ts';
import type { Source } from '../../../source.ts';

/** One difference. */
export interface Difference {
  readonly resource: string;
  readonly says: string;
}

/** How two outputs compare. */
export interface Comparison {
  readonly resources: number;
  readonly equalResources: number;
  readonly properties: number;
  readonly equalProperties: number;
  readonly differences: readonly Difference[];
  /** What is said of the template as something that SAM refuses. */
  readonly refusals: readonly string[];
}

/** What is said of a template as something that SAM refuses. */
export function refusalsOf(template: string, source: Source): readonly string[] {
  const { diagnostics } = read('template.yaml', withTransform(template), source);
  return diagnostics.filter(({ code }) => code === 'serverless-refused').map(({ message }) => message);
}

/** Compares the transform of a template, as a front end has it, with a given output. */
export function compareOutputs(template: string, output: string, source: Source): Comparison {
  const own = shownById(read('template.yaml', withTransform(template), source).resources);
  const theirs = shownById(read('template.json', withOrder(output), source).resources);
  const differences: Difference[] = [];
  const count = { resources: 0, equalResources: 0, properties: 0, equalProperties: 0 };
  for (const resource of new Set([...theirs.keys(), ...own.keys()])) {
    const [a, b] = [own.get(resource), theirs.get(resource)];
    const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
    const equal = [...names].filter((name) => a?.get(name) === b?.get(name));
    count.resources++;
    count.properties += names.size;
    count.equalProperties += equal.length;
    if (equal.length === names.size) count.equalResources++;
    if (!a) differences.push({ resource, says: `${b?.get('Type')} is missing` });
    else if (!b) differences.push({ resource, says: `${a.get('Type')} is too much` });
    else
      for (const name of names) {
        const [x = 'absent', y = 'absent'] = [a.get(name), b.get(name)];
        if (x !== y) differences.push({ resource, says: `${b.get('Type')} ${name}: ${x} instead of ${y}` });
      }
  }
  return { ...count, differences, refusals: refusalsOf(template, source) };
}

/** The inputs do not name the transform, as they are given to it. */
function withTransform(text: string): string {
  const plain = text
    .replace(/^(?:%YAML.*\n)?---[ \t]*\n/m, '')
    .replace('Serverless-2016-10-31-test', 'Serverless-2016-10-31');
  return /^["']?Transform["']?\s*:/m.test(plain) ? plain : `Transform: AWS::Serverless-2016-10-31\n${plain}`;
}

function read(path: string, text: string, source: Source) {
  return source.read(memoryWorkspace({ [path]: text }));
}

/** Some outputs were written with all lists sorted; the arguments of functions are put back into their order. */
function withOrder(output: string): string {
  return JSON.stringify(
    JSON.parse(output, (name, value: unknown) => {
      if (!Array.isArray(value) || value.length !== 2) return value;
      const [a, b]: unknown[] = value;
      const isTurned =
        (name === 'Fn::Sub' && typeof a !== 'string' && typeof b === 'string') ||
        (name === 'Fn::GetAtt' && a === 'Arn');
      return isTurned ? [b, a] : value;
    }),
  );
}

/** Resources by id, each as its type, condition and properties in a form that can be compared. */
function shownById(nodes: readonly GraphNode[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const node of nodes) {
    // What is derived of a document has blanks in its address; it is derived on both sides alike.
    if (node.address.includes(' ')) continue;
    const properties = new Map([['Type', node.kind]]);
    if (node.conditional) properties.set('Condition', shown(node.conditional));
    for (const [name, value] of node.properties.entries) properties.set(name, withoutDigest(shown(value)));
    found.set(withoutDigest(node.address), properties);
  }
  return found;
}

function withoutDigest(text: string): string {
  return text
    .replaceAll(/(Deployment)[0-9a-f]{10}\b/g, '$1#')
    .replaceAll(/RestApi deployment id: [0-9a-f]+/g, 'RestApi deployment id: #');
}

function shown(value: Value): string {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' &&
        value.value !== '' &&
        String(Number(value.value)) !== 'NaN' &&
        /\.\d*0$/.test(value.value)
        ? String(Number(value.value))
        : JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(shown).sort().join(', ')}${value.open ? ', …' : ''}]`;
    case 'record': {
      const entries = [...value.entries].map(([name, entry]) => `${JSON.stringify(name)}: ${shown(entry)}`).sort();
      return `{${entries.join(', ')}${value.open ? ', …' : ''}}`;
    }
    case 'partial':
      return JSON.stringify(value.parts.map((part) => (typeof part === 'string' ? part : unknownShown(part))).join(''));
    case 'unknown':
      return unknownShown(value);
  }
}

function unknownShown({ reason, refersTo }: Unknown): string {
  return refersTo ? `<${refersTo.to.replace(/^[^#]*#/, '')} ${refersTo.attribute}>` : `<${reason.says}>`;
}
