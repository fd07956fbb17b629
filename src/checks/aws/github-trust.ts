/** Trust in the identity provider of GitHub Actions, by name or by the resource that declares it. */
import { knownOf, stateOf, type View } from '../../graph/index.ts';
import type { Facts } from '../check.ts';
import type { Statement } from './policy-statements.ts';

/** Whether the statement federates GitHub Actions: its provider, by name or by the resource that declares it. */
export function trustsGitHub({ Principal }: View<Statement>, facts: Facts): boolean {
  const { value } = stateOf(Principal);
  const provider = value?.kind === 'record' ? value.entries.get('Federated') : undefined;
  const items = provider?.kind === 'list' ? provider.items : provider ? [provider] : [];
  return items.some((item) => {
    if (item.kind === 'literal') return String(item.value).includes('token.actions.githubusercontent.com');
    if (item.kind === 'partial')
      return item.parts.some(
        (part) => typeof part === 'string' && part.includes('token.actions.githubusercontent.com'),
      );
    if (item.kind !== 'unknown' || !item.refersTo) return false;
    const { to } = item.refersTo;
    return facts
      .all('AWS::IAM::OIDCProvider')
      .some(
        ({ node, properties }) =>
          node.key === to && (knownOf(properties.Url) ?? '').includes('token.actions.githubusercontent.com'),
      );
  });
}
