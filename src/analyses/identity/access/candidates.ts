/** Which stores the statements of a principal can speak of at all, found without asking each store. */
import { type GraphNode, inReach, type NodeId } from '../../../graph/index.ts';
import type { Principal } from '../identities.ts';
import type { Place } from '../policies/arn.ts';
import { type CompiledPattern, touchesService } from '../policies/compiled.ts';
import type { StoreKind } from './store-kinds.ts';

/** A store with its ARN. */
export interface Store {
  readonly id: NodeId;
  readonly node: GraphNode;
  readonly place: Place;
}

/** Stores of one kind by the text of their ARN, and by scope in the order of that text. */
export interface StoreIndex {
  readonly byText: ReadonlyMap<string, readonly Store[]>;
  readonly byScope: ReadonlyMap<string, readonly Store[]>;
}

/** Builds the index. */
export function storeIndex(stores: readonly Store[]): StoreIndex {
  const byText = new Map<string, Store[]>();
  const byScope = new Map<string, Store[]>();
  for (const store of stores) {
    push(byText, keyText(store.place.text), store);
    push(byScope, store.node.scope, store);
  }
  for (const list of byScope.values())
    list.sort((a, b) => (a.place.text < b.place.text ? -1 : a.place.text > b.place.text ? 1 : 0));
  return { byText, byScope };
}

/**
 * Stores that some Allow of the principal may speak of: those of its own scope that fit the pattern up to its first wildcard, and those of
 * other scopes that the pattern names in full (what a wildcard means elsewhere is another account's matter).
 */
export function candidatesOf(index: StoreIndex, { node, policies }: Principal, kind: StoreKind): readonly Store[] {
  const found = new Set<Store>();
  const own = index.byScope.get(node.scope) ?? [];
  for (const { statements } of policies) {
    for (const one of statements) {
      if (one.effect !== 'Allow' || !touchesService(one, kind.service)) continue;
      if (one.allResourcesBut || !one.resources) for (const store of own) found.add(store);
      else
        for (const pattern of patternsOf(one.resources))
          for (const store of fitting(index, own, pattern, node)) found.add(store);
    }
  }
  return [...found];
}

/** The places of patterns, as they stand and with whatever deployment may put into them. */
function patternsOf(resources: readonly CompiledPattern[]): readonly Place[] {
  return resources.flatMap(({ place, wide }) => (wide ? [place, wide] : [place]));
}

/** Stores that fit one pattern up to its first wildcard. */
function* fitting(index: StoreIndex, own: readonly Store[], place: Place, from: GraphNode): Generator<Store> {
  const wild = place.text.search(/[*?\u0002]/);
  const literal = wild < 0 ? place.text : place.text.slice(0, wild);
  const named = [...namedBy(index, literal)];
  // As everywhere, what lies in the same scope is meant first; a name that only deployment gives says nothing outside it.
  const near = named.filter((store) => store.node.scope === from.scope);
  const far = named.filter((store) => !store.place.text.includes('<'));
  // Names of buckets are unique in all the world, others within an account.
  const unique = place.account !== undefined || literal.startsWith('s3:');
  yield* near.length > 0 ? near : inReach(from, far, ({ node }) => node, unique);
  if (wild >= 0) yield* startingWith(own, literal);
}

/** Stores whose ARN begins with the text, by binary search. */
function* startingWith(sorted: readonly Store[], text: string): Generator<Store> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.place.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sorted.length; i++) {
    const store = sorted[i];
    if (!store?.place.text.startsWith(text)) return;
    yield store;
  }
}

/** Stores whose ARN is the text, or the text up to one of its slashes or colons. */
function* namedBy({ byText }: StoreIndex, literal: string): Generator<Store> {
  for (
    let end = literal.length;
    end > 0;
    end = Math.max(
      literal.lastIndexOf('/', end - 1),
      literal.lastIndexOf(':', end - 1),
      literal.lastIndexOf('-', end - 1),
    )
  ) {
    yield* byText.get(literal.slice(0, end)) ?? [];
  }
}

/** The ARN without what no source knows at its end: the letters that Secrets Manager adds. */
function keyText(text: string): string {
  return text.endsWith('-*') ? text.slice(0, -2) : text;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
