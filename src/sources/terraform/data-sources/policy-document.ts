/** `data.aws_iam_policy_document`: a pure function from its blocks to the JSON text of a policy. */
import type { Frame } from '../expressions/frame.ts';
import { unknownVal, type Val } from '../values/value.ts';

/** The data block. */
export interface PolicyBlock {
  readonly address: string;
  readonly definition: { readonly at: import('../../../text/index.ts').Range };
  get(name: string): Val;
}

/** The document. */
export function policyDocument(block: PolicyBlock, _frame: Frame): Val {
  return unknownVal({ code: 'unsupported', says: 'not evaluated yet' }, { at: block.definition.at }, 'string');
}
