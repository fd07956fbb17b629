/** The subject of the identity that GitHub gives to a job, `repo:OWNER/NAME:WHERE`. */
import { entryAt, type GraphNode, type Origin, textOfValue, type Unknown } from '../../../graph/index.ts';
import { matchesWildcard, wildcardCovers, wildcardsMeet } from '../../../text/index.ts';
import { items } from '../policies/statement.ts';
import { type Repository, repositoryIn } from './github-repository.ts';

/** What stands behind the repository in the subject of a job; `*` stands for what is not known. */
export interface SubjectPart {
  readonly text: string;
  /** The part holds a `*` because the name is not known, not because it may be any. */
  readonly open?: Unknown;
  /** Where `open` is set: the parts that it can be. */
  readonly among?: readonly string[];
}

/** Events that people without write access can cause, in a run that may have an identity. */
const outsiders: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
  'workflow_run',
  'fork',
  'watch',
]);

/**
 * The parts that a job's subject can end in. An environment decides alone; else the event does. Where outsiders can start the job, only
 * their runs count: what the job may do in other runs is of no use to them. A pull request from a fork gets no identity with the event
 * `pull_request`, so for such jobs the answer hangs on who opens it.
 * https://docs.github.com/en/actions/reference/security/oidc#filtering-for-a-specific-environment
 */
export function subjectsOf({ properties }: GraphNode): {
  readonly subjects: readonly SubjectPart[];
  readonly doubt?: Unknown;
} {
  const { origin } = properties;
  const events = items(properties.entries.get('on'));
  const names = events.map((event) => textOfValue(entryAt(event, 'event')) ?? '');
  const byOutsiders = names.filter((name) => outsiders.has(name));
  const doubt: Unknown | undefined =
    byOutsiders.length === 0 && names.includes('pull_request')
      ? { kind: 'unknown', reason: { code: 'not-read', says: 'a pull request from a fork gets no identity' }, origin }
      : undefined;
  const environment = entryAt(properties, 'environment', 'name');
  if (environment) {
    const name = textOfValue(environment);
    const isKnown = name !== undefined && !name.includes('${{');
    const subject: SubjectPart = isKnown
      ? { text: `environment:${name}` }
      : { text: 'environment:*', open: notKnown('the name of the environment is not known', environment.origin) };
    return doubt ? { subjects: [subject], doubt } : { subjects: [subject] };
  }
  const subjects = events.flatMap((event, i) => {
    const name = names[i] ?? '';
    return byOutsiders.length > 0 && !outsiders.has(name)
      ? []
      : partsFor(
          name,
          items(entryAt(event, 'branches')).map((one) => textOfValue(one)),
          items(entryAt(event, 'tags')).map((one) => textOfValue(one)),
          origin,
        );
  });
  return doubt ? { subjects, doubt } : { subjects };
}

function partsFor(
  event: string,
  branches: readonly (string | undefined)[],
  tags: readonly (string | undefined)[],
  origin: Origin,
): readonly SubjectPart[] {
  if (event === 'pull_request') return [{ text: 'pull_request' }];
  if (event === 'pull_request_target') {
    const open = notKnown('which subject this event has is not documented', origin);
    return [{ text: '*', open, among: ['pull_request', 'ref:refs/heads/*'] }];
  }
  if (event === 'push') {
    const named = [...branches.map((one) => ['heads', one] as const), ...tags.map((one) => ['tags', one] as const)];
    if (named.length === 0) return [{ text: 'ref:refs/heads/*' }, { text: 'ref:refs/tags/*' }];
    return named.map(([where, name]) => ({ text: `ref:refs/${where}/${(name ?? '*').replaceAll('**', '*')}` }));
  }
  if (event === 'release' || event === 'create') return [{ text: 'ref:refs/tags/*' }];
  if (event === 'workflow_dispatch' || event === 'workflow_call' || event === 'repository_dispatch')
    return [{ text: 'ref:refs/heads/*' }];
  // All others run on the default branch.
  return [{ text: 'ref:refs/heads/main' }, { text: 'ref:refs/heads/master' }];
}

/** Whether the pattern (or, without `like`, the text) of a trust policy accepts a job of the repository with this part. */
export function subjectFits(
  wanted: string,
  like: boolean,
  { text, open, among = [text] }: SubjectPart,
  repository: Repository | undefined,
  origin: Origin,
): boolean | Unknown {
  if (like && /^(?:repo:)?\*+$/.test(wanted)) return true;
  const parts = repositoryIn(wanted);
  // A trust may be set to other claims; then the subject has another form.
  if (!parts) return notKnown(`whether the subject fits \`${wanted}\` is not known`, origin);
  const matches = (value: string, pattern: string) => (like ? matchesWildcard(value, pattern) : value === pattern);
  const isOurs = ownRepository(parts, like, repository, origin);
  if (isOurs === false) return false;
  const literal = like ? parts.rest : parts.rest.replace(/[*?]/g, '\uffff');
  const covers = text.includes('*') && open ? wildcardCovers(literal, text) : undefined;
  const fits = text.includes('*') ? (covers ?? wildcardsMeet(text, literal)) : matches(text, parts.rest);
  if (fits) return isOurs;
  return open && among.some((one) => wildcardsMeet(one, literal)) ? open : false;
}

function ownRepository(
  { owner, name }: { readonly owner: string; readonly name: string },
  like: boolean,
  repository: Repository | undefined,
  origin: Origin,
): boolean | Unknown {
  const fits = (text: string, pattern: string) => (like ? matchesWildcard(text, pattern) : text === pattern);
  if (!repository) return notKnown('the name of this repository is not known', origin);
  if (!fits(repository.owner, owner)) return false;
  if (repository.name !== undefined) return fits(repository.name, name);
  return like && /^\*+$/.test(name) ? true : notKnown('the name of this repository is not known', origin);
}

function notKnown(says: string, origin: Origin): Unknown {
  return { kind: 'unknown', reason: { code: 'not-read', says }, origin };
}
