/** SAM resources to the CloudFormation resources that the transform makes of them. */
import { type GraphNode, recordOf } from '../../../graph/index.ts';
import type { Collector } from '../collector.ts';
import type { Stack } from '../stack.ts';
import { withGlobals } from './globals.ts';
import { lowerApi, lowerHttpApi } from './lower-api.ts';
import { lowerFunction } from './lower-function.ts';
import { lowerLayer, lowerStateMachine, lowerTable } from './lower-others.ts';
import { nodeBeside } from './made-values.ts';
import type { ServerlessContext } from './serverless-context.ts';

type Lower = (node: GraphNode, context: ServerlessContext) => readonly GraphNode[];

const lowerings: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['AWS::Serverless::Api', lowerApi],
  ['AWS::Serverless::Function', lowerFunction],
  ['AWS::Serverless::HttpApi', lowerHttpApi],
  ['AWS::Serverless::LayerVersion', lowerLayer],
  ['AWS::Serverless::SimpleTable', lowerTable],
  ['AWS::Serverless::StateMachine', lowerStateMachine],
]);

/** Kinds that are handled elsewhere: a nested application is read as a stack. */
const elsewhere: ReadonlySet<string> = new Set(['AWS::Serverless::Application']);

/**
 * The nodes with those of SAM lowered. What is lowered has the id that the transform gives it, as far as that is documented; what is not
 * stays as it is, with an entry in the ledger. Methods of a REST API become resources of their own: the transform writes them into the
 * API's `Body`, which says the same.
 */
export function lowerServerless(
  nodes: readonly GraphNode[],
  stack: Stack,
  keyOf: (id: string) => string,
  into: Collector,
): readonly GraphNode[] {
  if (!nodes.some(({ kind }) => kind.startsWith('AWS::Serverless::'))) return nodes;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const implicit = new Map<'Api' | 'HttpApi', GraphNode>();
  const context: ServerlessContext = {
    keyOf,
    withGlobals: (properties, kind) => withGlobals(properties, kind, stack),
    declared: (key) => byKey.get(key),
    leave: ({ kind, address, at }, what) => {
      into.ledger.push({
        about: 'kind',
        subject: kind,
        reason: `\`${address}\`: ${what} not lowered`,
        count: 1,
        ...(at && { at }),
        incomplete: false,
      });
    },
    implicitApi: (kind, from) => {
      if (!implicit.has(kind)) implicit.set(kind, from);
    },
  };
  const lowered = nodes.flatMap((node) => {
    const lower = lowerings.get(node.kind);
    if (lower) return lower(node, context);
    if (node.kind.startsWith('AWS::Serverless::') && !elsewhere.has(node.kind)) context.leave(node, 'it is');
    return [node];
  });
  for (const [kind, from] of implicit) {
    const id = kind === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi';
    const { conditional: _, ...always } = from;
    const declared = nodeBeside(always, id, `AWS::Serverless::${kind}`, recordOf([], from.properties.origin));
    lowered.push(...(kind === 'Api' ? lowerApi : lowerHttpApi)(declared, context));
  }
  return lowered;
}
