/** Resources of a stack that need each other in a circle, which CloudFormation refuses. */
import { type GraphNode, referencesIn } from '../../graph/index.ts';
import type { Diagnostic, Range } from '../../text/index.ts';

const mostReported = 20;
const longestChain = 12;

/** One resource needs another one. */
interface Need {
  readonly to: string;
  readonly at: Range;
}

/**
 * A diagnostic for each circle, with its chain. What is needed is told by the evaluated properties, so that a reference in a branch that
 * does not hold, or that may not hold, makes no circle; and by `DependsOn`. Resources of SAM are left out: the transform makes several of one.
 */
export function dependencyCycles(
  nodes: readonly GraphNode[],
  dependsOn: (node: GraphNode) => readonly Need[],
): readonly Diagnostic[] {
  const own = nodes.filter(({ kind }) => !kind.startsWith('AWS::Serverless::'));
  const byKey = new Map(own.map((node) => [node.key, node]));
  const needs = new Map(own.map((node) => [node.key, needsOf(node, byKey, dependsOn(node))]));
  const done = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { key } of own) {
    if (done.has(key)) continue;
    const path: { readonly key: string; next: number }[] = [{ key, next: 0 }];
    const onPath = new Map([[key, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const need = needs.get(top.key)?.[top.next++];
      if (!need) {
        done.add(top.key);
        onPath.delete(top.key);
        path.pop();
        continue;
      }
      const begin = onPath.get(need.to);
      if (begin !== undefined) {
        const circle = path.slice(begin).map((step) => step.key);
        if (diagnostics.length < mostReported) diagnostics.push(told(circle, byKey, needs, need.at));
      } else if (!done.has(need.to)) {
        onPath.set(need.to, path.length);
        path.push({ key: need.to, next: 0 });
      }
    }
  }
  return diagnostics;
}

function needsOf(node: GraphNode, byKey: ReadonlyMap<string, GraphNode>, written: readonly Need[]): readonly Need[] {
  const found = new Map<string, Need>();
  for (const need of written) if (byKey.has(need.to)) found.set(need.to, need);
  for (const { refersTo, origin } of referencesIn(node.properties)) {
    if (byKey.has(refersTo.to) && !found.has(refersTo.to)) found.set(refersTo.to, { to: refersTo.to, at: origin.at });
  }
  return [...found.values()];
}

function told(
  circle: readonly string[],
  byKey: ReadonlyMap<string, GraphNode>,
  needs: ReadonlyMap<string, readonly Need[]>,
  at: Range,
): Diagnostic {
  const nameOf = (key: string | undefined) => `\`${key?.slice(key.lastIndexOf('#') + 1) ?? ''}\``;
  const names = [...circle.slice(0, longestChain).map(nameOf), ...(circle.length > longestChain ? ['…'] : [])];
  const related = circle.slice(0, longestChain).flatMap((key, i) => {
    const to = circle[(i + 1) % circle.length];
    const need = needs.get(key)?.find((one) => one.to === to);
    return need ? [{ at: need.at, message: `${nameOf(key)} needs ${nameOf(to)}` }] : [];
  });
  return {
    code: 'cloudformation-circular-dependency',
    severity: 'warning',
    message:
      circle.length === 1
        ? `resource ${names.join('')} needs itself`
        : `resources need each other in a circle: ${[...names, nameOf(circle[0])].join(' → ')}`,
    at: byKey.get(circle[0] ?? '')?.at ?? at,
    help: 'make one of the references a resource of its own, such as a rule of a security group',
    related,
  };
}
