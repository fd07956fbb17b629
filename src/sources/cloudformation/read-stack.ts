/** The resources of a stack and of the stacks nested in it. */
import {
  type Environment,
  type GraphNode,
  type Origin,
  recordOf,
  type RecordValue,
  textOfValue,
  type Unknown,
  type Value,
} from '../../graph/index.ts';
import { childOf, type Entry, entryOf, type Node } from '../../syntax/index.ts';
import { placeAt } from '../document-value.ts';
import { causedBy, constructPathOf } from './cloud-assembly/construct-path.ts';
import { absorb, type Collector, collect } from './collector.ts';
import { unknownAt } from './evaluation.ts';
import { dependencyCycles } from './dependency-cycles.ts';
import { givenBy } from './environments/given-parameter.ts';
import type { Library } from './library.ts';
import { nestedTemplatePath } from './nested-template.ts';
import { Stack } from './stack.ts';
import { type Template, typeOf } from './template.ts';

const deepest = 8;
const mostStacks = 5000;
/** Pseudo parameters that differ from stack to stack of one deployment. */
const perStack: ReadonlySet<string> = new Set(['AWS::StackId', 'AWS::StackName']);

/** Where a stack stands: the template at the top, and the ids of the nested stacks on the way down to it. */
export interface StackPlace {
  readonly scope: string;
  readonly environment?: Environment;
  readonly prefix: string;
  /** Templates from the top to this stack, for cycles. */
  readonly chain: readonly string[];
  readonly via?: Origin;
  readonly conditional?: Unknown;
  given(parameter: string): Value | undefined;
  /** An export of another stack, as this one sees it. */
  exported(name: string): Value | undefined;
  /** The line of an app that made a construct. */
  readonly madeAt?: (constructPath: string) => Origin | undefined;
  /** What is known of pseudo parameters. */
  deployment?(pseudoParameter: string): Value | undefined;
}

/** One stack that is being read. */
export interface OpenStack {
  readonly stack: Stack;
  /** The value of an output; `undefined` where the template has none of this name. */
  output(name: string): Value | undefined;
}

/** Reads the resources of a template at a place into the collector; nested templates are taken from `library`. */
export function readStack(
  template: Template,
  place: StackPlace,
  library: Library['templates'],
  into: Collector,
): OpenStack {
  const children = new Map<string, OpenStack | undefined>();
  const entries = resourceEntries(template);
  const stack = new Stack(template, {
    keyOf: (id) => keyAt(place, id),
    given: (name) => place.given(name),
    output: (id, name) => child(id)?.output(name),
    exported: (name) => place.exported(name),
    deployment: (name) => place.deployment?.(name),
    report: (diagnostic) => into.diagnostics.push(diagnostic),
  });

  /** The nested stack with this id, read at the first request. */
  function child(id: string): OpenStack | undefined {
    if (children.has(id)) return children.get(id);
    children.set(id, undefined);
    const entry = entries.get(id);
    const open = entry && openChild(id, entry);
    children.set(id, open);
    return open;
  }

  function openChild(id: string, entry: Entry): OpenStack | undefined {
    const properties = childOf(entry.value, 'Properties');
    const path = nestedTemplatePath(template, entry.value);
    const nested = path === undefined ? undefined : library.get(path);
    if (path === undefined || !nested || place.chain.includes(path) || place.chain.length >= deepest) return undefined;
    if (into.stacks > mostStacks) return undefined;
    if (into.stacks++ === mostStacks) {
      const reason = `more than ${mostStacks} nested stacks`;
      into.ledger.push({ about: 'module', subject: path, reason, count: 1, incomplete: true });
      return undefined;
    }
    const condition = conditionOf(entry.value, stack);
    if (condition === false) return undefined;
    const conditional = place.conditional ?? (condition === true ? undefined : condition);
    const given = handedDown(childOf(properties, 'Parameters'), stack);
    const via: Origin = {
      at: placeAt(template.file, entry.key),
      as: `nested stack \`${id}\``,
      ...(place.via && { cause: place.via }),
    };
    const inner: StackPlace = {
      scope: place.scope,
      ...(place.environment && { environment: place.environment }),
      prefix: `${place.prefix}${id}/`,
      exported: (name) => place.exported(name),
      chain: [...place.chain, path],
      via,
      ...(conditional && { conditional }),
      ...(place.deployment && {
        deployment: (name: string) => (perStack.has(name) ? undefined : place.deployment?.(name)),
      }),
      ...(place.madeAt && { madeAt: place.madeAt }),
      given,
    };
    const made = nested.madeWith(givenBy(nested.template, given));
    into.nested.add(path);
    absorb(into, made.said);
    return readStack(made.template, inner, library, into);
  }

  const nodes: GraphNode[] = [];
  for (const [id, entry] of entries) {
    const node = resource(id, entry, stack, place, into);
    if (node) nodes.push(node);
    if (nestedTemplatePath(template, entry.value) !== undefined) child(id);
  }
  for (const one of dependencyCycles(nodes, (node) => dependsOn(node, place, entries, template)))
    into.diagnostics.push(one);
  for (const node of nodes) collect(into, node);
  return {
    stack,
    output(name) {
      const node = childOf(template.section('Outputs').get(name), 'Value');
      return node && stack.evaluate(node);
    },
  };
}

