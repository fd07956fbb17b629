/** Runs every check on every resource of its kinds. */
import type { Check, Facts } from '../checks/index.ts';
import type { Finding, Rule, Verdict } from '../findings/index.ts';
import { type Graph, type GraphNode, type NodeId, viewOf } from '../graph/index.ts';
import { into, type Kind, outOf, propertiesOf, resourcesOf } from '../schema/index.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The verdicts of a run. Passes are by far the most, so they are only counted unless somebody wants to see them. */
export interface Judgement {
  /** In the order of the checks, then of the nodes. */
  readonly findings: readonly Finding[];
  readonly passed: number;
}

/** Runs `chosen` checks on `graph`; passes are among the findings if `keepPasses`. */
export function judge(graph: Graph, chosen: readonly Check[], keepPasses: boolean): Judgement {
  const findings: Finding[] = [];
  let passed = 0;
  for (const check of chosen) {
    const rule = ruleOf(check);
    for (const kind of typeof check.on === 'string' ? [check.on] : check.on) {
      for (const id of graph.ofKind(kind)) {
        const resource = graph.node(id);
        const verdict = judgeOne(check, graph, id, resource);
        if (verdict.answer === 'pass') passed++;
        if (verdict.answer === 'pass' && !keepPasses) continue;
        findings.push({
          rule,
          resource,
          verdict,
          fingerprint: fingerprintOf(rule.id, resource, verdict),
          state: 'new',
        });
      }
    }
  }
  return { findings, passed };
}

function judgeOne(check: Check, graph: Graph, id: NodeId, node: GraphNode): Verdict {
  try {
    const verdict = check.evaluate(viewOf<never>(node.properties, node.properties.origin), factsOf(graph, id, node));
    if (verdict.answer === 'fail' && node.conditional) {
      return { answer: 'unknown', evidence: verdict.evidence, reasons: [node.conditional.reason] };
    }
    return verdict;
  } catch (error) {
    // A defect of one check must not cost the user the answers of all others; tests hold that it never happens.
    const says = `the check \`${check.id}\` broke on this resource: ${error instanceof Error ? error.message : String(error)}`;
    return {
      answer: 'unknown',
      evidence: [{ says, origin: node.properties.origin, path: '' }],
      reasons: [{ code: 'error', says }],
    };
  }
}

function factsOf(graph: Graph, id: NodeId, node: GraphNode): Facts {
  return {
    node,
    out: (kind) => outOf(graph, id, kind),
    in: (kind) => into(graph, id, kind),
    outOf: (other, kind) => outOf(graph, other, kind),
    into: (other, kind) => into(graph, other, kind),
    at: (other) => graph.node(other),
    properties: (other, kind) => (other.kind === kind ? propertiesOf(other, kind) : undefined),
    all: <K extends Kind>(kind: K) => [...resourcesOf(graph, kind)],
  };
}

const rules = new WeakMap<Check, Rule>();

/** What reports say about a check. */
export function ruleOf(check: Check): Rule {
  let rule = rules.get(check);
  if (!rule) {
    const { id, title, severity, why, fix, references, controls, aliases = [] } = check;
    rule = { id, title, severity, why, fix, references, controls, aliases };
    rules.set(check, rule);
  }
  return rule;
}
