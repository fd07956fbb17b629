/** Words that several formats use. */
import type { Finding, Report, Severity } from '../findings/index.ts';
import { severities } from '../findings/index.ts';
import { type GraphNode, isVariant } from '../graph/index.ts';
import { type FootholdKind, footholdKinds } from '../schema/index.ts';

/** `1 finding`, `2 findings`; `many` where the plural is not a plain `s`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** The unit that a node is deployed with, whatever the environment. */
export function unitOf(node: GraphNode): string {
  return node.environment && isVariant(node) ? node.environment.of : node.scope;
}

/** The verb of an edge as people say it: `can-run-code-in` is `can run code in`. */
export function verb(kind: string): string {
  return kind.replaceAll('-', ' ');
}

/** What a node is called in a path: a resource by its address, a foothold by its meaning and, where it tells more, its address. */
export function nameOf(node: GraphNode): string {
  if (!isFoothold(node.kind)) return node.address || node.key;
  const meaning = footholdKinds[node.kind];
  const told = node.address === '' || node.kind.endsWith(`/${node.address}`) || node.address === meaning;
  return told ? meaning : `${meaning} (${node.address})`;
}

/** What a foothold stands for, `anyone who can open a pull request`; nothing for resources, and where the address says it already. */
export function meaningOf({ kind }: GraphNode): string | undefined {
  return isFoothold(kind) ? (kind.endsWith('-administrator') ? '' : footholdKinds[kind]) : undefined;
}

/** What sort of thing a node is, in its own language. */
export function kindOf(node: GraphNode): string {
  return isFoothold(node.kind) ? footholdKinds[node.kind] : (node.declaredAs ?? node.kind);
}

/** Whether a kind is a foothold of the attack graph. */
export function isFoothold(kind: string): kind is FootholdKind {
  return Object.hasOwn(footholdKinds, kind);
}

/** How many things there are of each severity, worst first, without zeros. */
export function countBySeverity(
  things: readonly { readonly severity: Severity }[],
): readonly (readonly [Severity, number])[] {
  return severities.flatMap((severity) => {
    const n = things.filter((thing) => thing.severity === severity).length;
    return n > 0 ? [[severity, n] as const] : [];
  });
}

/** What the report holds of each state, for summaries. */
export function tally(report: Report): {
  readonly open: readonly Finding[];
  readonly suppressed: number;
  readonly baseline: number;
} {
  const failures = report.findings.filter(({ verdict }) => verdict.answer === 'fail');
  return {
    open: failures.filter(({ state }) => state === 'new'),
    suppressed: failures.filter(({ state }) => state === 'suppressed').length,
    baseline: failures.filter(({ state }) => state === 'baseline').length,
  };
}

/** A technique's page at MITRE ATT&CK: `T1195.002` is at `…/T1195/002/`. */
export function techniqueUrl(technique: string): string {
  return `https://attack.mitre.org/techniques/${technique.replace('.', '/')}/`;
}
