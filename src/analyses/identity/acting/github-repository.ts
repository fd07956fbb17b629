/** Which repository the scanned files are: it stands in no file, but the roles that its workflows name tell it. */
import type { Fact, Graph } from '../../../graph/index.ts';
import { entryAt, textOfValue } from '../../../graph/index.ts';
import type { Identities } from '../identities.ts';
import { placeOfArn } from '../policies/arn.ts';
import { items } from '../policies/statement.ts';
import { providerOf } from './web-identity.ts';
import { type TrustStatement, trustOf } from './trust.ts';

/** The address of GitHub's identity provider. */
export const githubIssuer = 'token.actions.githubusercontent.com';

/** The repository as far as it is known. */
export interface Repository {
  readonly owner: string;
  /** `undefined` where only the owner is known. */
  readonly name: string | undefined;
  /** How it is known. */
  readonly fact: Fact;
}

/** Subjects that a trust accepts from GitHub, as written. */
export function githubSubjects(graph: Graph, { statement, entries }: TrustStatement): readonly string[] {
  const isGithub = entries.some((one) => one.names === 'federated' && providerOf(graph, one).includes(githubIssuer));
  if (!isGithub || statement.condition?.kind !== 'record') return [];
  return [...statement.condition.entries.values()].flatMap((block) =>
    block.kind !== 'record'
      ? []
      : [...block.entries].flatMap(([key, values]) =>
          key.toLowerCase().endsWith(':sub') ? items(values).flatMap((value) => textOfValue(value) ?? []) : [],
        ),
  );
}

/** The owner and name in a subject such as `repo:acme/tools:environment:release`; numbers of the immutable form (`acme@12`) are left out. */
export function repositoryIn(
  subject: string,
): { readonly owner: string; readonly name: string; readonly rest: string } | undefined {
  const found = /^repo:([^/:]+)\/([^:]+?)(?::(.*))?$/.exec(subject.replace(/@\d+(?=[/:]|$)/g, ''));
  if (!found) return undefined;
  const [, owner = '', name = '', rest] = found;
  return { owner, name, rest: rest ?? (name.endsWith('*') ? '*' : '') };
}

/** The repository: what the trust of the roles says that steps of its workflows name. */
export function repositoryOf({ graph, byArn }: Identities): Repository | undefined {
  let owned: Repository | undefined;
  for (const id of graph.ofKind('github/Step')) {
    const node = graph.node(id);
    const named = entryAt(node.properties, 'with', 'role-to-assume');
    const text = textOfValue(named);
    if (!named || text === undefined) continue;
    for (const role of byArn.get(placeOfArn(text).text) ?? []) {
      for (const trust of trustOf(graph, role.node)) {
        for (const subject of githubSubjects(graph, trust)) {
          const repository = repositoryIn(subject);
          if (!repository || repository.owner.includes('*')) continue;
          const { owner } = repository;
          const isExact = !/[*?]/.test(repository.name);
          const whole = isExact ? `${owner}/${repository.name}` : `of \`${owner}\``;
          const fact: Fact = {
            says: `this repository is taken to be ${isExact ? `\`${whole}\`` : `one ${whole}`}, as \`${node.address}\` names a role that trusts it`,
            origin: named.origin,
          };
          if (isExact) return { owner, name: repository.name, fact };
          owned ??= { owner, name: undefined, fact };
        }
      }
    }
  }
  return owned;
}
