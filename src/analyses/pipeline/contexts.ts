/** What a stranger who causes an event can make of the contexts that conditions ask about. */
import { after, type Ease, easy, never, unsure } from './ease.ts';
import { isStrangersText } from './untrusted.ts';

/** An event that a stranger causes. */
export interface Occasion {
  readonly event: string;
  /** The types of activity that start the workflow and that a stranger can cause. */
  readonly types: readonly string[];
}

/** What a context is compared with. `inside`: it need only contain the text, or be one of a list. */
export interface Compared {
  readonly text?: string;
  readonly path?: string;
  readonly inside?: boolean;
}

interface Outcome {
  readonly holds: Ease;
  readonly fails: Ease;
}

const anyhow: Outcome = { holds: easy, fails: easy };
const theirs: Outcome = { holds: never, fails: easy };
const given: Outcome = { holds: easy, fails: never };

const headRepository = /^github\.event\.(?:pull_request\.head\.(?:repo|user)|workflow_run\.head_repository)\.(.+)$/;
const actor =
  /^github\.(?:actor|actor_id|triggering_actor|event\.sender\.(?:login|id|type)|event\.[a-z_.]+\.(?:user|actor|author|assignee)\.(?:login|id|name|type))$/;
const label = /^github\.event\.(?:label\b|(?:pull_request|issue)\.(?:labels\b|assignee|milestone))/;
const trusted: ReadonlySet<string> = new Set(['owner', 'member', 'collaborator']);

/** How hard it is to make the context equal to something, and to make it differ. */
export function compared(path: string, other: Compared, occasion: Occasion): Outcome {
  const text = other.text?.toLowerCase() ?? '';
  if (other.path !== undefined && headRepository.test(other.path) && !headRepository.test(path))
    return compared(other.path, { path }, occasion);
  const head = headRepository.exec(path)?.[1];
  if (head !== undefined) {
    if (head === 'fork') return text === 'true' ? given : theirs;
    // A fork may keep the name of the repository, but not its owner.
    return head === 'name' || head === 'private' ? anyhow : theirs;
  }
  if (path === 'github.event_name')
    return text === occasion.event || (other.inside === true && text.includes(occasion.event)) ? given : theirs;
  if (path === 'github.event.action') {
    if (!occasion.types.includes(text)) return theirs;
    return occasion.types.length === 1 ? given : anyhow;
  }
  if (path.endsWith('.author_association')) return association(text);
  if (label.test(path)) return { holds: after('a maintainer labels it'), fails: easy };
  if (path.endsWith('.merged'))
    return text === 'false'
      ? { holds: easy, fails: after('a maintainer merges it') }
      : { holds: after('a maintainer merges it'), fails: easy };
  if (actor.test(path)) {
    // A bot acts on whatever it is given, so the last actor may be one though a stranger wrote the code.
    if (text.endsWith('[bot]') && path.startsWith('github.') && !path.includes('.user.'))
      return { holds: unsure('a bot may be made to act last'), fails: easy };
    return theirs;
  }
  if (path === 'github.repository' || path === 'github.repository_owner' || path.startsWith('github.event.repository.'))
    return { holds: easy, fails: unsure('the name of the repository decides') };
  if (path === 'github.event.workflow_run.event') return text.startsWith('pull_request') ? given : theirs;
  if (/^github\.(?:ref|ref_name|base_ref|event\.pull_request\.base\.ref)$/.test(path))
    return text.startsWith('refs/tags/') || text.startsWith('refs/pull/') ? theirs : anyhow;
  if (path === 'github.ref_type') return text === 'branch' ? given : theirs;
  if (/^needs\.[^.]+\.result$/.test(path))
    return text === 'success' ? given : { holds: unsure('another job must fail'), fails: easy };
  if (isStrangersText(path, occasion.event) || ownFacts.test(path)) return anyhow;
  return { holds: unsure(`\`${path}\` decides`), fails: unsure(`\`${path}\` decides`) };
}

/** Facts about a pull request, issue, comment or run that its author sets. */
const ownFacts =
  /^github\.event\.(?:(?:pull_request|issue|discussion|comment|review)\.(?:draft|state|number|id|additions|deletions|changed_files|commits|title|body|pull_request)\b|workflow_run\.(?:conclusion|status|head_branch|name|head_sha)$|number$|issue\.pull_request|pull_request$|comment$)/;

/** How hard it is to make a context true by itself. */
export function truthOf(path: string, occasion: Occasion): Outcome {
  const isPullRequest = occasion.event.startsWith('pull_request');
  if (path.endsWith('.head.repo.fork') || path.endsWith('.head_repository.fork')) return given;
  if (path.endsWith('.merged')) return { holds: after('a maintainer merges it'), fails: easy };
  if (/^github\.event\.issue\.pull_request(?:\.|$)/.test(path))
    return occasion.event === 'issue_comment' ? anyhow : theirs;
  if (path === 'github.event.pull_request' || path === 'github.head_ref' || path === 'github.base_ref')
    return isPullRequest ? given : theirs;
  if (path === 'github.event.issue') return occasion.event.startsWith('issue') ? given : theirs;
  if (path === 'github.event.comment') return occasion.event.endsWith('comment') ? given : theirs;
  if (path.endsWith('.draft')) return anyhow;
  return compared(path, { text: 'true' }, occasion);
}

function association(text: string): Outcome {
  if (trusted.has(text)) return theirs;
  if (text === 'contributor') return { holds: after('a commit of theirs was merged before'), fails: easy };
  return anyhow;
}
