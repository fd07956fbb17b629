/** Every check on Kubernetes, one line a topic. */
import { admission } from './admission/index.ts';
import { gateway } from './gateway/index.ts';
import { ingress } from './ingress/index.ts';
import { namespace } from './namespace/index.ts';
import { pod } from './pod/index.ts';
import { rbac } from './rbac/index.ts';
import { secret } from './secret/index.ts';
import { service } from './service/index.ts';
import { storage } from './storage/index.ts';

export const kubernetes = [
  ...admission,
  ...gateway,
  ...ingress,
  ...namespace,
  ...pod,
  ...rbac,
  ...secret,
  ...service,
  ...storage,
];
