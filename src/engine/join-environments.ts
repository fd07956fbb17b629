/** One finding for each cause: what the same place decides in several environments is told once. */
import type { Finding, NamesOf } from '../findings/index.ts';
import { identityOf, isVariant, type Origin, rootCause } from '../graph/index.ts';
import { lineText, positionAt } from '../text/index.ts';
import { hash } from './fingerprint.ts';

/**
 * Joins verdicts of one check on one resource that one text makes in several environments, where they agree in answer, state and the
 * places that decided. The first one stands for all. Others keep their place in the order.
 */
export function joinEnvironments(findings: readonly Finding[], namesOf: NamesOf): readonly Finding[] {
  const joined = new Map<string, { readonly finding: Finding; readonly in: string[] }>();
  const order: (Finding | string)[] = [];
  for (const finding of findings) {
    const { resource } = finding;
    const name = isVariant(resource) ? resource.environment?.name : undefined;
    if (name === undefined) {
      order.push(finding);
      continue;
    }
    const key = causeOf(finding);
    const known = joined.get(key);
    if (known) {
      if (!known.in.includes(name)) known.in.push(name);
    } else {
      joined.set(key, { finding, in: [name] });
      order.push(key);
    }
  }
  if (joined.size === 0) return findings;
  const all = order.flatMap((one): Finding[] => {
    if (typeof one !== 'string') return [one];
    const found = joined.get(one);
    return found ? [{ ...found.finding, environments: { in: found.in, of: namesOf(found.finding.resource) } }] : [];
  });
  return toldApart(all);
}

function causeOf({ rule, resource, verdict, state, justification = '' }: Finding): string {
  const places = verdict.evidence.map(({ origin }) => placeOf(rootCause(origin)));
  const reasons = verdict.answer === 'unknown' ? verdict.reasons.map(({ says }) => says) : [];
  const words = [...new Set([...places, ...reasons])].sort();
  return [rule.id, identityOf(resource), verdict.answer, state, justification, ...words].join('\0');
}

function placeOf({ at }: Origin): string {
  return `${at.file.path}:${at.start}:${at.end}`;
}

/** Findings of one resource that differ in nothing but the place that decided get the text of that place into their fingerprints. */
function toldApart(findings: readonly Finding[]): readonly Finding[] {
  const alike = new Map<string, number>();
  for (const { fingerprint, environments } of findings)
    if (environments) alike.set(fingerprint, (alike.get(fingerprint) ?? 0) + 1);
  const taken = new Set<string>();
  return findings.map((finding) => {
    const { fingerprint, environments, verdict } = finding;
    if (!environments || (alike.get(fingerprint) ?? 0) < 2) return finding;
    const lines = verdict.evidence.map(({ origin }) => lineOf(rootCause(origin)));
    let own = hash([fingerprint, verdict.answer, ...new Set(lines)]);
    if (taken.has(own)) own = hash([own, ...environments.in]);
    taken.add(own);
    return { ...finding, fingerprint: own };
  });
}

function lineOf({ at }: Origin): string {
  return lineText(at.file, positionAt(at.file, at.start).line).trim();
}
