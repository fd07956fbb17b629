/** Plans for tests, in the form that `terraform show -json` prints. */

/** JSON of any shape. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One object of a plan: its address, what is known of it, what is not, and what the code has for it. */
export interface SampleObject {
  readonly values?: Readonly<Record<string, Json>>;
  readonly unknown?: Json;
  readonly sensitive?: Json;
  readonly expressions?: Json;
}

/** The text of a plan of objects of the root module. */
export function samplePlan(
  objects: Readonly<Record<string, SampleObject>>,
  rest: Readonly<Record<string, Json>> = {},
): string {
  const entries = Object.entries(objects).map(([address, object]) => ({ ...partsOf(address), address, object }));
  const resources = entries.map(({ object, key, ...header }) => ({
    ...header,
    ...(key !== undefined && { index: key }),
    values: object.values ?? {},
    sensitive_values: object.sensitive ?? {},
  }));
  const changes = entries.map(({ object, key, ...header }) => ({
    ...header,
    ...(key !== undefined && { index: key }),
    change: { actions: ['create'], before: null, after: object.values ?? {}, after_unknown: object.unknown ?? {} },
  }));
  const blocks = new Map(
    entries.map(({ mode, type, name, object }) => {
      const address = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
      return [address, { address, mode, type, name, expressions: object.expressions ?? {} }] as const;
    }),
  );
  const plan = {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { resources } },
    resource_changes: changes,
    configuration: { root_module: { resources: [...blocks.values()] } },
    ...rest,
  };
  return JSON.stringify(plan);
}

function partsOf(address: string) {
  const match = /^(data\.)?([^.]+)\.([^[]+)(?:\[(.+)\])?$/.exec(address);
  const [, data, type = '', name = '', index] = match ?? [];
  const key: Json | undefined = index === undefined ? undefined : JSON.parse(index);
  return { mode: data ? 'data' : 'managed', type, name, key } as const;
}

/** What an expression refers to, as Terraform lists it. */
export function refers(...references: readonly string[]): Json {
  return { references };
}
