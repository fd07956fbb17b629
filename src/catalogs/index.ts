/** Reference data. */
export { awsManagedPolicies, type ManagedStatement } from './aws-managed-policies.ts';
export { type ControlId, type Framework } from './frameworks.ts';
export { awsDefaults } from './provider-defaults/aws.ts';
export {
  type Condition,
  type DefaultValue,
  isDepends,
  type ProviderDefaults,
} from './provider-defaults/provider-default.ts';
export {
  classificationTags,
  classificationValues,
  type DataClass,
  dataClasses,
  flagTags,
  nameWords,
  otherWords,
} from './data-classes.ts';
export {
  awsAccessKeyId,
  awsSecretAccessKey,
  harmlessNames,
  passwordNames,
  placeholders,
  secretHints,
  secretNamePairs,
  secretNames,
  type SecretPattern,
  secretPatterns,
} from './secret-patterns.ts';
export { type UnreadFormat, unreadFormats } from './unread-formats.ts';
