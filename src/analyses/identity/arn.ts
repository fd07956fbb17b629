/** ARNs of resources and ARN patterns of policies, as texts that can be held against each other though parts are not known. */
import { type Graph, type GraphNode, textOfValue } from '../../graph/index.ts';
import { wildcardCovers, wildcardsMeet } from '../../text/index.ts';
import { kinds } from '../../schema/index.ts';
import type { PolicyText } from './statement.ts';

/** Stands in a pattern for a part that is not known: it may or may not be what would match. */
const unknownPart = '\u0002';

const definitions: Readonly<Record<string, { readonly ref?: string; readonly arn?: string } | undefined>> = kinds;

/**
 * The ARN of a resource with what is known of it: a name that only deployment gives is replaced by a word made of the node's key, which
 * a reference to that name gives too. Partition, region and account are `*`. `undefined` where the kind's ARN is not known.
 */
export function arnOf(node: GraphNode): string | undefined {
  const definition = definitions[node.kind];
  if (!definition?.arn) return undefined;
  const own = refOf(node);
  return definition.arn.replace(/\$\{(\w+)\}/g, (_, name: string) =>
    name === 'Ref' || name === definition.ref ? own : partOf(node, name),
  );
}

function partOf(node: GraphNode, name: string): string {
  const value = node.properties.entries.get(name);
  if (!value && name === 'Path') return '/'; // the default path of every IAM entity
  return textOfValue(value) ?? `<${node.key}.${name}>`;
}

/** The node's own identifier: its literal name, or a word that stands for it alone. */
function refOf(node: GraphNode): string {
  const { ref } = definitions[node.kind] ?? {};
  return (ref === undefined ? undefined : textOfValue(node.properties.entries.get(ref))) ?? `<${node.key}>`;
}

/** The text of a policy's pattern, references to resources of the graph written as those resources' ARNs and names. */
export function patternOf(graph: Graph, text: PolicyText): string {
  if (text.kind === 'literal') return String(text.value ?? '');
  const parts = text.kind === 'partial' ? text.parts : [text];
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (!part.refersTo) return unknownPart;
      const id = graph.find(part.refersTo.to);
      if (id === undefined) return unknownPart;
      const node = graph.node(id);
      const { attribute } = part.refersTo;
      if (attribute === 'Arn' || attribute === 'arn') return arnOf(node) ?? unknownPart;
      if (attribute === 'Ref' || attribute === definitions[node.kind]?.ref)
        return isArnRef(node) ? (arnOf(node) ?? unknownPart) : refOf(node);
      return unknownPart;
    })
    .join('');
}

/** Kinds whose `Ref` is their ARN. */
function isArnRef({ kind }: GraphNode): boolean {
  return (
    kind === 'AWS::IAM::ManagedPolicy' ||
    kind === 'AWS::SNS::Topic' ||
    kind === 'AWS::SecretsManager::Secret' ||
    kind.startsWith('AWS::ElasticLoadBalancingV2::')
  );
}

/** How a pattern relates to a resource (or to any of what lies in it, with a suffix such as `/*`). */
export interface Match {
  /** Some of the resource fits the pattern: `maybe` if it hangs on a part that is not known. */
  readonly meets: 'yes' | 'no' | 'maybe';
  /** All of the resource fits the pattern, for certain. */
  readonly covers: boolean;
}

/**
 * Holds a pattern against the ARN of a resource. Partition, region and account of the resource are not known to the sources, so they fit
 * any: what is scanned is taken to be one account.
 */
export function matchArn(pattern: string, arn: string): Match {
  if (pattern === '*') return { meets: 'yes', covers: true };
  const [p, r] = [pattern.split(':'), arn.split(':')];
  if (p.length < 6 || r.length < 6) {
    const open = pattern.includes(unknownPart);
    const whole = wildcardsMeet(pattern.replaceAll(unknownPart, '*'), arn);
    const certain = !open && wildcardCovers(pattern, arn);
    return { meets: !whole ? 'no' : open ? 'maybe' : 'yes', covers: certain };
  }
  const wanted = [p.slice(0, 5), [p.slice(5).join(':')]].flat();
  const given = [r.slice(0, 5), [r.slice(5).join(':')]].flat();
  let meets: Match['meets'] = 'yes';
  let covers = true;
  wanted.forEach((part, i) => {
    const against = given[i] ?? '';
    if (i < 5 && against === '*') return;
    const open = part.includes(unknownPart);
    if (!wildcardsMeet(part.replaceAll(unknownPart, '*'), against)) meets = 'no';
    else if (open && meets !== 'no' && !wildcardsMeet(part.replaceAll(unknownPart, ''), against)) meets = 'maybe';
    if (open || !wildcardCovers(part, against)) covers = false;
  });
  return { meets, covers: covers && meets === 'yes' };
}
