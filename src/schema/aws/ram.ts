/** Resource Access Manager, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Resource Access Manager, by their published names. */
export const ram = {
  'AWS::RAM::ResourceShare': kind(
    record({
      AllowExternalPrincipals: flag,
      Name: text,
      PermissionArns: list(text),
      Principals: list(text),
      ResourceArns: list(text),
      ResourceShareConfiguration: record({
        ExclusiveAccountAccess: flag,
        RetainSharingOnAccountLeaveOrganization: flag,
      }),
      Sources: list(text),
      Tags: tags,
    }),
  ),
} as const;
