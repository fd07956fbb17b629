/** Attack paths in words: the chain of places, short names in facts, where paths begin alike, and which is the first foothold of each. */
import { type AttackPath, type Hop, shortName } from '../findings/index.ts';
import type { GraphNode } from '../graph/index.ts';
import { isFoothold, verb } from './words.ts';

/** What a place of a path is called: `the internet`, `Deployment shop/cart`, `administrator of the account of staging`. */
export function placeName(node: GraphNode): string {
  const { kind, address } = node;
  if (!isFoothold(kind)) return shortName(node);
  return kind.endsWith('-administrator') && !address.startsWith('administrator')
    ? `administrator of ${address}`
    : address;
}

/** What a hop does, as people say it: `can run code in`; one does not administer an administrator but becomes one. */
export function hopVerb({ kind, to }: Pick<Hop, 'kind' | 'to'>): string {
  return kind === 'can-administer' && to.kind.endsWith('-administrator') ? 'can become' : verb(kind);
}

/** The places of a path in order, each once; of neighbours in one namespace only the first names it. */
export function chainOf({ hops, also = [] }: AttackPath): readonly string[] {
  const [first] = hops;
  if (!first) return [];
  const nodes = [first.from, ...hops.filter(({ from, to }) => from.key !== to.key).map(({ to }) => to)];
  let namespace = '';
  const names = nodes.map((node) => {
    const name = placeName(node);
    const [, word = '', inside = '', rest = ''] = /^([A-Z]\w*) ([a-z0-9-]+)\/(.+)$/.exec(name) ?? [];
    const shown = inside !== '' && inside === namespace ? `${word} ${rest}` : name;
    namespace = inside === '' ? '' : inside;
    return shown;
  });
  const more = also.length === 0 ? '' : ` and ${also.map(placeName).join(', ')}`;
  return [...names.slice(0, -1), `${names.at(-1) ?? ''}${more}`];
}

/** The chain at a glance: where it begins, the first thing that an attacker holds, where it ends. */
export function shortChainOf(path: AttackPath): readonly string[] {
  const chain = chainOf(path);
  const door = doorOf(path);
  const held = door && path.hops.some(({ from }) => from.key === door.key) ? placeName(door) : undefined;
  const [first = '', last = ''] = [chain[0], chain.at(-1)];
  const between = chain.length - 2;
  if (between < 1) return chain;
  return held === undefined || between === 1
    ? [first, ...(between === 1 ? chain.slice(1, 2) : ['…']), last]
    : [first, held, ...(between > 1 ? ['…'] : []), last];
}

/** The first thing on a path that an attacker holds rather than reaches. */
export function doorOf({ hops }: AttackPath): GraphNode | undefined {
  return hops.find(({ kind }) => kind !== 'can-reach')?.to;
}

/** A fact with the full addresses of the path's places replaced by their short names, and other addresses without their modules. */
export function factWords(says: string, { hops, also = [] }: AttackPath): string {
  let words = says;
  for (const node of [...hops.flatMap(({ from, to }) => [from, to]), ...also]) {
    if (node.address === '' || isFoothold(node.kind)) continue;
    words = words.replaceAll(`\`${node.address}\``, () => `\`${shortName(node)}\``);
  }
  // `service `Service shop/cart`` says its kind twice
  words = words.replace(/\b([A-Za-z]+) `([A-Za-z]+) ([^`]+)`/g, (all, before: string, word: string, name: string) =>
    before.toLowerCase() === word.toLowerCase() ? `${before} \`${name}\`` : all,
  );
  return words.replace(/`(?:module\.[\w-]+(?:\[[^\]`]{1,80}\])?\.){1,20}([^`]+)`/g, '`$1`');
}

/** The facts that carry a hop, and how many stand between: the first two and the last, where there are more than three. */
export function decisive(facts: Hop['facts']): {
  readonly first: Hop['facts'];
  readonly between: number;
  readonly last: Hop['facts'];
} {
  if (facts.length <= 3) return { first: facts, between: 0, last: [] };
  return { first: facts.slice(0, 2), between: facts.length - 3, last: facts.slice(-1) };
}

/** Of paths that are told one after the other: which one before begins with the same hops, and with how many. */
export class Beginnings {
  readonly #seen = new Map<string, number>();
  #told = 0;

  /** How many paths were told. */
  get told(): number {
    return this.#told;
  }

  /** The longest beginning that a path before had; then remembers the path under its number. */
  tell({ hops }: AttackPath, number: number): { readonly hops: number; readonly path: number } | undefined {
    this.#told++;
    let key = hops[0]?.from.key ?? '';
    let found: { readonly hops: number; readonly path: number } | undefined;
    hops.forEach(({ kind, to }, i) => {
      key += `\0${kind}\0${to.key}`;
      const path = this.#seen.get(key);
      if (path === undefined) this.#seen.set(key, number);
      // The last hop carries what the target holds, so it is always told.
      else if (i < hops.length - 1) found = { hops: i + 1, path };
    });
    return found;
  }
}
