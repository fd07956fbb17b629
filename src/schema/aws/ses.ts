/** Simple Email Service, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Simple Email Service, by their published names. */
export const ses = {
  'AWS::SES::ConfigurationSet': kind(
    record({
      ArchivingOptions: record({ ArchiveArn: text }),
      DeliveryOptions: record({ SendingPoolName: text, TlsPolicy: text, MaxDeliverySeconds: number }),
      Name: text,
      ReputationOptions: record({ ReputationMetricsEnabled: flag }),
      SendingOptions: record({ SendingEnabled: flag }),
      SuppressionOptions: record({
        SuppressedReasons: list(text),
        ValidationOptions: record({
          ConditionThreshold: record({
            ConditionThresholdEnabled: text,
            OverallConfidenceThreshold: record({ ConfidenceVerdictThreshold: text }),
          }),
        }),
      }),
      Tags: tags,
      TrackingOptions: record({ CustomRedirectDomain: text, HttpsPolicy: text }),
      VdmOptions: record({
        DashboardOptions: record({ EngagementMetrics: text }),
        GuardianOptions: record({ OptimizedSharedDelivery: text }),
      }),
    }),
    { ref: 'Name' },
  ),
  'AWS::SES::EmailIdentity': kind(
    record({
      ConfigurationSetAttributes: record({ ConfigurationSetName: text }),
      DkimAttributes: record({ SigningEnabled: flag }),
      DkimSigningAttributes: record({
        DomainSigningPrivateKey: text,
        DomainSigningSelector: text,
        NextSigningKeyLength: text,
      }),
      EmailIdentity: text,
      FeedbackAttributes: record({ EmailForwardingEnabled: flag }),
      MailFromAttributes: record({ MailFromDomain: text, BehaviorOnMxFailure: text }),
      Tags: tags,
    }),
    { ref: 'EmailIdentity' },
  ),
  'AWS::SES::ReceiptRule': kind(
    record({
      After: text,
      Rule: record({
        ScanEnabled: flag,
        Recipients: list(text),
        Actions: list(
          record({
            BounceAction: record({
              Sender: text,
              SmtpReplyCode: text,
              Message: text,
              TopicArn: text,
              StatusCode: text,
            }),
            S3Action: record({
              BucketName: text,
              KmsKeyArn: text,
              TopicArn: text,
              ObjectKeyPrefix: text,
              IamRoleArn: text,
            }),
            StopAction: record({ Scope: text, TopicArn: text }),
            SNSAction: record({ TopicArn: text, Encoding: text }),
            WorkmailAction: record({ TopicArn: text, OrganizationArn: text }),
            AddHeaderAction: record({ HeaderValue: text, HeaderName: text }),
            LambdaAction: record({ FunctionArn: text, TopicArn: text, InvocationType: text }),
            ConnectAction: record({ InstanceARN: text, IAMRoleARN: text }),
          }),
        ),
        Enabled: flag,
        Name: text,
        TlsPolicy: text,
      }),
      RuleSetName: text,
    }),
  ),
  'AWS::SES::ReceiptRuleSet': kind(record({ RuleSetName: text }), { ref: 'RuleSetName' }),
  'AWS::SES::Template': kind(
    record({ Tags: tags, Template: record({ HtmlPart: text, TextPart: text, TemplateName: text, SubjectPart: text }) }),
  ),
} as const;
