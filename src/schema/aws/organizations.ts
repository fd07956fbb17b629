/** AWS Organizations, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Organizations, by their published names. */
export const organizations = {
  'AWS::Organizations::Account': kind(
    record({ AccountName: text, Email: text, ParentIds: list(text), RoleName: text, Tags: tags }),
  ),
  'AWS::Organizations::Organization': kind(record({ FeatureSet: text })),
  'AWS::Organizations::OrganizationalUnit': kind(record({ Name: text, ParentId: text, Tags: tags })),
  'AWS::Organizations::Policy': kind(
    record({ Content: text, Description: text, Name: text, Tags: tags, TargetIds: list(text), Type: text }),
  ),
  'AWS::Organizations::ResourcePolicy': kind(record({ Content: text, Tags: tags })),
} as const;
