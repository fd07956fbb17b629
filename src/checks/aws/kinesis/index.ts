/** Every check on Amazon Kinesis. */
import streamEncrypted from './stream-encrypted.ts';

export const kinesis = [streamEncrypted];
