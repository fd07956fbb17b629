/** A finding as a SARIF result. */
import type { Finding } from '../../findings/index.ts';
import { historyOf, identityOf } from '../../graph/index.ts';
import { inEnvironments } from '../environment-words.ts';
import { evidencePlaces } from '../root-cause-groups.ts';
import { nameOf } from '../words.ts';
import type { Artifacts } from './artifacts.ts';
import { levels } from './levels.ts';
import type { Location, Result } from './log.ts';

/** Code scanning shows the first hundred or so; more would only bloat the file. */
const mostRelated = 50;
/** Flows beyond these say no more than the related locations. */
const mostFlows = 10;

/** The primary location is where the value stands; further evidence and the way back to its cause are related locations. */
export function findingResult(finding: Finding, ruleIndex: number, artifacts: Artifacts): Result {
  const { rule, resource, verdict, state, fingerprint, justification, environments } = finding;
  const places = evidencePlaces(finding);
  const at = places[0]?.origin.at ?? resource.at;
  const related: Location[] = [];
  const relate = (range: Parameters<Artifacts['locate']>[0], message: string) => {
    if (related.length < mostRelated) related.push(artifacts.locate(range, plainText(message), related.length + 1));
    return related.length;
  };
  const causes = places.flatMap(({ origin, says }, i) => {
    if (i > 0) relate(origin.at, says.join('; '));
    const [, ...history] = historyOf(origin);
    const ids = history.map((link) => relate(link.at, link.as ?? 'the value comes from here'));
    return ids.slice(-1);
  });
  if (resource.at && at !== resource.at) relate(resource.at, nameOf(resource));
  const said = [...new Set(places.flatMap(({ says }) => says))];
  const decided = causes[0] === undefined ? '' : ` ([decided here](${causes[0]}))`;
  const what = said.length === 0 ? rule.title : said.join('; ');
  const logicalLocations = [{ fullyQualifiedName: identityOf(resource), kind: 'resource' }];
  return {
    ruleId: rule.id,
    ruleIndex,
    kind: verdict.answer === 'unknown' ? 'open' : verdict.answer,
    level: verdict.answer === 'fail' ? levels[rule.severity] : 'none',
    message: { text: `${plainText(`${nameOf(resource)}${inEnvironments(environments)}: ${what}`)}${decided}` },
    locations: [at ? { ...artifacts.locate(at), logicalLocations } : { logicalLocations }],
    ...(related.length > 0 && { relatedLocations: related }),
    ...flowsOf(places, artifacts),
    partialFingerprints: fingerprints(fingerprint),
    suppressions: suppressions(state, justification),
    ...(environments && { properties: { environments: environments.in, allEnvironments: environments.of } }),
  };
}

/** For each place whose value came from elsewhere the way of the value, from the line that decides it to the place (SARIF 3.36). */
function flowsOf(places: ReturnType<typeof evidencePlaces>, artifacts: Artifacts): Pick<Result, 'codeFlows'> {
  const codeFlows = places.slice(0, mostFlows).flatMap(({ origin, says }) => {
    const links = historyOf(origin).toReversed();
    if (links.length < 2) return [];
    const locations = links.map(({ at, as }, i) => {
      const words = i === links.length - 1 ? says.join('; ') : (as ?? 'the value comes from here');
      return { location: artifacts.locate(at, plainText(words)), executionOrder: i + 1 };
    });
    return [{ message: { text: 'where the value comes from' }, threadFlows: [{ locations }] }];
  });
  return codeFlows.length > 0 ? { codeFlows } : {};
}

/** Text in which nothing is taken for an embedded link (SARIF 3.11.6). */
export function plainText(text: string): string {
  return text.replaceAll('](', '] (');
}

/** Code scanning follows a result from commit to commit by `primaryLocationLineHash`; ours does not depend on lines. */
export function fingerprints(fingerprint: string): Result['partialFingerprints'] {
  return { primaryLocationLineHash: fingerprint, 'merlon/v1': fingerprint };
}

/** Present in every result, empty where nothing is suppressed, as SARIF 3.27.23 asks of a run that has any. */
export function suppressions(state: Finding['state'], justification = 'suppressed'): Result['suppressions'] {
  if (state === 'new') return [];
  return state === 'suppressed'
    ? [{ kind: 'inSource', status: 'accepted', justification }]
    : [{ kind: 'external', status: 'accepted', justification: 'in the baseline' }];
}
