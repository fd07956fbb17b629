/** Backends hold no secrets, nor does the encryption of states. */
import { check, terraform } from '../check.ts';
import { holdsNoWrittenSecrets } from '../written-secrets.ts';

export default check({
  id: 'terraform-backend-holds-no-secrets',
  title: 'Backends and the encryption of states hold no secrets',
  severity: 'high',
  on: ['terraform/Backend', 'terraform/Encryption'],
  why: 'Whoever has these credentials reads the state, with every secret in it, and may write what the next run believes. Terraform also copies what is written in the block into plans and into the folder `.terraform`.',
  fix: "Leave them out and let the backend find them where it runs: in its environment variables, a profile, or by the identity of the pipeline's job. Change the secret, for it was disclosed.",
  references: [
    'https://developer.hashicorp.com/terraform/language/backend',
    'https://opentofu.org/docs/language/state/encryption/',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      terraform`
        terraform {
          backend "s3" {
            bucket = "larkspur-states"
            key    = "shop/terraform.tfstate"
            region = "eu-west-1"
          }
        }
      `,
      terraform`
        terraform {
          cloud {
            organization = "larkspur"
            workspaces {
              name = "shop"
            }
          }
        }
      `,
      terraform`
        variable "passphrase" {
          type      = string
          sensitive = true
        }
        terraform {
          encryption {
            key_provider "pbkdf2" "main" {
              passphrase = var.passphrase
            }
            method "aes_gcm" "main" {
              keys = key_provider.pbkdf2.main
            }
            state {
              method = method.aes_gcm.main
            }
          }
        }
      `,
    ],
    fail: [
      terraform`
        terraform {
          backend "s3" {
            bucket     = "larkspur-states"
            key        = "shop/terraform.tfstate"
            region     = "eu-west-1"
            access_key = "AKIA2E0A8F3B244C9986"
            secret_key = «"kWcrlUX5JEDGMtuNLtZmi7z3yBq8nPv1Xh6sT0aE"»
          }
        }
      `,
      terraform`
        terraform {
          backend "http" {
            address  = "https://states.example.com/shop"
            username = "terraform"
            password = «"Tr0ub4dor-9x2"»
          }
        }
      `,
      terraform`
        terraform {
          encryption {
            key_provider "pbkdf2" "main" {
              passphrase = «"Tr0ub4dor-9x2-correct-horse"»
            }
            method "aes_gcm" "main" {
              keys = key_provider.pbkdf2.main
            }
            state {
              method = method.aes_gcm.main
            }
          }
        }
      `,
    ],
  },
});
