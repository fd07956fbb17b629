/** IAM role that trusts GitHub Actions names the repository. */
import { all, any, every, failsIf, is, not, pass, undecided, type Verdict } from '../../../findings/index.ts';
import { type Attribute, entriesOf, isAbsent, stateOf, type View } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { trustsGitHub } from '../github-trust.ts';
import { grants, type Statement } from '../policy-statements.ts';

/** Some condition pins the subject to an owner and a repository. */
function pinsRepository(statement: View<Statement>): Verdict {
  const verdicts = entriesOf(statement.Condition).flatMap(([operator, keys]) =>
    entriesOf(keys)
      .filter(([key]) =>
        /^token\.actions\.githubusercontent\.com:(sub|repository|repository_id|repository_owner_id)$/i.test(key),
      )
      .map(([, values]) =>
        /^(ForAnyValue:)?String(Equals|Like|EqualsIgnoreCase)$/.test(operator) ? everyPinned(values) : any(),
      ),
  );
  return any(...verdicts);
}

/** Every value names an owner and a repository: a single one with a wildcard there opens the role. */
function everyPinned(values: Attribute<readonly string[]>): Verdict {
  return every(values, (value) => {
    const { value: raw } = stateOf(value);
    if (raw?.kind === 'partial') {
      const [first] = raw.parts;
      return typeof first === 'string' && /^(repo:)?[^*?/:]+\/[^*?:]/.test(first) ? pass(value) : undecided(value);
    }
    return is(value, (text) => /^(repo:)?[\w.@-]+\/[\w.-]+(@\d+)?\*?(:|$)|^\d+$/.test(text), 'no repository is named');
  });
}

export default check({
  id: 'aws-iam-role-github-trust-names-repository',
  title: 'IAM role that trusts GitHub Actions names the repository',
  severity: 'high',
  on: 'AWS::IAM::Role',
  why: 'All of GitHub shares one identity provider. A trust policy that does not pin the claim `sub` to a repository lets the workflow of any GitHub user take the role.',
  fix: 'Add StringEquals or StringLike on token.actions.githubusercontent.com:sub with repo:OWNER/NAME:ref:refs/heads/main or an environment. Workflows of other branches or repositories stop working.',
  references: [
    'https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments/configuring-openid-connect-in-amazon-web-services',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2', 'owasp-cicd:CICD-SEC-5'],
  aliases: ['CKV_AWS_358'],
  evaluate: ({ AssumeRolePolicyDocument: trust }, facts) =>
    every(trust.Statement, (statement) =>
      failsIf(
        all(
          grants(statement),
          trustsGitHub(statement, facts) ? pass(statement.Principal) : any(),
          not(pinsRepository(statement), 'the repository is pinned'),
        ),
        isAbsent(statement.Condition) ? statement.Principal : statement.Condition,
        'workflows of more than one repository, perhaps of anyone on GitHub, can assume this role',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "deploy" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRoleWithWebIdentity"
              Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
              Condition = {
                StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
                StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:octo-org/shop:*" }
              }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      Federated: !Sub 'arn:aws:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com'
                    Action: sts:AssumeRoleWithWebIdentity
                    Condition:
                      StringEquals:
                        token.actions.githubusercontent.com:sub: repo:octo-org/shop:environment:production
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_openid_connect_provider" "github" {
          url            = "https://token.actions.githubusercontent.com"
          client_id_list = ["sts.amazonaws.com"]
        }
        resource "aws_iam_role" "deploy" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRoleWithWebIdentity"
              Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
              Condition = «{ StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }»
            }]
          })
        }
      `,
      terraform`
        resource "aws_iam_role" "deploy" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRoleWithWebIdentity"
              Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
              Condition = «{ StringLike = { "token.actions.githubusercontent.com:sub" = "repo:octo-org/*" } }»
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      Federated: arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com
                    Action: sts:AssumeRoleWithWebIdentity
                    Condition:
                      «StringLike:
                        token.actions.githubusercontent.com:sub: repo:*»
      `,
    ],
    unknown: [
      terraform`
        variable "repository" {
          type = string
        }
        resource "aws_iam_role" "deploy" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRoleWithWebIdentity"
              Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
              Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = «"repo:\${var.repository}:*"» } }
            }]
          })
        }
      `,
    ],
  },
});
