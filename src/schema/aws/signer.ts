/** AWS Signer, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Signer, by their published names. */
export const signer = {
  'AWS::Signer::ProfilePermission': kind(
    record({ Action: text, Principal: text, ProfileName: text, ProfileVersion: text, StatementId: text }),
  ),
  'AWS::Signer::SigningProfile': kind(
    record({
      PlatformId: text,
      ProfileName: text,
      SignatureValidityPeriod: record({ Type: text, Value: number }),
      Tags: tags,
    }),
    { arn: 'arn:*:signer:*:*:/signing-profiles/${ProfileName}' },
  ),
} as const;
