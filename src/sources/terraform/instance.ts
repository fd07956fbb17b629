/** One instance of a resource or data block, as Terraform would plan it: the hand-over from evaluation to lowering. */
import type { Environment, Json, Origin, RecordValue, Unknown } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';

/**
 * Something evaluated, still in the provider's schema: attributes by their Terraform names, nested blocks as lists of records
 * (also those that may occur only once, as in `terraform show -json`). A reference to an instance is an unknown whose `refersTo`
 * holds that instance's key and the Terraform attribute (`arn`, `id`, `endpoint`, `vpc_config[0].cluster_security_group_id`).
 */
export interface Evaluated {
  /** Unique: `terraform:ROOT#ADDRESS`, `terraform:environments/production#module.storage.aws_s3_bucket.exports["eu"]`. */
  readonly key: string;
  readonly address: string;
  /** `terraform:` and the path of the root, `.` for the scanned folder itself; `@` and the environment, where it has several. */
  readonly scope: string;
  readonly environment?: Environment;
  readonly attributes: RecordValue;
  /** The header, and the whole block. */
  readonly at: Range;
  readonly body: Range;
  /** The module calls it came through, nearest first. */
  readonly via?: Origin;
  /** Set where it is not certain that it is there: for the one symbolic instance that stands for an unknown `count` or `for_each`. */
  readonly conditional?: Unknown;
  /** `true` for attributes that are sensitive, and the structure that leads to what is so within one; absent where nothing is. */
  readonly sensitive?: { readonly [name: string]: Json };
}

/** An instance of a resource or data block. */
export interface Instance extends Evaluated {
  readonly mode: 'managed' | 'data' | 'ephemeral' | 'action';
  readonly type: string;
  readonly name: string;
  /** Its `provisioner` and `connection` blocks, lists of records by these names; absent where it has none. They are in no plan. */
  readonly provisioning?: Pick<Evaluated, 'attributes' | 'sensitive'>;
  /** Addresses that it had before, by `moved` blocks. */
  readonly formerly?: readonly string[];
}

/** A configuration of a provider or of Terraform itself. It is no resource, and in no plan's values. */
export interface Configuration extends Evaluated {
  /** `provider.aws`, `backend.s3`. */
  readonly type: string;
  /** What it configures; for `removed`, its attributes are provisioners and connections. */
  readonly of: 'provider' | 'backend' | 'encryption' | 'removed';
}
