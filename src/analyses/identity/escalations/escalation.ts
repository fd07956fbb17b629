/** The shape of an escalation: how permissions make a principal into something more. */

/** Where a permission must hold. */
export type Where =
  /** The principal itself. */
  | 'self'
  /** A customer managed policy that is attached to the principal. */
  | 'own-policy'
  /** A group that the principal is in. */
  | 'own-group'
  /** What the effect is about: each user, role, group or resource of the account in turn. */
  | 'target'
  /** The role that is handed to a service, which it must trust. */
  | 'passed-role'
  /** Something new, or anything at all of the action's service. */
  | 'anything';

/** One permission: any of the actions is enough. */
export interface Need {
  readonly actions: readonly [string, ...string[]];
  readonly on: Where;
}

/** What comes of it. */
export type Effect =
  /** The principal gives itself every permission; `assumable`: by a role that it may act as already, which is the target. */
  | { readonly becomes: 'administrator'; readonly given?: 'assumable' }
  /** The principal acts as the user, group or role that the permissions are about. */
  | { readonly becomes: 'target'; readonly target: 'user' | 'group' | 'role' }
  /** Code of the principal's own runs with the role that it passes to this service. */
  | { readonly becomes: 'passed-role'; readonly service: string }
  /** The principal decides what an existing resource runs. */
  | {
      readonly becomes: 'code';
      readonly edge: 'can-change' | 'can-run-code-in';
      readonly kinds: readonly string[];
      /** What the resource must be like besides. */
      readonly given?: 'managed-by-ssm' | 'execute-command';
      /** What cannot be read from the sources. */
      readonly assumes?: string;
    };

/** One method. All needs must be met. */
export interface Escalation {
  readonly id: string;
  /** What is done, as a sentence about the principal. */
  readonly says: string;
  readonly needs: readonly [Need, ...Need[]];
  readonly effect: Effect;
  /** MITRE ATT&CK. */
  readonly technique: string;
  readonly reference: string;
  /** Set where success hangs on something that sources do not tell. */
  readonly hangsOn?: string;
}
