/** Every check on AWS Secrets Manager. */
import secretNotPublic from './secret-not-public.ts';
import secretRotated from './secret-rotated.ts';
import secretValueNotInCode from './secret-value-not-in-code.ts';

export const secretsManager = [secretNotPublic, secretRotated, secretValueNotInCode];
