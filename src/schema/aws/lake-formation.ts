/** AWS Lake Formation, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, record, text } from '../shape.ts';

/** Kinds of AWS Lake Formation, by their published names. */
export const lakeFormation = {
  'AWS::LakeFormation::DataLakeSettings': kind(
    record({
      Admins: list(record({ DataLakePrincipalIdentifier: text })),
      AllowExternalDataFiltering: flag,
      AllowFullTableExternalDataAccess: flag,
      AuthorizedSessionTagValueList: list(text),
      CreateDatabaseDefaultPermissions: list(
        record({ Permissions: list(text), Principal: record({ DataLakePrincipalIdentifier: text }) }),
      ),
      CreateTableDefaultPermissions: list(
        record({ Permissions: list(text), Principal: record({ DataLakePrincipalIdentifier: text }) }),
      ),
      ExternalDataFilteringAllowList: list(record({ DataLakePrincipalIdentifier: text })),
      MutationType: text,
      Parameters: any,
      ReadOnlyAdmins: list(record({ DataLakePrincipalIdentifier: text })),
      TrustedResourceOwners: list(text),
    }),
  ),
  'AWS::LakeFormation::Permissions': kind(
    record({
      DataLakePrincipal: record({ DataLakePrincipalIdentifier: text }),
      Permissions: list(text),
      PermissionsWithGrantOption: list(text),
      Resource: record({
        TableResource: record({ DatabaseName: text, CatalogId: text, TableWildcard: any, Name: text }),
        DatabaseResource: record({ CatalogId: text, Name: text }),
        DataLocationResource: record({ S3Resource: text, CatalogId: text }),
        TableWithColumnsResource: record({
          ColumnNames: list(text),
          DatabaseName: text,
          CatalogId: text,
          Name: text,
          ColumnWildcard: record({ ExcludedColumnNames: list(text) }),
        }),
      }),
    }),
  ),
  'AWS::LakeFormation::Resource': kind(
    record({
      HybridAccessEnabled: flag,
      ResourceArn: text,
      RoleArn: text,
      UseServiceLinkedRole: flag,
      WithFederation: flag,
    }),
  ),
} as const;
