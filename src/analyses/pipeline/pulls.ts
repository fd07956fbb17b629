/** Images that a workload pulls by a tag, so that it runs whatever the tag means on that day. */
import {
  type Attribute,
  type Fact,
  type GraphNode,
  itemsOf,
  knownOf,
  stateOf,
  textOfValue,
} from '../../graph/index.ts';
import { isWorkloadKind, podSpecOf, propertiesOf } from '../../schema/index.ts';

/** An image pulled by tag. */
export interface Pull {
  /** The repository below its host. */
  readonly path: string;
  /** Whether every start pulls it. */
  readonly always: boolean;
  readonly fact: Fact;
}

/**
 * The pulls of a workload. Functions pin the digest when they are deployed and pull nothing later
 * (https://docs.aws.amazon.com/lambda/latest/dg/images-create.html); tasks of ECS pull for each deployment.
 */
export function pullsOf(node: GraphNode): readonly Pull[] {
  if (node.kind === 'AWS::ECS::TaskDefinition') {
    return itemsOf(propertiesOf(node, 'AWS::ECS::TaskDefinition').ContainerDefinitions).flatMap(({ Image: image }) =>
      pullOf(node, image, undefined, false),
    );
  }
  if (!isWorkloadKind(node.kind)) return [];
  const spec = podSpecOf(node);
  return [...itemsOf(spec.containers), ...itemsOf(spec.initContainers)].flatMap(({ image, imagePullPolicy }) => {
    const policy = knownOf(imagePullPolicy);
    if (policy === 'Never') return [];
    // https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
    return pullOf(node, image, imagePullPolicy, policy === 'Always' || (policy === undefined && isLatest(image)));
  });
}

function pullOf(
  node: GraphNode,
  image: Attribute<string>,
  policy: Attribute<string> | undefined,
  always: boolean,
): readonly Pull[] {
  const { value, origin } = stateOf(image);
  const text =
    value?.kind === 'partial'
      ? value.parts.map((part) => (typeof part === 'string' ? part : '\u0000')).join('')
      : textOfValue(value);
  if (text === undefined || text.includes('@')) return [];
  const path = text
    .split('/')
    .slice(1)
    .join('/')
    .replace(/:[^:/]*$/, '');
  const at = always && policy && stateOf(policy).value ? stateOf(policy).origin : origin;
  const says = always
    ? `\`${node.address}\` pulls its image by tag at each start`
    : `\`${node.address}\` runs its image by tag, not by digest`;
  return [{ path, always, fact: { says, origin: at } }];
}

function isLatest(image: Attribute<string>): boolean {
  const last = (knownOf(image) ?? '').split('/').at(-1) ?? '';
  return last !== '' && (!last.includes(':') || last.endsWith(':latest'));
}
