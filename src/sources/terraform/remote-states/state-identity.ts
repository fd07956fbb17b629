/**
 * What tells the states of a backend apart. Source: the pages of the backends in the Terraform language's documentation. Backends that are
 * not here (`pg`, whose address holds a password) are not joined.
 */

/** What names a state: the settings that do, and what holds where one is left out. */
interface Identity {
  readonly by: readonly string[];
  readonly defaults: Readonly<Record<string, string>>;
}

const identities: Readonly<Record<string, Identity>> = {
  azurerm: { by: ['storage_account_name', 'container_name', 'key'], defaults: {} },
  consul: { by: ['path'], defaults: {} },
  cos: { by: ['bucket', 'prefix', 'key'], defaults: { prefix: 'env:', key: 'terraform.tfstate' } },
  gcs: { by: ['bucket', 'prefix'], defaults: { prefix: '' } },
  http: { by: ['address'], defaults: {} },
  kubernetes: { by: ['secret_suffix', 'namespace'], defaults: { namespace: 'default' } },
  local: { by: ['path'], defaults: { path: 'terraform.tfstate' } },
  oss: { by: ['bucket', 'prefix', 'key'], defaults: { prefix: 'env:', key: 'terraform.tfstate' } },
  remote: {
    by: ['hostname', 'organization', 'workspaces.name'],
    defaults: { hostname: 'app.terraform.io' },
  },
  s3: { by: ['bucket', 'key'], defaults: {} },
};

/** The settings that name a state of a backend; `undefined` for one that is not known. `cloud` is the newer form of `remote`. */
export function identityOf(type: string): Identity | undefined {
  const name = type === 'cloud' ? 'remote' : type;
  return Object.hasOwn(identities, name) ? identities[name] : undefined;
}

/** The state in words: ``s3 `bucket/key` ``. */
export function stateInWords(type: string, settings: ReadonlyMap<string, string>): string {
  const { by = [], defaults = {} } = identityOf(type) ?? {};
  const parts = by.flatMap((name) => settings.get(name) ?? []).filter((part) => part !== '');
  const shown = parts.length > 0 ? parts : Object.values(defaults).slice(0, 1);
  return `${type} \`${shown.join('/')}\``;
}
