/** An attack path as a SARIF result: a code flow with one location for each fact. */
import type { AttackPath, Hop } from '../../findings/index.ts';
import { type GraphNode, identityOf } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import { inEnvironments } from '../environment-words.ts';
import { chainOf, hopVerb, placeName } from '../path-words.ts';
import { nameOf } from '../words.ts';
import type { Artifacts } from './artifacts.ts';
import { fingerprints, plainText, suppressions } from './finding-result.ts';
import { levels } from './levels.ts';
import type { Result } from './log.ts';
import { pathRuleId } from './rules.ts';

/** Hops that no source states have no location; the message names them all the same. */
export function pathResult(path: AttackPath, ruleIndex: number, artifacts: Artifacts): Result {
  const steps = path.hops.flatMap((hop, i) =>
    placesOf(hop).map(({ at, says }) => ({ at, says: `${i + 1}. ${sentence(hop)}: ${says}` })),
  );
  const [first] = steps;
  const list = path.hops.map(
    (hop, i) => `${i + 1}. ${sentence(hop)}${hop.assumes === undefined ? '' : ` (assumes that ${hop.assumes})`}`,
  );
  const environments = path.environments && {
    environments: path.environments.in,
    allEnvironments: path.environments.of,
  };
  return {
    ruleId: pathRuleId(path.severity),
    ruleIndex,
    kind: 'fail',
    level: levels[path.severity],
    message: {
      text: plainText([`${path.title}${inEnvironments(path.environments)}`, ...list, ...further(path)].join('\n')),
    },
    locations: first ? [artifacts.locate(first.at)] : [],
    ...(steps.length > 0 && {
      relatedLocations: steps.map(({ at, says }, i) => artifacts.locate(at, plainText(says), i + 1)),
      codeFlows: [
        {
          message: { text: plainText(path.title) },
          threadFlows: [
            {
              locations: steps.map(({ at, says }, i) => ({
                location: artifacts.locate(at, plainText(says)),
                executionOrder: i + 1,
              })),
            },
          ],
        },
      ],
    }),
    partialFingerprints: fingerprints(path.fingerprint),
    suppressions: suppressions(path.state),
    properties: { chain: [...chainOf(path)], targets: targetsOf(path).map(identityOf), ...environments },
  };
}

/** All that the path leads to, the worst first. */
function targetsOf({ hops, also = [] }: AttackPath): readonly GraphNode[] {
  return [...hops.slice(-1).map(({ to }) => to), ...also];
}

function further({ also = [] }: AttackPath): readonly string[] {
  return also.length === 0 ? [] : [`The last step opens ${also.map(placeName).join(', ')} as well.`];
}

function sentence({ from, to, kind, technique }: Hop): string {
  return `${placeName(from)} ${hopVerb({ kind, to })} ${placeName(to)}${technique === undefined ? '' : ` (ATT&CK ${technique})`}`;
}

/** Where the facts of a hop stand; if none says where, the resource that it leads to. */
function placesOf({ facts, to, from }: Hop): readonly { readonly at: Range; readonly says: string }[] {
  const stated = facts.flatMap(({ says, origin }) => (origin ? [{ at: origin.at, says }] : []));
  if (stated.length > 0) return stated;
  const at = to.at ?? from.at;
  return at ? [{ at, says: facts.map(({ says }) => says).join('; ') || nameOf(to) }] : [];
}
