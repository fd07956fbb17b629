/** Statements made ready to be held against many requests: patterns as texts, references resolved once. */
import type { Graph, Unknown } from '../../../graph/index.ts';
import { matchesWildcard, wildcardsMeet } from '../../../text/index.ts';
import { patternOf, type Place, placeOfArn, unknownPart } from './arn.ts';
import type { Policy, PolicyText, Statement } from './statement.ts';

/** Yes, no, or it hangs on something unknown. */
export type Tri = true | false | Unknown;

/** One statement with its patterns. */
export interface CompiledStatement {
  readonly statement: Statement;
  readonly effect: Statement['effect'];
  /** Patterns of actions in lower case; `undefined` stands for one that is not known. */
  readonly actions: readonly (string | Unknown)[];
  /** The patterns say what is left out. */
  readonly allActionsBut: boolean;
  /** Patterns of resources without region; none where the statement names no resource (trust policies). */
  readonly resources: readonly CompiledPattern[] | undefined;
  readonly allResourcesBut: boolean;
  /** Set where it is not known whether the statement is there, or speaks of the principal in question. */
  readonly doubt?: Unknown;
}

/** A pattern of resources. */
export interface CompiledPattern {
  readonly place: Place;
  /** Set where a part of the pattern is not known. */
  readonly unknown?: Unknown;
  /** The place with `unknownPart` for everything that only deployment gives; set where words stand for it in `place`. */
  readonly wide?: Place;
}

/** A policy with compiled statements. */
export interface CompiledPolicy {
  readonly statements: readonly CompiledStatement[];
  readonly open?: Unknown;
  readonly onlyAllows?: true;
}

/** Compiles a policy; `source` is the front end that read it, for what parameters stand for. */
export function compilePolicy(graph: Graph, policy: Policy, source: string): CompiledPolicy {
  const statements = policy.statements.map((statement): CompiledStatement => {
    const { effect, resources, notResources } = statement;
    const named = resources ?? notResources;
    return {
      statement,
      effect,
      ...compileStatementActions(statement),
      resources: named?.map((text) => patternText(graph, text, source)),
      allResourcesBut: resources === undefined && notResources !== undefined,
      ...(policy.doubt && { doubt: policy.doubt }),
    };
  });
  return { statements, ...(policy.open && { open: policy.open }), ...(policy.onlyAllows && { onlyAllows: true }) };
}

/** The actions alone of a statement. */
export function compileStatementActions({
  actions,
  notActions,
}: Statement): Pick<CompiledStatement, 'actions' | 'allActionsBut'> {
  return {
    actions: (actions ?? notActions ?? []).map(actionText),
    allActionsBut: actions === undefined && notActions !== undefined,
  };
}

function actionText(text: PolicyText): string | Unknown {
  if (text.kind === 'literal') return String(text.value).toLowerCase();
  return text.kind === 'unknown' ? text : firstUnknown(text);
}

function patternText(graph: Graph, text: PolicyText, source: string): CompiledPattern {
  const pattern = patternOf(graph, text, source);
  const place = placeOfArn(withoutVariables(pattern));
  const open = text.kind === 'literal' ? pattern : patternOf(graph, text, source, false);
  const wide = open === pattern ? place : placeOfArn(withoutVariables(open));
  if (!wide.text.includes(unknownPart)) return { place };
  const unknown = text.kind === 'unknown' ? text : firstUnknown(text);
  return wide === place ? { place, unknown } : { place, unknown, wide };
}

/** `${aws:username}` and its like are parts that only the request gives; `${*}` is a plain star. */
function withoutVariables(pattern: string): string {
  return pattern.replace(/\$\{([^}]*)\}/g, (_, name: string) => (/^[*?$]$/.test(name) ? name : unknownPart));
}

function firstUnknown(text: PolicyText): Unknown {
  const part = text.kind === 'partial' ? text.parts.find((one): one is Unknown => typeof one !== 'string') : undefined;
  return (
    part ?? {
      kind: 'unknown',
      reason: { code: 'unsupported', says: 'a policy variable stands here' },
      origin: text.origin,
    }
  );
}

/** Whether a statement speaks of an action, given in lower case. */
export function speaksOf(
  { actions, allActionsBut }: Pick<CompiledStatement, 'actions' | 'allActionsBut'>,
  action: string,
): Tri {
  let doubt: Unknown | undefined;
  for (const pattern of actions) {
    if (typeof pattern !== 'string') doubt ??= pattern;
    else if (matchesWildcard(action, pattern)) return !allActionsBut;
  }
  return doubt ?? allActionsBut;
}

/** Whether a statement may speak of some action of a service, `s3`; quick and generous. */
export function touchesService({ actions, allActionsBut }: CompiledStatement, service: string): boolean {
  return (
    allActionsBut || actions.some((pattern) => typeof pattern !== 'string' || wildcardsMeet(pattern, `${service}:*`))
  );
}
