/**
 * What the region of a provider's configuration decides: `aws_region`, `aws_partition`, `aws_service_principal`; and the parts of ARNs.
 * Source: the documentation of the AWS provider, and "Partitions" in the IAM user guide.
 */
import { settled } from '../values/known.ts';
import { text, type Val } from '../values/value.ts';
import type { Compute, ComputedBlock } from './computed-block.ts';

interface Partition {
  readonly prefix: string;
  readonly name: string;
  readonly suffix: string;
}

/** By the beginning of the region's name; the last fits all others. */
const partitions: readonly Partition[] = [
  { prefix: 'cn-', name: 'aws-cn', suffix: 'amazonaws.com.cn' },
  { prefix: 'us-gov-', name: 'aws-us-gov', suffix: 'amazonaws.com' },
  { prefix: 'us-iso-', name: 'aws-iso', suffix: 'c2s.ic.gov' },
  { prefix: 'us-isob-', name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' },
  { prefix: 'us-isof-', name: 'aws-iso-f', suffix: 'csp.hci.ic.gov' },
  { prefix: 'eu-isoe-', name: 'aws-iso-e', suffix: 'cloud.adc-e.uk' },
  { prefix: 'eusc-', name: 'aws-eusc', suffix: 'amazonaws.eu' },
  { prefix: '', name: 'aws', suffix: 'amazonaws.com' },
];

/** The region that a block is for: its own argument, or that of the provider. */
function regionOf(block: ComputedBlock): Val | undefined {
  const own = block.definition.type === 'aws_region' ? (block.own('region') ?? block.own('name')) : undefined;
  return own ?? setting(block, 'region');
}

/** An argument of the provider's configuration; `undefined` where it is not written. */
function setting(block: ComputedBlock, name: string): Val | undefined {
  const configuration = block.birth.configuration();
  if (!configuration || configuration.kind === 'unknown') return configuration;
  const whole = settled(configuration);
  const found = whole.kind === 'object' ? whole.entries.get(name) : undefined;
  return found?.kind === 'null' ? undefined : found;
}

/** Computes something from the region's name, where that is known. */
function fromRegion(of: (region: string, block: ComputedBlock) => string | undefined): Compute {
  return (block, _, name) => {
    const region = regionOf(block);
    if (region?.kind === 'unknown') return { ...block.unknown(name), reason: region.reason, type: 'string' };
    const made = region?.kind === 'string' ? of(region.value, block) : undefined;
    return made === undefined || !region ? block.unknown(name) : text(made, region.origin);
  };
}

function partitionOf(region: string): Partition {
  return (
    partitions.find(({ prefix }) => region.startsWith(prefix)) ?? { prefix: '', name: 'aws', suffix: 'amazonaws.com' }
  );
}

const itself = fromRegion((region) => region);

/** `data.aws_region`. */
export const regionData: Readonly<Record<string, Compute>> = { id: itself, name: itself, region: itself };

const partition = fromRegion((region) => partitionOf(region).name);

/** `data.aws_partition`. */
export const partitionData: Readonly<Record<string, Compute>> = {
  partition,
  id: partition,
  dns_suffix: fromRegion((region) => partitionOf(region).suffix),
  reverse_dns_prefix: fromRegion((region) => partitionOf(region).suffix.split('.').reverse().join('.')),
};

/** `data.aws_service_principal`, where the service has the same name in all regions of the partition. */
export const servicePrincipalData: Readonly<Record<string, Compute>> = {
  suffix: fromRegion((region) => (partitionOf(region).name === 'aws' ? 'amazonaws.com' : undefined)),
  name: fromRegion((region, block) => {
    const service = block.get('service_name');
    if (service.kind !== 'string' || partitionOf(region).name !== 'aws') return undefined;
    return `${service.value}.amazonaws.com`;
  }),
};

/** `data.aws_caller_identity`: an account is known where the configuration allows for a single one. */
const account: Compute = (block, _, name) => {
  const allowed = setting(block, 'allowed_account_ids');
  const [only] = allowed && 'items' in allowed && !allowed.open ? allowed.items : [];
  return allowed && 'items' in allowed && allowed.items.length === 1 && only?.kind === 'string'
    ? only
    : block.unknown(name);
};

/** `data.aws_caller_identity`. */
export const callerData: Readonly<Record<string, Compute>> = { account_id: account, id: account };

/** One part of an ARN, `arn:partition:service:region:account:resource`. */
function part(index: number): Compute {
  return (block, _, name) => {
    const arn = block.get('arn');
    if (arn.kind === 'unknown') return { ...block.unknown(name), reason: arn.reason, type: 'string' };
    if (arn.kind !== 'string') return block.unknown(name);
    const pieces = arn.value.split(':');
    const found = index === 5 ? pieces.slice(5).join(':') : pieces[index];
    return pieces.length < 6 || found === undefined ? block.unknown(name) : text(found, arn.origin);
  };
}

/** `data.aws_arn`. */
export const arnData: Readonly<Record<string, Compute>> = {
  partition: part(1),
  service: part(2),
  region: part(3),
  account: part(4),
  resource: part(5),
};
