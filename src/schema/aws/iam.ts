/** Identity and Access Management, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Identity and Access Management, by their published names. */
export const iam = {
  'AWS::IAM::AccessKey': kind(record({ Serial: number, Status: text, UserName: text })),
  'AWS::IAM::Group': kind(
    record({
      GroupName: text,
      ManagedPolicyArns: list(text),
      Path: text,
      Policies: list(record({ PolicyDocument: json(policyDocument), PolicyName: text })),
    }),
    { ref: 'GroupName', arn: 'arn:*:iam::*:group${Path}${GroupName}' },
  ),
  'AWS::IAM::GroupPolicy': kind(record({ GroupName: text, PolicyDocument: json(policyDocument), PolicyName: text })),
  'AWS::IAM::InstanceProfile': kind(record({ InstanceProfileName: text, Path: text, Roles: list(text) }), {
    ref: 'InstanceProfileName',
    arn: 'arn:*:iam::*:instance-profile${Path}${InstanceProfileName}',
  }),
  'AWS::IAM::ManagedPolicy': kind(
    record({
      Description: text,
      Groups: list(text),
      ManagedPolicyName: text,
      Path: text,
      PolicyDocument: json(policyDocument),
      Roles: list(text),
      Users: list(text),
    }),
    { arn: 'arn:*:iam::*:policy${Path}${ManagedPolicyName}' },
  ),
  'AWS::IAM::OIDCProvider': kind(
    record({ ClientIdList: list(text), Tags: tags, ThumbprintList: list(text), Url: text }),
  ),
  'AWS::IAM::Policy': kind(
    record({
      Groups: list(text),
      PolicyDocument: json(policyDocument),
      PolicyName: text,
      Roles: list(text),
      Users: list(text),
    }),
  ),
  'AWS::IAM::Role': kind(
    record({
      AssumeRolePolicyDocument: json(policyDocument),
      Description: text,
      ManagedPolicyArns: list(text),
      MaxSessionDuration: number,
      Path: text,
      PermissionsBoundary: text,
      Policies: list(record({ PolicyDocument: json(policyDocument), PolicyName: text })),
      RoleName: text,
      Tags: tags,
    }),
    { ref: 'RoleName', arn: 'arn:*:iam::*:role${Path}${RoleName}' },
  ),
  'AWS::IAM::RolePolicy': kind(record({ PolicyDocument: json(policyDocument), PolicyName: text, RoleName: text })),
  'AWS::IAM::SAMLProvider': kind(
    record({
      AddPrivateKey: text,
      AssertionEncryptionMode: text,
      Name: text,
      PrivateKeyList: list(record({ KeyId: text, Timestamp: text })),
      RemovePrivateKey: text,
      SamlMetadataDocument: text,
      Tags: tags,
    }),
  ),
  'AWS::IAM::ServerCertificate': kind(
    record({
      CertificateBody: text,
      CertificateChain: text,
      Path: text,
      PrivateKey: text,
      ServerCertificateName: text,
      Tags: tags,
    }),
    { ref: 'ServerCertificateName' },
  ),
  'AWS::IAM::ServiceLinkedRole': kind(record({ AWSServiceName: text, CustomSuffix: text, Description: text })),
  'AWS::IAM::User': kind(
    record({
      Groups: list(text),
      LoginProfile: record({ Password: text, PasswordResetRequired: flag }),
      ManagedPolicyArns: list(text),
      Path: text,
      PermissionsBoundary: text,
      Policies: list(record({ PolicyDocument: json(policyDocument), PolicyName: text })),
      Tags: tags,
      UserName: text,
    }),
    { ref: 'UserName', arn: 'arn:*:iam::*:user${Path}${UserName}' },
  ),
  'AWS::IAM::UserPolicy': kind(record({ PolicyDocument: json(policyDocument), PolicyName: text, UserName: text })),
  'AWS::IAM::UserToGroupAddition': kind(record({ GroupName: text, Users: list(text) })),
  'AWS::IAM::VirtualMFADevice': kind(record({ Path: text, Tags: tags, Users: list(text), VirtualMfaDeviceName: text })),
} as const;
