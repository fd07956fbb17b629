/** Which account the resources of a scope lie in, where the sources tell. */
import { entryAt, type Graph, textOfValue, type Unknown, type Value } from '../../graph/index.ts';
import { items, readPolicy } from './policies/statement.ts';

/** Account ids by scope. Resources of one scope (a Terraform root, a template) are taken to lie in one account. */
export type Accounts = ReadonlyMap<string, string>;

/** Properties that can only name something of the own account. */
const ownArns: readonly (readonly [kind: string, ...path: readonly string[]])[] = [
  ['AWS::ElasticLoadBalancingV2::Listener', 'Certificates', 'CertificateArn'],
  ['AWS::Lambda::Function', 'Role'],
  ['AWS::ECS::TaskDefinition', 'TaskRoleArn'],
  ['AWS::ECS::TaskDefinition', 'ExecutionRoleArn'],
];

/**
 * Reads account ids from where only the own account can stand: the root entry that a key policy must have
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html), roles of functions, certificates of listeners.
 * A scope that names several accounts there has none.
 */
export function accountsOf(graph: Graph): Accounts {
  const found = new Map<string, Set<string>>();
  const note = (scope: string, text: string | undefined) => {
    const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(text ?? '')?.[1];
    if (account === undefined) return;
    const set = found.get(scope);
    if (set) set.add(account);
    else found.set(scope, new Set([account]));
  };
  for (const id of graph.ofKind('AWS::KMS::Key')) {
    const node = graph.node(id);
    for (const { effect, principal } of readPolicy(node.properties.entries.get('KeyPolicy')).statements)
      if (effect === 'Allow')
        for (const entry of items(entryAt(principal, 'AWS')))
          if (textOfValue(entry)?.endsWith(':root')) note(node.scope, textOfValue(entry));
  }
  for (const [kind, ...path] of ownArns)
    for (const id of graph.ofKind(kind)) {
      const node = graph.node(id);
      for (const value of valuesAt(node.properties, path)) note(node.scope, textOfValue(value));
    }
  return new Map([...found].flatMap(([scope, ids]) => (ids.size === 1 ? [[scope, [...ids].join('')] as const] : [])));
}

/** Whether an unknown part stands for the id of the account that deploys it. */
export function isOwnAccount({ reason, origin }: Unknown): boolean {
  const named = /AWS::AccountId|aws_caller_identity/;
  return named.test(reason.says) || named.test(origin.as ?? '');
}

function valuesAt(value: Value | undefined, path: readonly string[]): readonly Value[] {
  if (!value) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => valuesAt(item, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  return value.kind === 'record' ? valuesAt(value.entries.get(first), rest) : [];
}
