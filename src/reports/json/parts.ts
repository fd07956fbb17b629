/** Parts of the JSON report. */
import type { AttackPath, Finding } from '../../findings/index.ts';
import { type GraphNode, historyOf, type Origin } from '../../graph/index.ts';
import { positionsOf, type Range } from '../../text/index.ts';
import type { FindingDocument, NodeDocument, OriginDocument, PathDocument, PlaceDocument } from './document.ts';

/** A range as file, lines and columns. */
export function placeDocument(at: Range): PlaceDocument {
  return { file: at.file.path, ...positionsOf(at) };
}

/** A finding with all its evidence. */
export function findingDocument({
  rule,
  verdict,
  state,
  justification,
  fingerprint,
  resource,
  environments,
}: Finding): FindingDocument {
  return {
    check: rule.id,
    severity: rule.severity,
    answer: verdict.answer,
    state,
    ...(justification !== undefined && { justification }),
    fingerprint,
    ...(environments && { environments }),
    resource: nodeDocument(resource),
    evidence: verdict.evidence.map(({ says, path, origin, secret }) => ({
      says,
      path,
      origin: originDocument(origin),
      ...(secret && { secret }),
    })),
    ...(verdict.answer === 'unknown' && { reasons: verdict.reasons.map(({ code, says }) => ({ code, says })) }),
  };
}

/** An attack path with the proof of each hop. */
export function pathDocument({
  fingerprint,
  title,
  severity,
  state,
  assumptions,
  environments,
  hops,
  also = [],
}: AttackPath): PathDocument {
  return {
    fingerprint,
    title,
    severity,
    state,
    ...(environments && { environments }),
    assumptions,
    hops: hops.map(({ from, to, kind, technique, assumes, facts }) => ({
      from: nodeDocument(from),
      to: nodeDocument(to),
      kind,
      ...(technique !== undefined && { technique }),
      ...(assumes !== undefined && { assumes }),
      facts: facts.map(({ says, origin, secret }) => ({
        says,
        ...(origin && { origin: originDocument(origin) }),
        ...(secret && { secret }),
      })),
    })),
    ...(also.length > 0 && { also: also.map(nodeDocument) }),
  };
}

function nodeDocument({ key, kind, address, scope, environment, source, declaredAs, at }: GraphNode): NodeDocument {
  return {
    key,
    kind,
    address,
    scope,
    ...(environment && { environment }),
    source,
    ...(declaredAs !== undefined && { declaredAs }),
    ...(at && { at: placeDocument(at) }),
  };
}

function originDocument(origin: Origin): readonly OriginDocument[] {
  return historyOf(origin).map((link) => ({
    ...placeDocument(link.at),
    ...(link.as !== undefined && { as: link.as }),
    ...(link.default !== undefined && { default: link.default }),
  }));
}
