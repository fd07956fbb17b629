/** AWS Transfer Family, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Transfer Family, by their published names. */
export const transfer = {
  'AWS::Transfer::Connector': kind(
    record({
      AccessRole: text,
      As2Config: record({
        Compression: text,
        MessageSubject: text,
        BasicAuthSecretId: text,
        PartnerProfileId: text,
        EncryptionAlgorithm: text,
        SigningAlgorithm: text,
        LocalProfileId: text,
        MdnResponse: text,
        MdnSigningAlgorithm: text,
        PreserveContentType: text,
        AsyncMdnConfig: record({ Url: text, ServerIds: list(text) }),
      }),
      EgressConfig: record({ VpcLattice: record({ ResourceConfigurationArn: text, PortNumber: number }) }),
      EgressType: text,
      IpAddressType: text,
      LoggingRole: text,
      SecurityPolicyName: text,
      SftpConfig: record({
        TrustedHostKeys: list(text),
        UserSecretId: text,
        MaxConcurrentConnections: number,
        OrderedUserSecretVersionStages: list(text),
      }),
      Tags: tags,
      Url: text,
    }),
    { arn: 'arn:*:transfer:*:*:connector/${Ref}' },
  ),
  'AWS::Transfer::Server': kind(
    record({
      Certificate: text,
      Domain: text,
      EndpointDetails: record({
        AddressAllocationIds: list(text),
        VpcId: text,
        VpcEndpointId: text,
        SecurityGroupIds: list(text),
        SubnetIds: list(text),
      }),
      EndpointType: text,
      IdentityProviderDetails: record({
        Function: text,
        DirectoryId: text,
        InvocationRole: text,
        Url: text,
        SftpAuthenticationMethods: text,
      }),
      IdentityProviderType: text,
      IpAddressType: text,
      LoggingRole: text,
      PostAuthenticationLoginBanner: text,
      PreAuthenticationLoginBanner: text,
      ProtocolDetails: record({
        As2Transports: list(text),
        PassiveIp: text,
        SetStatOption: text,
        TlsSessionResumptionMode: text,
        ProxyConfig: record({ SftpMode: text }),
      }),
      Protocols: list(text),
      S3StorageOptions: record({ DirectoryListingOptimization: text }),
      SecurityPolicyName: text,
      StructuredLogDestinations: list(text),
      Tags: tags,
      WorkflowDetails: record({
        OnUpload: list(record({ WorkflowId: text, ExecutionRole: text })),
        OnPartialUpload: list(record({ WorkflowId: text, ExecutionRole: text })),
      }),
    }),
  ),
  'AWS::Transfer::User': kind(
    record({
      HomeDirectory: text,
      HomeDirectoryMappings: list(record({ Entry: text, Target: text, Type: text })),
      HomeDirectoryType: text,
      Policy: text,
      PosixProfile: record({ Uid: number, SecondaryGids: list(number), Gid: number }),
      Role: text,
      ServerId: text,
      SshPublicKeys: list(text),
      Tags: tags,
      UserName: text,
    }),
  ),
  'AWS::Transfer::Workflow': kind(
    record({
      Description: text,
      OnExceptionSteps: list(
        record({
          CustomStepDetails: any,
          CopyStepDetails: any,
          DecryptStepDetails: any,
          Type: text,
          TagStepDetails: any,
          DeleteStepDetails: any,
        }),
      ),
      Steps: list(
        record({
          CustomStepDetails: any,
          CopyStepDetails: any,
          DecryptStepDetails: any,
          Type: text,
          TagStepDetails: any,
          DeleteStepDetails: any,
        }),
      ),
      Tags: tags,
    }),
    { arn: 'arn:*:transfer:*:*:workflow/${Ref}' },
  ),
} as const;
