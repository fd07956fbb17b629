/** Workflow jobs that may take on roles by the identity that GitHub gives them. */
import { type Fact, type GraphNode, type Origin, textOfValue, type Unknown, type Value } from '../../../graph/index.ts';
import { internetNode } from '../../foothold.ts';
import type { Identities, Principal } from '../identities.ts';
import { items } from '../policies/statement.ts';
import { unlessOf } from './assume-role.ts';
import { githubIssuer, githubSubjects, repositoryOf } from './github-repository.ts';
import { subjectFits, subjectsOf } from './github-subject.ts';
import { trustOf } from './trust.ts';
import { type Acceptance, acceptsToken, providerOf } from './web-identity.ts';

const technique = 'T1078.004';

/**
 * `can-act-as` edges from jobs with `id-token: write` to every role whose trust accepts the subject that the job has, whether a step names
 * the role or not; and from the internet to roles that accept any repository of GitHub.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function connectGithubJobs(identities: Identities): void {
  const { graph } = identities;
  const roles = identities.principals.filter(
    ({ kind, node }) =>
      kind === 'role' &&
      trustOf(graph, node).some(({ entries }) =>
        entries.some((one) => one.names === 'federated' && providerOf(graph, one).includes(githubIssuer)),
      ),
  );
  if (roles.length === 0) return;
  const repository = repositoryOf(identities);
  for (const role of roles) openToAnyRepository(identities, role);
  for (const id of graph.ofKind('github/Job')) {
    const node = graph.node(id);
    const token = identityToken(node);
    if (!token) continue;
    const { subjects, doubt } = subjectsOf(node);
    for (const role of roles) {
      const accepted = accepts(identities, role, (wanted, like) =>
        anyOf(subjects.map((subject) => subjectFits(wanted, like, subject, repository, node.properties.origin))),
      );
      if (!accepted) continue;
      const facts: Fact[] = [
        token.fact,
        ...(repository ? [repository.fact] : []),
        {
          says: `\`${role.node.address}\` trusts the subject ${wordsFor(identities, accepted)}`,
          origin: subjectOrigin(accepted),
        },
      ];
      const unless = token.unless ?? doubt ?? (accepted.accepts === 'unknown' ? accepted.unless : undefined);
      identities.connect('can-act-as', id, role.id, unlessOf({ facts, technique }, unless));
    }
  }
}

/** Whether the job may ask for an identity. */
function identityToken({
  properties,
  address,
}: GraphNode): { readonly fact: Fact; readonly unless?: Unknown } | undefined {
  const permissions = properties.entries.get('permissions');
  if (!permissions) return undefined;
  const says = `\`${address}\` may ask for an identity`;
  // Without permissions of its own a job gets those of the repository, which never include an identity.
  if (permissions.kind !== 'record') return undefined;
  const token = permissions.entries.get('id-token');
  if (token?.kind === 'unknown') return { fact: { says, origin: token.origin }, unless: token };
  return textOfValue(token) === 'write' && token ? { fact: { says, origin: token.origin } } : undefined;
}

function accepts(
  { graph }: Identities,
  { node }: Principal,
  fits: (wanted: string, like: boolean) => boolean | Unknown,
): Acceptance | undefined {
  return acceptsToken(graph, node, {
    claim: (name) => {
      if (name === 'sub') return { is: 'matched', fits };
      // A job asks for the audience that it likes.
      return name === 'aud' ? { is: 'chosen' } : undefined;
    },
    issuedBy: (provider) => provider.includes(githubIssuer),
  });
}

/** A trust without a condition on the subject, or one that every subject fits, is open to whoever has a repository on GitHub. */
function openToAnyRepository(identities: Identities, role: Principal): void {
  const accepted = accepts(identities, role, (wanted, like) => like && /^(?:repo:)?\*(?:[/:]\*)*$/.test(wanted));
  if (accepted?.accepts !== 'yes') return;
  const says = `\`${role.node.address}\` trusts jobs of every repository on GitHub`;
  const facts: Fact[] = [{ says, origin: accepted.by }];
  identities.connect('can-act-as', internetNode(identities.graph), role.id, { facts, technique });
}

function anyOf(answers: readonly (boolean | Unknown)[]): boolean | Unknown {
  if (answers.includes(true)) return true;
  return answers.find((one): one is Unknown => typeof one !== 'boolean') ?? false;
}

function wordsFor({ graph }: Identities, { trust }: Acceptance): string {
  const subjects = githubSubjects(graph, trust);
  return subjects.length === 0 ? 'of every repository' : subjects.map((one) => `\`${one}\``).join(', ');
}

/** The place of the condition on the subject, else the statement. */
function subjectOrigin({ trust, by }: Acceptance): Origin {
  const { condition } = trust.statement;
  if (condition?.kind !== 'record') return by;
  for (const block of condition.entries.values())
    if (block.kind === 'record')
      for (const [key, values] of block.entries) if (key.toLowerCase().endsWith(':sub')) return firstOrigin(values);
  return by;
}

function firstOrigin(values: Value): Origin {
  const [first] = items(values);
  return (first ?? values).origin;
}
