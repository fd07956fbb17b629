/** HTTP backends are reached by TLS. */
import { all, is, isNotTrue, pass, when } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, terraform } from '../check.ts';

export default check({
  id: 'terraform-http-backend-uses-tls',
  title: 'HTTP backends are reached by TLS',
  severity: 'medium',
  on: 'terraform/Backend',
  why: 'The state holds secrets and says what the next run believes to exist. Without TLS, or without a look at the certificate, everyone on the way may read and change it.',
  fix: 'Give an address that begins with `https://`, and take `skip_cert_verification` out; a certificate of your own authority is trusted by `client_ca_certificate_pem`.',
  references: ['https://developer.hashicorp.com/terraform/language/backend/http'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-23'],
  evaluate: ({ backend, address, skip_cert_verification: skips }) =>
    when(
      is(backend, (type) => type === 'http', 'another backend'),
      () =>
        all(
          isAbsent(address)
            ? pass()
            : is(address, (url) => !insecure.test(url), 'the state crosses the network in the clear'),
          isNotTrue(skips, 'any certificate is accepted'),
        ),
    ),
  examples: {
    pass: [
      terraform`
        terraform {
          backend "http" {
            address = "https://states.example.com/shop"
          }
        }
      `,
      terraform`
        terraform {
          backend "http" {
            address = "http://localhost:8080/shop"
          }
        }
      `,
      terraform`
        terraform {
          backend "http" {}
        }
      `,
    ],
    fail: [
      terraform`
        terraform {
          backend "http" {
            address = «"http://states.example.com/shop"»
          }
        }
      `,
      terraform`
        terraform {
          backend "http" {
            address                = "https://states.example.com/shop"
            skip_cert_verification = «true»
          }
        }
      `,
    ],
  },
});

/** By plain HTTP to another machine. */
const insecure = /^http:\/\/(?!(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$))/i;
