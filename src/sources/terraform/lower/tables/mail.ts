/** Simple Email Service: identities and configuration sets. */
import { one, partOf, renamed, resource, type Table, tags } from '../mapping.ts';

/** Where Terraform's types go: Simple Email Service: identities and configuration sets. */
export const mail = {
  aws_ses_domain_identity: resource('AWS::SES::EmailIdentity', { domain: 'EmailIdentity' }),
  aws_ses_email_identity: resource('AWS::SES::EmailIdentity', { email: 'EmailIdentity' }),
  aws_ses_domain_dkim: partOf(
    'aws_ses_domain_identity',
    { domain: 'domain' },
    {},
    { always: { 'DkimAttributes.SigningEnabled': true } },
  ),
  aws_ses_domain_mail_from: partOf(
    ['aws_ses_domain_identity', 'aws_ses_email_identity'],
    { domain: 'domain' },
    {
      behavior_on_mx_failure: renamed('MailFromAttributes.BehaviorOnMxFailure', {
        RejectMessage: 'REJECT_MESSAGE',
        UseDefaultValue: 'USE_DEFAULT_VALUE',
      }),
      mail_from_domain: 'MailFromAttributes.MailFromDomain',
    },
  ),
  aws_sesv2_configuration_set: resource('AWS::SES::ConfigurationSet', {
    configuration_set_name: 'Name',
    delivery_options: one('DeliveryOptions', {
      max_delivery_seconds: 'MaxDeliverySeconds',
      sending_pool_name: 'SendingPoolName',
      tls_policy: 'TlsPolicy',
    }),
    reputation_options: one('ReputationOptions', { reputation_metrics_enabled: 'ReputationMetricsEnabled' }),
    sending_options: one('SendingOptions', { sending_enabled: 'SendingEnabled' }),
    suppression_options: one('SuppressionOptions', { suppressed_reasons: 'SuppressedReasons' }),
    tags: tags(),
    tracking_options: one('TrackingOptions', {
      custom_redirect_domain: 'CustomRedirectDomain',
      https_policy: 'HttpsPolicy',
    }),
  }),
} satisfies Table;
