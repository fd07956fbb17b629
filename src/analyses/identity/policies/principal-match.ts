/** Whether the principal element of a resource policy speaks of somebody. */
import { entryAt, type Graph, type Unknown, type Value } from '../../../graph/index.ts';
import { isOwnAccount } from '../accounts.ts';
import { patternOf, type Place, placeOfArn, unknownPart } from './arn.ts';
import { items, type PolicyText, type Statement } from './statement.ts';

/** One entry of a principal element. */
export type PrincipalEntry =
  | { readonly names: 'anyone' }
  /** The account as a whole, which leaves the decision to its own policies. `id` is undefined where it is not known. */
  | { readonly names: 'account'; readonly id: string | undefined; readonly own: boolean; readonly unknown?: Unknown }
  | { readonly names: 'identity'; readonly arn: Place }
  | { readonly names: 'service'; readonly service: string }
  | { readonly names: 'federated'; readonly provider: string; readonly value: Value }
  | { readonly names: 'unknown'; readonly unknown: Unknown };

/** The entries of a principal element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function principalEntries(
  graph: Graph,
  principal: Value | undefined,
  source: string,
): readonly PrincipalEntry[] {
  if (!principal) return [];
  if (principal.kind === 'unknown') return [{ names: 'unknown', unknown: principal }];
  if (principal.kind === 'literal') return principal.value === '*' ? [{ names: 'anyone' }] : [];
  if (principal.kind !== 'record') return [];
  const entries: PrincipalEntry[] = [];
  if (principal.open) entries.push({ names: 'unknown', unknown: principal.open });
  for (const list of principal.entries.values())
    if (list.kind === 'list' && list.open) entries.push({ names: 'unknown', unknown: list.open });
  for (const value of items(entryAt(principal, 'AWS'))) {
    if (value.kind === 'list' || value.kind === 'record') continue;
    entries.push(awsEntry(graph, value, source));
  }
  for (const value of items(entryAt(principal, 'Service'))) {
    if (value.kind === 'list' || value.kind === 'record') continue;
    entries.push({ names: 'service', service: patternOf(graph, value, source, false).replaceAll(unknownPart, '*') });
  }
  for (const value of items(entryAt(principal, 'Federated'))) {
    if (value.kind === 'list' || value.kind === 'record') continue;
    entries.push({ names: 'federated', provider: patternOf(graph, value, source, source === 'cloudformation'), value });
  }
  return entries;
}

function awsEntry(graph: Graph, value: PolicyText, source: string): PrincipalEntry {
  const text = patternOf(graph, value, source);
  if (text === '*') return { names: 'anyone' };
  if (/^\d{12}$/.test(text)) return { names: 'account', id: text, own: false, unknown: whoseAccount(text, value) };
  const gaps = unknownsIn(value).filter((one) => !one.refersTo);
  const [gap] = gaps;
  const own = gaps.some(isOwnAccount);
  if (gap && value.kind === 'unknown')
    return own ? { names: 'account', id: undefined, own } : { names: 'unknown', unknown: gap };
  const place = placeOfArn(text);
  if (place.text === 'iam:root') return accountEntry(place.account, own, gap, value);
  // A name that an input gives may be anybody's; in a stack the same parameter names the same one.
  if (place.text.includes(unknownPart) || (gap && source !== 'cloudformation' && place.text.includes('<')))
    return gap ? { names: 'unknown', unknown: gap } : { names: 'identity', arn: place };
  // A session of a role is its role here.
  const session = /^sts:assumed-role\/([^/]+)\//.exec(place.text);
  const arn = session ? { ...place, text: `iam:role/${session[1] ?? ''}` } : place;
  return { names: 'identity', arn };
}

function accountEntry(
  id: string | undefined,
  own: boolean,
  gap: Unknown | undefined,
  value: PolicyText,
): Extract<PrincipalEntry, { readonly names: 'account' }> {
  if (own || id === undefined) return { names: 'account', id, own, ...(gap && !own ? { unknown: gap } : {}) };
  return { names: 'account', id, own, unknown: whoseAccount(id, value) };
}

function whoseAccount(id: string, { origin }: PolicyText): Unknown {
  const says = `whether \`${id}\` is the account of these resources is not known`;
  return { kind: 'unknown', reason: { code: 'not-read', says }, origin };
}

function unknownsIn(value: PolicyText): readonly Unknown[] {
  if (value.kind === 'unknown') return [value];
  return value.kind === 'partial' ? value.parts.filter((part): part is Unknown => typeof part !== 'string') : [];
}

/** Somebody that a resource policy may speak of. */
export interface Somebody {
  readonly arn: Place;
  readonly account: string | undefined;
}

/** How a statement speaks of somebody of the same account. */
export type Spoken = 'named' | 'account' | 'no' | Unknown;

/** Whether a statement of a resource policy speaks of somebody of the account that owns the resource. */
export function spokenOf(graph: Graph, statement: Statement, source: string, who: Somebody): Spoken {
  const { principal, notPrincipal } = statement;
  if (!principal && !notPrincipal) return 'named';
  const spoken = strongest(principalEntries(graph, principal ?? notPrincipal, source), who);
  if (principal) return spoken;
  return spoken === 'no' ? 'named' : typeof spoken === 'string' ? 'no' : spoken;
}

function strongest(entries: readonly PrincipalEntry[], who: Somebody): Spoken {
  let best: Spoken = 'no';
  for (const entry of entries) {
    const spoken = speaksOfEntry(entry, who);
    if (spoken === 'named') return 'named';
    if (spoken === 'account' || (spoken !== 'no' && best === 'no')) best = spoken;
  }
  return best;
}

function speaksOfEntry(entry: PrincipalEntry, { arn, account }: Somebody): Spoken {
  if (entry.names === 'anyone') return 'named';
  if (entry.names === 'unknown') return entry.unknown;
  if (entry.names === 'account') {
    if (entry.own) return 'account';
    if (entry.id !== undefined && account !== undefined) return entry.id === account ? 'account' : 'no';
    return entry.unknown ?? 'account';
  }
  if (entry.names !== 'identity' || entry.arn.text !== arn.text) return 'no';
  return entry.arn.account === undefined || account === undefined || entry.arn.account === account ? 'named' : 'no';
}
