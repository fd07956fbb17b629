/** Generated plans and states of many resources, in modules with keys, as `terraform show -json` prints them. */

/** One file: the plan of `size` resources, in module instances of fifty. */
export function largePlan(size: number): ReadonlyMap<string, string> {
  const objects = objectsOf(size);
  const plan = {
    format_version: '1.2',
    terraform_version: '1.13.0',
    variables: { env: { value: 'prod' } },
    planned_values: { root_module: { child_modules: modulesOf(objects) } },
    resource_changes: objects.map(({ module, values, unknown, ...header }) => ({
      ...header,
      module_address: module,
      change: {
        actions: ['create'],
        before: null,
        after: values,
        after_unknown: unknown,
        before_sensitive: false,
        after_sensitive: {},
      },
    })),
    configuration: {
      root_module: {
        module_calls: {
          cell: {
            source: './cell',
            for_each_expression: { references: ['var.env'] },
            module: { resources: blocks, variables: {} },
          },
        },
      },
    },
  };
  return new Map([['plan.json', JSON.stringify(plan)]]);
}

/** One file: a state of as many resources, all of whose values are known. */
export function largeState(size: number): ReadonlyMap<string, string> {
  const objects = objectsOf(size).map((object, i) => ({
    ...object,
    values: { ...object.values, id: `id-${i}`, arn: `arn:aws:x:eu-west-1:123456789012:thing/${i}` },
    ...(object.type === 'aws_subnet' && { depends_on: [`module.cell.aws_vpc.main`] }),
  }));
  const state = {
    format_version: '1.0',
    terraform_version: '1.13.0',
    values: { root_module: { child_modules: modulesOf(objects) } },
  };
  return new Map([['state.json', JSON.stringify(state)]]);
}

const blocks = [
  { address: 'aws_vpc.main', mode: 'managed', type: 'aws_vpc', name: 'main', expressions: { cidr_block: {} } },
  {
    address: 'aws_subnet.each',
    mode: 'managed',
    type: 'aws_subnet',
    name: 'each',
    expressions: { cidr_block: {}, vpc_id: { references: ['aws_vpc.main.id', 'aws_vpc.main'] } },
    count_expression: { constant_value: 16 },
  },
  {
    address: 'aws_security_group.each',
    mode: 'managed',
    type: 'aws_security_group',
    name: 'each',
    expressions: {
      vpc_id: { references: ['aws_vpc.main.id', 'aws_vpc.main'] },
      ingress: [{ from_port: {}, cidr_blocks: {} }],
    },
    count_expression: { constant_value: 16 },
  },
  {
    address: 'aws_instance.each',
    mode: 'managed',
    type: 'aws_instance',
    name: 'each',
    expressions: {
      ami: {},
      subnet_id: { references: ['aws_subnet.each', 'count.index'] },
      vpc_security_group_ids: { references: ['aws_security_group.each', 'count.index'] },
    },
    count_expression: { constant_value: 17 },
  },
];

interface PlannedObject {
  readonly address: string;
  readonly module: string;
  readonly mode: 'managed';
  readonly type: string;
  readonly name: string;
  readonly index?: number;
  readonly values: object;
  readonly unknown: object;
}

const perModule = 50;

function objectsOf(size: number): readonly PlannedObject[] {
  return Array.from({ length: size }, (_, i) => objectAt(Math.floor(i / perModule), i % perModule));
}

function objectAt(cell: number, i: number): PlannedObject {
  const module = `module.cell["c${cell}"]`;
  const tags = { Name: `thing-${cell}-${i}`, Owner: 'platform', Environment: 'prod' };
  const made = (type: string, index: number, values: object, unknown: object): PlannedObject => ({
    address: `${module}.${type}.each[${index}]`,
    module,
    mode: 'managed',
    type,
    name: 'each',
    index,
    values: { ...values, tags, timeouts: null },
    unknown: { id: true, arn: true, owner_id: true, tags: {}, tags_all: {}, ...unknown },
  });
  if (i === 0) {
    const values = { cidr_block: '10.0.0.0/8', enable_dns_support: true, instance_tenancy: 'default', tags };
    return {
      address: `${module}.aws_vpc.main`,
      module,
      mode: 'managed',
      type: 'aws_vpc',
      name: 'main',
      values,
      unknown: { id: true, arn: true },
    };
  }
  const index = Math.floor((i - 1) / 3);
  if (i % 3 === 1)
    return made(
      'aws_subnet',
      index,
      { cidr_block: `10.${index}.0.0/16`, map_public_ip_on_launch: false },
      { vpc_id: true },
    );
  if (i % 3 === 2) {
    const rule = {
      from_port: 443,
      to_port: 443,
      protocol: 'tcp',
      cidr_blocks: ['10.0.0.0/8'],
      description: '',
      self: false,
    };
    return made(
      'aws_security_group',
      index,
      { ingress: [rule], revoke_rules_on_delete: false },
      { vpc_id: true, ingress: [{ cidr_blocks: [false] }] },
    );
  }
  return made(
    'aws_instance',
    index,
    { ami: 'ami-12345678', instance_type: 't3.micro', vpc_security_group_ids: [null], user_data: null },
    { subnet_id: true, vpc_security_group_ids: [true], root_block_device: true, private_ip: true },
  );
}

function modulesOf(objects: readonly { readonly module: string; readonly values: object }[]): readonly object[] {
  const byModule = new Map<string, object[]>();
  for (const { module, ...object } of objects) {
    const list = byModule.get(module) ?? [];
    if (list.length === 0) byModule.set(module, list);
    list.push({ ...object, unknown: undefined, sensitive_values: {} });
  }
  return [...byModule].map(([address, resources]) => ({ address, resources }));
}
