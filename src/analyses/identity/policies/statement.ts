/** Statements of IAM policies, read from policy documents of whatever kind of resource. */
import { type Origin, type Unknown, unknownOf, type Value, viewOf } from '../../../graph/index.ts';

/** A text of a policy: known in full, or as parts of which some are not known. */
export type PolicyText = Extract<Value, { readonly kind: 'literal' | 'partial' | 'unknown' }>;

/** One statement. `not…` lists are the inverted forms; exactly one of each pair is set in a valid policy. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions?: readonly PolicyText[];
  readonly notActions?: readonly PolicyText[];
  readonly resources?: readonly PolicyText[];
  readonly notResources?: readonly PolicyText[];
  readonly principal?: Value;
  readonly notPrincipal?: Value;
  readonly condition?: Value;
  readonly origin: Origin;
}

/** The statements of a document, and what of it is not known: then there may be further statements. */
export interface Policy {
  readonly statements: readonly Statement[];
  readonly open?: Unknown;
  /** Of an open policy: what is not known of it denies nothing. AWS's own policies are so, all but a few. */
  readonly onlyAllows?: true;
  /** Set where it is not known whether the policy is there, or attached. */
  readonly doubt?: Unknown;
}

/** Reads a policy document in the shape of `schema/aws/policy-document.ts`. Grammar: IAM User Guide, "Grammar of the IAM JSON policy language". */
export function readPolicy(document: Value | undefined): Policy {
  if (!document || (document.kind === 'literal' && document.value === null)) return { statements: [] };
  const doubt = unknownOf(viewOf<unknown>(document, document.origin));
  if (document.kind !== 'record')
    return doubt ? { statements: [], open: doubt } : { statements: [], open: notAPolicy(document) };
  const list = document.entries.get('Statement');
  const statements: Statement[] = [];
  let open = doubt;
  for (const item of items(list)) {
    if (item.kind === 'unknown') open = item;
    else {
      const statement = readStatement(item);
      if (statement) statements.push(statement);
      else open = notAPolicy(item);
    }
  }
  if (list?.kind === 'list' && list.open) open = list.open;
  return open ? { statements, open } : { statements };
}

function notAPolicy({ origin }: Value): Unknown {
  return {
    kind: 'unknown',
    reason: { code: 'error', says: 'this is no policy document that Merlon can read' },
    origin,
  };
}

function readStatement(value: Value): Statement | undefined {
  if (value.kind !== 'record') return undefined;
  const { entries, origin } = value;
  const effect = entries.get('Effect');
  if (effect?.kind !== 'literal' || (effect.value !== 'Allow' && effect.value !== 'Deny')) return undefined;
  const texts = (name: string): readonly PolicyText[] | undefined => {
    const entry = entries.get(name);
    return entry && items(entry).flatMap((item) => (item.kind === 'list' || item.kind === 'record' ? [] : [item]));
  };
  const actions = texts('Action');
  const notActions = texts('NotAction');
  const resources = texts('Resource');
  const notResources = texts('NotResource');
  const principal = entries.get('Principal');
  const notPrincipal = entries.get('NotPrincipal');
  const condition = entries.get('Condition');
  return {
    effect: effect.value,
    origin,
    ...(actions ? { actions } : {}),
    ...(notActions ? { notActions } : {}),
    ...(resources ? { resources } : {}),
    ...(notResources ? { notResources } : {}),
    ...(principal ? { principal } : {}),
    ...(notPrincipal ? { notPrincipal } : {}),
    ...(condition && !(condition.kind === 'record' && condition.entries.size === 0 && !condition.open)
      ? { condition }
      : {}),
  };
}

/** The items of a list; a single value counts as a list of one, nothing as an empty one. */
export function items(value: Value | undefined): readonly Value[] {
  if (!value) return [];
  return value.kind === 'list' ? value.items : [value];
}
