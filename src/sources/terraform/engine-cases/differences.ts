/** Cases in which the evaluator differs from the engine, each for a reason. */

const notEncoded =
  'an encoding of several bytes that JavaScript can only decode, beyond ASCII: unknown with that reason';
const noEncoding = 'the names of encodings have many aliases: one that is not in our list is unknown, not wrong';

/** The reason by the expression. */
export const differences: ReadonlyMap<string, string> = new Map([
  ['textdecodebase64("YR==", "0")', noEncoding],
  ['textencodebase64("ǆ", "EUC-KR")', notEncoded],
  ['textencodebase64("straße", "EUC-JP")', notEncoded],
  ['textencodebase64("back\\\\slash", "GBK")', notEncoded],
  ['templatestring("a", {})', 'Terraform wants a reference there; OpenTofu takes any text, and so do we'],
  ['plantimestamp() == ""', 'that an unknown is no null is not kept'],
]);
