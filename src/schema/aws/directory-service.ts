/** AWS Directory Service, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Directory Service, by their published names. */
export const directoryService = {
  'AWS::DirectoryService::MicrosoftAD': kind(
    record({
      CreateAlias: flag,
      Edition: text,
      EnableSso: flag,
      Name: text,
      Password: text,
      ShortName: text,
      VpcSettings: record({ SubnetIds: list(text), VpcId: text }),
    }),
  ),
  'AWS::DirectoryService::SimpleAD': kind(
    record({
      CreateAlias: flag,
      Description: text,
      EnableSso: flag,
      Name: text,
      Password: text,
      ShortName: text,
      Size: text,
      Tags: tags,
      VpcSettings: record({ VpcId: text, SubnetIds: list(text) }),
    }),
    { arn: 'arn:*:ds:*:*:directory/${Ref}' },
  ),
} as const;
