/** Which property of which kind names what, and the edge that follows: a table of data. */
import { events } from './relations/events.ts';
import { identities } from './relations/identities.ts';
import { keys } from './relations/keys.ts';
import { places } from './relations/places.ts';
import type { Relation } from './relations/relation.ts';
import { requests } from './relations/requests.ts';

/** All relations between AWS resources. Property names are CloudFormation's. */
export const relations: readonly Relation[] = [...identities, ...places, ...requests, ...events, ...keys];
