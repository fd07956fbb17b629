/** Certificate Manager and Private CA, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Certificate Manager and Private CA, by their published names. */
export const acm = {
  'AWS::ACMPCA::Certificate': kind(
    record({
      ApiPassthrough: record({
        Extensions: record({
          CustomExtensions: list(any),
          CertificatePolicies: list(any),
          KeyUsage: any,
          SubjectAlternativeNames: list(any),
          ExtendedKeyUsage: list(any),
        }),
        Subject: record({
          Organization: text,
          OrganizationalUnit: text,
          Locality: text,
          Title: text,
          GivenName: text,
          GenerationQualifier: text,
          Initials: text,
          CustomAttributes: list(any),
          SerialNumber: text,
          State: text,
          Country: text,
          Surname: text,
          DistinguishedNameQualifier: text,
          CommonName: text,
          Pseudonym: text,
        }),
      }),
      CertificateAuthorityArn: text,
      CertificateSigningRequest: text,
      SigningAlgorithm: text,
      TemplateArn: text,
      Validity: record({ Type: text, Value: number }),
      ValidityNotBefore: record({ Type: text, Value: number }),
    }),
  ),
  'AWS::ACMPCA::CertificateAuthority': kind(
    record({
      CsrExtensions: record({ KeyUsage: any, SubjectInformationAccess: list(any) }),
      KeyAlgorithm: text,
      KeyStorageSecurityStandard: text,
      RevocationConfiguration: record({ OcspConfiguration: any, CrlConfiguration: any }),
      SigningAlgorithm: text,
      Subject: record({
        Organization: text,
        OrganizationalUnit: text,
        Locality: text,
        Title: text,
        GivenName: text,
        GenerationQualifier: text,
        Initials: text,
        CustomAttributes: list(any),
        SerialNumber: text,
        State: text,
        Country: text,
        Surname: text,
        DistinguishedNameQualifier: text,
        CommonName: text,
        Pseudonym: text,
      }),
      Tags: tags,
      Type: text,
      UsageMode: text,
    }),
  ),
  'AWS::ACMPCA::Permission': kind(
    record({ Actions: list(text), CertificateAuthorityArn: text, Principal: text, SourceAccount: text }),
  ),
  'AWS::CertificateManager::Certificate': kind(
    record({
      CertificateAuthorityArn: text,
      CertificateExport: text,
      CertificateTransparencyLoggingPreference: text,
      DomainName: text,
      DomainValidationOptions: list(record({ DomainName: text, HostedZoneId: text, ValidationDomain: text })),
      KeyAlgorithm: text,
      SubjectAlternativeNames: list(text),
      Tags: tags,
      ValidationMethod: text,
    }),
  ),
} as const;
