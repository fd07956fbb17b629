/** Amazon Data Firehose, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Data Firehose, by their published names. */
export const firehose = {
  'AWS::KinesisFirehose::DeliveryStream': kind(
    record({
      AmazonOpenSearchServerlessDestinationConfiguration: any,
      AmazonopensearchserviceDestinationConfiguration: any,
      DatabaseSourceConfiguration: any,
      DeliveryStreamEncryptionConfigurationInput: any,
      DeliveryStreamName: text,
      DeliveryStreamType: text,
      DirectPutSourceConfiguration: any,
      ElasticsearchDestinationConfiguration: any,
      ExtendedS3DestinationConfiguration: any,
      HttpEndpointDestinationConfiguration: any,
      IcebergDestinationConfiguration: any,
      KinesisStreamSourceConfiguration: any,
      MSKSourceConfiguration: any,
      RedshiftDestinationConfiguration: any,
      S3DestinationConfiguration: any,
      SnowflakeDestinationConfiguration: any,
      SplunkDestinationConfiguration: any,
      Tags: tags,
    }),
    { ref: 'DeliveryStreamName', arn: 'arn:*:firehose:*:*:deliverystream/${DeliveryStreamName}' },
  ),
} as const;
