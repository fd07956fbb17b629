/** Why values of Terraform are not known, in the words that are the same wherever the fact is the same. */
import type { Reason, Reference } from '../../../graph/index.ts';

/** What only the provider decides: the attribute of a resource, or the resource itself; `why` for what is not a resource's. */
export function afterApply(subject: string, why?: string): Reason {
  return { code: 'after-apply', says: `\`${subject}\` is known after apply${why === undefined ? '' : `: ${why}`}` };
}

/** An attribute of a data source: its provider looks it up. */
export function toldByProvider(subject: string): Reason {
  return { code: 'after-apply', says: `only the provider tells \`${subject}\`` };
}

/** What is chosen when it is applied, and no one can tell before. */
export function atRandom(subject: string): Reason {
  return { code: 'after-apply', says: `\`${subject}\` is chosen at random on apply` };
}

/** What only the provider decides, by the reference that leads to it. */
export function afterApplyOf({ to, attribute }: Reference): Reason {
  return afterApply(attributeOf(to.slice(to.indexOf('#') + 1), attribute));
}

/** What people call an attribute: `aws_a.a.id`, `aws_a.a.block[0].id`. */
export function attributeOf(address: string, attribute: string): string {
  return attribute === '' || attribute.startsWith('[') ? `${address}${attribute}` : `${address}.${attribute}`;
}

/** What depends on the machine that Terraform runs on. */
export function needsMachine(what: string): Reason {
  return { code: 'input', says: `needs ${what}` };
}

/** A function, or what it is given, of which Merlon does not know the result. */
export function notEvaluated(what: string, why?: string): Reason {
  return { code: 'unsupported', says: `\`${what}\` is not evaluated${why === undefined ? '' : `: ${why}`}` };
}

/** What the engines leave open, whatever is known of the operands. */
export const undecided: Reason = { code: 'unsupported', says: 'Terraform does not decide what this comes to' };
