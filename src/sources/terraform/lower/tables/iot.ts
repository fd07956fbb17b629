/** IoT Core. */
import { resource, tags, type Table } from '../mapping.ts';

export const iot = {
  aws_iot_policy: resource('AWS::IoT::Policy', { name: 'PolicyName', policy: 'PolicyDocument', tags: tags() }),
  aws_iot_thing: resource('AWS::IoT::Thing', { name: 'ThingName' }),
  aws_iot_topic_rule: resource('AWS::IoT::TopicRule', { tags: tags() }),
  aws_iot_role_alias: resource(
    'AWS::IoT::RoleAlias',
    { role_arn: 'RoleArn', tags: tags() },
    { refs: { arn: 'RoleAliasArn' } },
  ),
} satisfies Table;
