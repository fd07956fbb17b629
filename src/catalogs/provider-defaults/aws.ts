/** What AWS does where nobody says, by kind; each entry is dated and names its source. */
import { awsCompute } from './aws-compute.ts';
import { awsDatabases } from './aws-databases.ts';
import { awsIdentity } from './aws-identity.ts';
import { awsNetwork } from './aws-network.ts';
import { awsStorage } from './aws-storage.ts';
import { awsStores } from './aws-stores.ts';
import type { ProviderDefaults } from './provider-default.ts';

/** All tables. Earlier entries count before later ones. */
export const awsDefaults: readonly ProviderDefaults[] = [
  ...awsCompute,
  ...awsDatabases,
  ...awsIdentity,
  ...awsNetwork,
  ...awsStorage,
  ...awsStores,
];
