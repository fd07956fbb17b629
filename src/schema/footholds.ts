/** Nodes of the attack graph that are no resources: where an attacker begins, and what an attacker wants. */

/** Kinds of entry points. */
export const entryKinds = {
  'foothold/internet': 'a stranger on the internet',
  'foothold/pull-request': 'anyone who can open a pull request',
  'foothold/credential': 'the holder of a credential that stands in the code',
} as const;

/** Kinds of targets that are no resources of their own. A data store that holds sensitive data is a target itself. */
export const targetKinds = {
  'foothold/account-administrator': 'administrator of the cloud account',
  'foothold/cluster-administrator': 'administrator of the cluster',
} as const;

/** All footholds. */
export const footholdKinds = { ...entryKinds, ...targetKinds } as const;

/** Name of a foothold kind. */
export type FootholdKind = keyof typeof footholdKinds;
