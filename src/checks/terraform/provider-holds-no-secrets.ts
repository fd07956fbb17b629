/** Configurations of providers hold no secrets. */
import { check, terraform } from '../check.ts';
import { holdsNoWrittenSecrets } from '../written-secrets.ts';

export default check({
  id: 'terraform-provider-holds-no-secrets',
  title: 'Configurations of providers hold no secrets',
  severity: 'high',
  on: 'terraform/Provider',
  why: 'The credentials of a provider may change whatever Terraform manages. Written in the code, everyone who can read the repository or its history has them.',
  fix: "Leave them out and let the provider find them where it runs: in its environment variables, a profile, or by the identity of the pipeline's job. Change the secret, for it was disclosed.",
  references: [
    'https://developer.hashicorp.com/terraform/language/providers/configuration',
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs#authentication-and-configuration',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['CKV_AWS_41', 'CKV_BCW_1', 'CKV_LIN_1', 'CKV_OPENSTACK_1', 'CKV_PAN_1'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      terraform`
        provider "aws" {
          region = "eu-west-1"
          assume_role {
            role_arn = "arn:aws:iam::111122223333:role/deploy"
          }
        }
      `,
      terraform`
        variable "token" {
          type      = string
          sensitive = true
        }
        provider "github" {
          owner = "larkspur-shop"
          token = var.token
        }
        resource "github_repository" "shop" {
          name       = "shop"
          visibility = "private"
          pages {
            source {
              branch = "main"
            }
          }
        }
      `,
    ],
    fail: [
      terraform`
        provider "aws" {
          region     = "eu-west-1"
          access_key = "AKIA2E0A8F3B244C9986"
          secret_key = «"kWcrlUX5JEDGMtuNLtZmi7z3yBq8nPv1Xh6sT0aE"»
        }
      `,
      terraform`
        provider "postgresql" {
          host     = "db.example.com"
          username = "terraform"
          password = «"Tr0ub4dor-9x2"»
        }
        resource "postgresql_role" "shop" {
          name  = "shop"
          roles = ["reader"]
          parameter {
            name  = "statement_timeout"
            value = "30s"
          }
        }
      `,
    ],
  },
});
