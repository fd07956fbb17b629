/** Holds the table of functions complete: all that Terraform 1.17 and OpenTofu 1.12 have. */
import { describe, expect, it } from 'vitest';
import { functionNames } from './table.ts';

const terraform =
  `abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt can ceil chomp
  chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains convert csvdecode dirname distinct
  element endswith ephemeralasnull file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5 fileset filesha1 filesha256
  filesha512 flatten floor format formatdate formatlist indent index issensitive join jsondecode jsonencode keys length list log lookup
  lower map matchkeys max md5 merge min nonsensitive one parseint pathexpand plantimestamp pow range regex regexall replace reverse
  rsadecrypt sensitive setintersection setproduct setsubtract setunion sha1 sha256 sha512 signum slice sort split startswith strcontains
  strrev substr sum templatefile templatestring textdecodebase64 textencodebase64 timeadd timecmp timestamp title tobool tolist tomap
  tonumber toset tostring transpose trim trimprefix trimspace trimsuffix try upper urlencode uuid uuidv5 values yamldecode yamlencode
  zipmap`.split(/\s+/);

/** Those that OpenTofu adds. */
const tofu = ['base64gunzip', 'cidrcontains', 'urldecode'];

/** Those of the built-in provider, the same in both. */
const provided = ['decode_tfvars', 'encode_expr', 'encode_tfvars'].map((name) => `provider::terraform::${name}`);
const ofAws = ['arn_build', 'arn_parse', 'trim_iam_role_path'].map((name) => `provider::aws::${name}`);

describe('the table of functions', () => {
  it('holds the 121 of Terraform', () => expect(terraform).toHaveLength(121));
  it('holds them, what OpenTofu adds, what pure functions of providers are evaluated, and nothing else', () => {
    expect(functionNames()).toEqual([...terraform, ...tofu, ...provided, ...ofAws].sort());
  });
});
