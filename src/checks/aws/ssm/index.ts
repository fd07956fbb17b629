/** Every check on AWS Systems Manager. */
import parameterSecretEncrypted from './parameter-secret-encrypted.ts';

export const ssm = [parameterSecretEncrypted];
