/** Secrets that stand in the code, and what they open. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Graph } from '../../graph/index.ts';
import type { Analysis } from '../analysis.ts';
import { findSecrets } from './find-secrets.ts';
import { findHeldKeys } from './held-keys.ts';

/**
 * For each secret that somebody wrote down a node of kind `foothold/credential` (key `foothold:credential/PLACE`, address `PROPERTY of
 * RESOURCE`), and a `refers-to` edge to it from every resource that holds it: its facts say what sort of secret it is and where it stands,
 * never the secret itself. A check reports such resources by `outOf(graph, id, 'refers-to')` with an end of that kind.
 *
 * From the credential a `can-read` edge leads to the database whose master password it is, if a stranger can reach that database. An access
 * key does not tell whose it is, so none leads on from one; but whoever holds the secret half of a declared key, by reference, `can-act-as`
 * its user.
 */
export const secrets: Analysis = {
  name: 'secrets',
  derive(graph: Graph): readonly LedgerEntry[] {
    findSecrets(graph);
    findHeldKeys(graph);
    return [];
  },
};
