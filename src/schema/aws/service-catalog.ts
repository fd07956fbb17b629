/** AWS Service Catalog, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Service Catalog, by their published names. */
export const serviceCatalog = {
  'AWS::ServiceCatalog::CloudFormationProduct': kind(
    record({
      AcceptLanguage: text,
      Description: text,
      Distributor: text,
      Name: text,
      Owner: text,
      ProductType: text,
      ProvisioningArtifactParameters: list(
        record({
          Type: text,
          Description: text,
          DisableTemplateValidation: flag,
          Info: record({ LoadTemplateFromURL: text, ImportFromPhysicalId: text }),
          Name: text,
        }),
      ),
      ReplaceProvisioningArtifacts: flag,
      SourceConnection: record({
        Type: text,
        ConnectionParameters: record({
          CodeStar: record({ ArtifactPath: text, Repository: text, Branch: text, ConnectionArn: text }),
        }),
      }),
      SupportDescription: text,
      SupportEmail: text,
      SupportUrl: text,
      Tags: tags,
    }),
  ),
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': kind(
    record({
      AcceptLanguage: text,
      NotificationArns: list(text),
      PathId: text,
      PathName: text,
      ProductId: text,
      ProductName: text,
      ProvisionedProductName: text,
      ProvisioningArtifactId: text,
      ProvisioningArtifactName: text,
      ProvisioningParameters: list(record({ Value: text, Key: text })),
      ProvisioningPreferences: record({
        StackSetAccounts: list(text),
        StackSetFailureToleranceCount: number,
        StackSetMaxConcurrencyPercentage: number,
        StackSetMaxConcurrencyCount: number,
        StackSetRegions: list(text),
        StackSetOperationType: text,
        StackSetFailureTolerancePercentage: number,
      }),
      Tags: tags,
    }),
  ),
  'AWS::ServiceCatalog::LaunchRoleConstraint': kind(
    record({
      AcceptLanguage: text,
      Description: text,
      LocalRoleName: text,
      PortfolioId: text,
      ProductId: text,
      RoleArn: text,
    }),
  ),
  'AWS::ServiceCatalog::Portfolio': kind(
    record({ AcceptLanguage: text, Description: text, DisplayName: text, ProviderName: text, Tags: tags }),
  ),
  'AWS::ServiceCatalog::PortfolioPrincipalAssociation': kind(
    record({ AcceptLanguage: text, PortfolioId: text, PrincipalARN: text, PrincipalType: text }),
  ),
} as const;
