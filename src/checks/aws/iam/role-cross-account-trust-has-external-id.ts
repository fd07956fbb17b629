/** IAM role that trusts an outside account demands an external id. */
import { all, any, every, failsIf, isMissing, pass, undecided, type Verdict } from '../../../findings/index.ts';
import { type Attribute, stateOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isGiven } from '../policy-conditions.ts';
import { grants } from '../policy-statements.ts';

/** The principal is the whole of another account that is written down as its number. */
function isWholeAccount(principal: Attribute<string>): Verdict {
  const { value } = stateOf(principal);
  const accounts = value?.kind === 'record' ? value.entries.get('AWS') : undefined;
  const items = accounts?.kind === 'list' ? accounts.items : accounts ? [accounts] : [];
  return any(
    ...items.map((item) => {
      if (item.kind === 'unknown' && !isGiven(item)) return undecided(principal, item.reason);
      const whole = item.kind === 'literal' && /^(\d{12}|arn:aws[\w-]*:iam::\d{12}:root)$/.test(String(item.value));
      return whole ? pass(principal) : any();
    }),
  );
}

export default check({
  id: 'aws-iam-role-cross-account-trust-has-external-id',
  title: 'IAM role that trusts an outside account demands an external id',
  severity: 'low',
  on: 'AWS::IAM::Role',
  why: 'A third party that serves many customers can be tricked into using this role on behalf of another one; an external id ties each use to its customer.',
  fix: 'Agree on an external id with the third party and demand it by StringEquals on sts:ExternalId. Trust within your own organisation is better stated by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ AssumeRolePolicyDocument: trust }) =>
    every(trust.Statement, (statement) =>
      failsIf(
        all(
          grants(statement),
          isWholeAccount(statement.Principal),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        statement.Principal,
        'anyone in that account who may assume roles can use this one',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "monitor" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRole"
              Principal = { AWS = "arn:aws:iam::464622532012:root" }
              Condition = { StringEquals = { "sts:ExternalId" = "a8f3c1" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Monitor:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root'
                    Action: sts:AssumeRole
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "monitor" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRole"
              Principal = { AWS = «"arn:aws:iam::464622532012:root"» }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Monitor:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      AWS: «'464622532012'»
                    Action: sts:AssumeRole
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Monitor:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      AWS: «!Ref Setting»
                    Action: sts:AssumeRole
      `,
    ],
  },
});
