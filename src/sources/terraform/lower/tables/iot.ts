/** IoT Core. */
import { resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: ioT Core. */
export const iot = {
  aws_iot_policy: resource('AWS::IoT::Policy', { name: 'PolicyName', policy: 'PolicyDocument', tags: tags() }),
  aws_iot_thing: resource('AWS::IoT::Thing', { name: 'ThingName' }),
  aws_iot_topic_rule: resource('AWS::IoT::TopicRule', {
    description: 'TopicRulePayload.Description',
    name: 'RuleName',
    sql: 'TopicRulePayload.Sql',
    sql_version: 'TopicRulePayload.AwsIotSqlVersion',
    tags: tags(),
  }),
  aws_iot_role_alias: resource(
    'AWS::IoT::RoleAlias',
    { alias: 'RoleAlias', credential_duration: 'CredentialDurationSeconds', role_arn: 'RoleArn', tags: tags() },
    { refs: { arn: 'RoleAliasArn' } },
  ),
} satisfies Table;
