/** Every type whose attributes follow from the text alone, and for the others what decides them. Keys are `mode.type`. */
import type { Compute } from './computed-block.ts';
import { defaultTags } from './default-tags.ts';
import { policyDocument } from './policy-document.ts';
import { arnData, callerData, partitionData, regionData, servicePrincipalData } from './region.ts';
import { remoteOutputs } from './remote-state.ts';
import { cloudInit, fileContent, googlePolicy, templateFile } from './rendered.ts';

/** Attributes by name. */
type Row = Readonly<Record<string, Compute>>;

const policy: Compute = (block, frame) => policyDocument(block, frame);
/** An attribute that repeats another one. */
const same =
  (name: string): Compute =>
  (block) =>
    block.written.has(name) ? block.get(name) : block.unknown(name);
const files: Row = { content: fileContent, content_base64: fileContent };
const rendered: Row = { rendered: cloudInit };

/** Types with computed attributes. */
export const rows: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['data.aws_iam_policy_document', { json: policy, minified_json: policy }],
  ['data.aws_arn', arnData],
  ['data.aws_partition', partitionData],
  ['data.aws_region', regionData],
  ['data.aws_caller_identity', callerData],
  ['data.aws_service_principal', servicePrincipalData],
  ['data.aws_default_tags', { tags: (block, _, name) => defaultTags(block) ?? block.unknown(name) }],
  ['data.template_file', { rendered: templateFile }],
  ['data.local_file', files],
  ['data.local_sensitive_file', files],
  ['data.cloudinit_config', rendered],
  ['data.template_cloudinit_config', rendered],
  ['data.google_iam_policy', { policy_data: googlePolicy }],
  ['data.terraform_remote_state', { outputs: remoteOutputs }],
  ['data.null_data_source', { outputs: same('inputs') }],
  ['managed.terraform_data', { output: same('input') }],
]);

/** What decides the attributes that are not computed, where it is not the deployment itself. */
export const decidedBy: ReadonlyMap<string, string> = new Map([
  ['data.aws_region', 'needs the region of the provider'],
  ['data.aws_partition', 'needs the region of the provider'],
  ['data.aws_service_principal', 'needs the region of the provider'],
  ['data.aws_caller_identity', 'needs the account of the credentials'],
  ['data.aws_canonical_user_id', 'needs the account of the credentials'],
  ['data.aws_availability_zones', 'needs the zones that the account has in the region'],
  ['data.aws_default_tags', 'needs the configuration of the provider'],
  ['data.aws_ip_ranges', 'needs the addresses that AWS publishes'],
  ['data.archive_file', 'needs the bytes of the archive'],
  ['data.external', 'needs what a program prints, and Merlon runs none'],
  ['data.http', 'needs what a server answers, and Merlon asks none'],
  ['data.terraform_remote_state', 'needs the state of another root'],
]);
