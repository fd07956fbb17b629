/** Delivery of logs by CloudWatch Logs, and saved queries over them. */
import { one, partOf, resource, type Table, tags } from '../mapping.ts';

/** Where Terraform's types go: delivery of logs by CloudWatch Logs, and saved queries over them. */
export const logDelivery = {
  aws_cloudwatch_log_delivery: resource(
    'AWS::Logs::Delivery',
    {
      delivery_destination_arn: 'DeliveryDestinationArn',
      delivery_source_name: 'DeliverySourceName',
      field_delimiter: 'FieldDelimiter',
      record_fields: 'RecordFields',
      s3_delivery_configuration: one('', {
        enable_hive_compatible_path: 'S3EnableHiveCompatiblePath',
        suffix_path: 'S3SuffixPath',
      }),
      tags: tags(),
    },
    { refs: { id: 'DeliveryId' } },
  ),
  aws_cloudwatch_log_delivery_destination: resource('AWS::Logs::DeliveryDestination', {
    delivery_destination_configuration: one('', { destination_resource_arn: 'DestinationResourceArn' }),
    delivery_destination_type: 'DeliveryDestinationType',
    name: 'Name',
    output_format: 'OutputFormat',
    tags: tags(),
  }),
  aws_cloudwatch_log_delivery_destination_policy: partOf(
    'aws_cloudwatch_log_delivery_destination',
    { delivery_destination_name: 'name' },
    { delivery_destination_policy: 'DeliveryDestinationPolicy.DeliveryDestinationPolicy' },
  ),
  aws_cloudwatch_log_delivery_source: resource('AWS::Logs::DeliverySource', {
    log_type: 'LogType',
    name: 'Name',
    resource_arn: 'ResourceArn',
    tags: tags(),
  }),
  aws_cloudwatch_query_definition: resource(
    'AWS::Logs::QueryDefinition',
    { log_group_names: 'LogGroupNames', name: 'Name', query_string: 'QueryString' },
    { refs: { query_definition_id: 'QueryDefinitionId' } },
  ),
} satisfies Table;