/** What a nesting resource writes for parameters, each evaluated once. */
function handedDown(parameters: Node | undefined, stack: Stack): (parameter: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const node = childOf(parameters, name);
    const value = node && stack.evaluate(node);
    known.set(name, value);
    return value;
  };
}

/** What a resource states in `DependsOn`. */
function dependsOn({ key }: GraphNode, place: StackPlace, entries: ReadonlyMap<string, Entry>, { file }: Template) {
  const body = entries.get(key.slice(place.scope.length + 1 + place.prefix.length))?.value;
  const node = childOf(body, 'DependsOn');
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return items.flatMap((item) =>
    item.kind === 'scalar' ? [{ to: keyAt(place, item.text), at: placeAt(file, item) }] : [],
  );
}

/** The resources by their logical ids; of two with one id the last one holds, and the parser has said so. */
function resourceEntries(template: Template): ReadonlyMap<string, Entry> {
  const resources = entryOf(template.root, 'Resources')?.value;
  const found = new Map<string, Entry>();
  if (resources?.kind === 'mapping') {
    for (const entry of resources.entries) if (entry.name !== undefined) found.set(entry.name, entry);
  }
  return found;
}

function keyAt(place: StackPlace, id: string): string {
  return `${place.scope}#${place.prefix}${id}`;
}

function conditionOf(body: Node, stack: Stack): boolean | Unknown {
  const node = childOf(body, 'Condition');
  // What a document declares within `Fn::If` depends on more than a name.
  if (node?.kind === 'mapping') return stack.truth(node);
  return node?.kind === 'scalar' ? stack.condition(node.text, stack.originOf(node)) : true;
}

function resource(
  id: string,
  { key, value: body }: Entry,
  stack: Stack,
  place: StackPlace,
  into: Collector,
): GraphNode | undefined {
  const { file } = stack;
  const at = placeAt(file, key);
  if (id.startsWith('Fn::')) {
    into.ledger.push({
      about: 'instance',
      subject: id,
      reason: 'resources that a loop or macro makes are not read',
      count: 1,
      at,
      incomplete: true,
    });
    return undefined;
  }
  const type = typeOf(body);
  // What the AWS CDK counts its own use by; it makes nothing in the account.
  if (type === 'AWS::CDK::Metadata') return undefined;
  if (type === undefined && childOf(body, 'Type') && stack.template.makers.length > 0) return undefined;
  if (type === undefined) {
    into.diagnostics.push({
      code: 'cloudformation-no-type',
      severity: 'error',
      message: `resource \`${id}\` has no type`,
      at,
      help: 'give it a `Type`',
    });
    return undefined;
  }
  const condition = conditionOf(body, stack);
  if (condition === false) return undefined;
  const conditional = place.conditional ?? (condition === true ? undefined : condition);
  const construct = constructPathOf(body);
  const made = construct === undefined ? undefined : place.madeAt?.(construct);
  const properties = propertiesOf(body, stack, { at });
  return {
    key: keyAt(place, id),
    kind: type,
    address: construct ?? `${place.prefix}${id}`,
    scope: place.scope,
    ...(place.environment && { environment: place.environment }),
    source: 'cloudformation',
    ...declaredAs(id, stack),
    properties: made ? causedBy(properties, made) : properties,
    at,
    // What a transform made of a part of a resource belongs to the whole of it.
    body:
      key.file === body.file
        ? placeAt(file, { ...key, start: Math.min(key.start, body.start), end: Math.max(key.end, body.end) })
        : at,
    ...(place.via && { via: place.via }),
    ...(conditional && { conditional }),
  };
}

function declaredAs(id: string, { template }: Stack): { readonly declaredAs?: string } {
  const type = template.declaredAs.get(id);
  return type === undefined ? {} : { declaredAs: type };
}

/** The properties of a resource; their own place is the resource's name, so that what is absent is shown there. */
function propertiesOf(body: Node, stack: Stack, origin: Origin): RecordValue {
  const node = childOf(body, 'Properties');
  const value = node && stack.evaluate(node);
  if (!value || (value.kind === 'literal' && value.value === null)) return recordOf([], origin);
  if (value.kind === 'record') return recordOf(value.entries, origin, value.open);
  return recordOf(
    [],
    origin,
    value.kind === 'unknown'
      ? value
      : unknownAt('error', `\`${textOfValue(value) ?? 'a list'}\` stands where properties belong`, value.origin),
  );
}
