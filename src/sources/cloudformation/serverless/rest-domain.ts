/** The domain of a REST API: its name, the mappings onto it, and its records in Route 53. */
import { digestOf, jsonOf } from './digest.ts';
import { ref } from './functions.ts';
import {
  Dict,
  filled,
  flagOf,
  isFilled,
  type Item,
  item,
  List,
  type Plain,
  present,
  scalar,
  spanOf,
  textOf,
} from './item.ts';
import { recordSets, type RecordZone } from './record-sets.ts';
import { make, propertyOf, resolved, type SamResource, type TransformContext } from './transform-context.ts';

const endpoints: readonly string[] = ['EDGE', 'REGIONAL', 'PRIVATE'];

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html */
export function restDomain(from: SamResource, context: TransformContext): void {
  const domain = resolved(context, propertyOf(from, 'Domain'));
  if (!domain) return;
  if (!(domain instanceof Dict)) {
    context.refuse(spanOf(domain), '`Domain` is no map');
    return;
  }
  const get = (name: string) => present(domain.get(name));
  const [name, certificate] = [get('DomainName'), get('CertificateArn')];
  if (!name) context.refuse(domain.at, '`Domain` needs `DomainName`');
  if (!certificate) context.refuse(domain.at, '`Domain` needs `CertificateArn`');
  if (!name || !certificate) return;
  const given = get('EndpointConfiguration');
  const endpoint = given ? (textOf(given) ?? '') : 'REGIONAL';
  if (!endpoints.includes(endpoint))
    context.refuse(spanOf(given ?? domain), '`EndpointConfiguration` of `Domain` is `EDGE`, `REGIONAL` or `PRIVATE`');
  const isPrivate = endpoint === 'PRIVATE';
  const id = `ApiGatewayDomainName${isPrivate ? 'V2' : ''}${digestOf(name)}`;
  const key = from.properties.keyAt('Domain');
  const properties = {
    RegionalCertificateArn: endpoint === 'REGIONAL' ? certificate : undefined,
    CertificateArn: endpoint === 'REGIONAL' ? undefined : certificate,
    DomainName: name,
    EndpointConfiguration: { Types: [given ?? scalar('REGIONAL', key)], IpAddressType: filled(get('IpAddressType')) },
    MutualTlsAuthentication: isPrivate ? undefined : mutualTls(get('MutualTlsAuthentication'), context),
    SecurityPolicy: filled(get('SecurityPolicy')),
    EndpointAccessMode: filled(get('EndpointAccessMode')),
    OwnershipVerificationCertificateArn: isPrivate ? undefined : filled(get('OwnershipVerificationCertificateArn')),
    Policy: isPrivate ? filled(get('Policy')) : undefined,
  };
  make(context, from, id, `AWS::ApiGateway::DomainName${isPrivate ? 'V2' : ''}`, properties, { key });
  context.references.set(`${from.id}.DomainName${isPrivate ? 'V2' : ''}`, id);
  basePaths(from, domain, id, isPrivate, context);
  const association = isPrivate ? get('AccessAssociation') : undefined;
  if (association) accessAssociation(from, association, id, context);
  const zone: RecordZone = {
    from,
    domain,
    name,
    endpoint,
    target: isPrivate ? (textOf(name) ?? id) : id,
    allowsEdge: true,
  };
  recordSets(zone, context);
}

/** Whether and how callers must show a certificate. */
export function mutualTls(given: Item | undefined, context: TransformContext): Plain {
  if (!isFilled(given)) return undefined;
  if (!(given instanceof Dict)) {
    context.refuse(spanOf(given), '`MutualTlsAuthentication` is no map');
    return undefined;
  }
  const odd = given.keys().find((name) => name !== 'TruststoreUri' && name !== 'TruststoreVersion');
  if (odd !== undefined) context.refuse(given.keyAt(odd), `\`MutualTlsAuthentication\` has no \`${odd}\``);
  return {
    TruststoreUri: filled(given.get('TruststoreUri')),
    TruststoreVersion: filled(given.get('TruststoreVersion')),
  };
}

function basePaths(from: SamResource, domain: Dict, id: string, isPrivate: boolean, context: TransformContext): void {
  const given = filled(domain.get('BasePath'));
  const paths = given instanceof List ? given.items : textOf(given) !== undefined && given ? [given] : [undefined];
  const type = `AWS::ApiGateway::BasePathMapping${isPrivate ? 'V2' : ''}`;
  const normalises = flagOf(domain.get('NormalizeBasePath')) !== false;
  for (const path of paths) {
    const text = textOf(path);
    if (path && text === undefined) context.refuse(spanOf(path), '`BasePath` has something that is no text');
    const plain = text?.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const mapping = {
      BasePath: text === undefined ? undefined : normalises ? plain : path,
      DomainName: isPrivate ? undefined : ref(id),
      DomainNameArn: isPrivate ? ref(id) : undefined,
      RestApiId: ref(from.id),
      Stage: ref(`${from.id}.Stage`),
    };
    const key = path ? spanOf(path) : from.properties.keyAt('Domain');
    make(context, from, `${from.id}${plain ?? ''}BasePathMapping`, type, mapping, { key });
  }
}

function accessAssociation(from: SamResource, association: Item, id: string, context: TransformContext): void {
  if (!(association instanceof Dict)) {
    context.refuse(spanOf(association), '`AccessAssociation` is no map');
    return;
  }
  const endpoint = association.get('VpcEndpointId');
  const data = item([endpoint ?? null, id], association.at);
  const properties = {
    DomainNameArn: ref(id),
    AccessAssociationSourceType: 'VPCE',
    AccessAssociationSource: endpoint,
  };
  const suffix = data ? digestOf(jsonOf(data)) : '';
  make(
    context,
    from,
    `DomainNameAccessAssociation${suffix}`,
    'AWS::ApiGateway::DomainNameAccessAssociation',
    properties,
    {
      key: association.at,
    },
  );
}
