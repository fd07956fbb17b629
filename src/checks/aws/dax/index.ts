/** Every check on Amazon DynamoDB Accelerator. */
import clusterEncrypted from './cluster-encrypted.ts';

export const dax = [clusterEncrypted];
