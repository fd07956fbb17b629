/** Attack paths that differ in the environment alone are one path. */
import { type AttackPath, type Hop, type NamesOf, variantOf } from '../../findings/index.ts';
import { type GraphNode, identityOf } from '../../graph/index.ts';

/** The environments of what a path leads through, where one text makes it in several. */
export function environmentsOn(hops: readonly Hop[], also: readonly GraphNode[]): ReadonlySet<string> {
  return new Set(nodesOn(hops, also).flatMap((node) => variantOf(node) ?? []));
}

/** Joins them; the first one stands for all. A path from one environment into another is one of its own. */
export function joinEnvironments(
  paths: readonly AttackPath[],
  hash: (words: readonly string[]) => string,
  namesOf: NamesOf,
): readonly AttackPath[] {
  const joined = new Map<string, { readonly path: AttackPath; readonly in: Set<string>; readonly of: Set<string> }>();
  for (const path of paths) {
    const { hops, also = [] } = path;
    const names = environmentsOn(hops, also);
    const keyOf = names.size === 1 ? identityOf : ({ key }: GraphNode) => key;
    const steps = hops.map(({ kind, to, assumes }) => `${kind} ${keyOf(to)} ${assumes === undefined ? '' : '?'}`);
    const ends = also.map(keyOf).sort();
    const key = [path.severity, ...hops.slice(0, 1).map(({ from }) => keyOf(from)), ...steps, ...ends].join('\0');
    const found = joined.get(key) ?? { path, in: new Set(), of: new Set() };
    joined.set(key, found);
    for (const name of names) found.in.add(name);
    for (const node of nodesOn(hops, also)) {
      if (variantOf(node) !== undefined) for (const name of namesOf(node)) found.of.add(name);
    }
  }
  const taken = new Set<string>();
  return [...joined.values()].map((found) => {
    const { path } = found;
    if (found.in.size === 0) return path;
    const fingerprint = taken.has(path.fingerprint)
      ? hash([path.fingerprint, path.severity, ...found.in])
      : path.fingerprint;
    taken.add(fingerprint);
    return { ...path, fingerprint, environments: { in: [...found.in], of: [...found.of] } };
  });
}

function nodesOn(hops: readonly Hop[], also: readonly GraphNode[]): readonly GraphNode[] {
  return [...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to), ...also];
}
