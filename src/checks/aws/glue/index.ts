/** Every check on AWS Glue. */
import catalogEncrypted from './catalog-encrypted.ts';

export const glue = [catalogEncrypted];
