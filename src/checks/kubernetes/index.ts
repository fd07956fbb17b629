/** Every check on Kubernetes, one line a topic. */
import { pod } from './pod/index.ts';
import { rbac } from './rbac/index.ts';
import { secret } from './secret/index.ts';

export const kubernetes = [...pod, ...rbac, ...secret];
