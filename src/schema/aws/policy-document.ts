/** An IAM policy document. Its grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
import { any, list, map, record, text } from '../shape.ts';

/** One statement of a policy document. */
export const policyStatement = record({
  Sid: text,
  Effect: text,
  /** `*`, or a record of `AWS`, `Service`, `Federated`, `CanonicalUser` to one or many. */
  Principal: any,
  NotPrincipal: any,
  Action: list(text),
  NotAction: list(text),
  Resource: list(text),
  NotResource: list(text),
  /** Operator to key to values. */
  Condition: map(map(list(text))),
});

/** A policy document; where one or many may stand, the shape has a list. */
export const policyDocument = record({
  Version: text,
  Id: text,
  Statement: list(policyStatement),
});
