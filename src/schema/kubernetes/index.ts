/** Every Kubernetes kind, by `apiVersion/Kind`. */
import { access } from './access.ts';
import { admission } from './admission.ts';
import { configuration } from './configuration.ts';
import { gateway } from './gateway.ts';
import { network } from './network.ts';
import { workloads } from './workload-kinds.ts';

export const kubernetes = {
  ...access,
  ...admission,
  ...configuration,
  ...gateway,
  ...network,
  ...workloads,
} as const;
