/** The domain of an HTTP or WebSocket API. */
import { digestOf } from './digest.ts';
import { ref } from './functions.ts';
import { Dict, filled, List, present, scalar, spanOf, textOf } from './item.ts';
import { recordSets } from './record-sets.ts';
import { mutualTls } from './rest-domain.ts';
import { make, propertyOf, resolved, type SamResource, type TransformContext } from './transform-context.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapidomainconfiguration.html */
export function domainOfApi(from: SamResource, createdBy: string, context: TransformContext): void {
  const domain = resolved(context, propertyOf(from, 'Domain'));
  if (!domain) return;
  if (!(domain instanceof Dict)) {
    context.refuse(spanOf(domain), '`Domain` is no map');
    return;
  }
  const get = (name: string) => present(domain.get(name));
  const [name, certificate] = [get('DomainName'), get('CertificateArn')];
  if (!name || !certificate) {
    context.refuse(domain.at, '`Domain` needs `DomainName` and `CertificateArn`');
    return;
  }
  const endpoint = get('EndpointConfiguration');
  if (endpoint && textOf(endpoint) !== 'REGIONAL')
    context.refuse(spanOf(endpoint), '`EndpointConfiguration` of `Domain` is `REGIONAL`');
  const key = from.properties.keyAt('Domain');
  const id = `ApiGatewayDomainNameV2${digestOf(name)}`;
  const properties = {
    DomainName: name,
    DomainNameConfigurations: [
      {
        CertificateArn: certificate,
        EndpointType: endpoint ?? scalar('REGIONAL', key),
        OwnershipVerificationCertificateArn: filled(get('OwnershipVerificationCertificateArn')),
        SecurityPolicy: filled(get('SecurityPolicy')),
      },
    ],
    MutualTlsAuthentication: mutualTls(get('MutualTlsAuthentication'), context),
    Tags: { [createdBy]: 'SAM' },
  };
  make(context, from, id, 'AWS::ApiGatewayV2::DomainName', properties, { key });
  context.references.set(`${from.id}.DomainName`, id);
  const given = filled(get('BasePath'));
  const paths = given instanceof List ? given.items : given && textOf(given) !== undefined ? [given] : [undefined];
  for (const path of paths) {
    const text = textOf(path);
    if (path && (text === undefined || /[^0-9a-zA-Z/\-_]/.test(text)))
      context.refuse(spanOf(path), '`BasePath` has a name that is not taken');
    const mapping = {
      DomainName: ref(id),
      ApiId: ref(from.id),
      Stage: ref(`${from.id}.Stage`),
      ApiMappingKey: text?.replaceAll(/^\/+|\/+$/g, ''),
    };
    const plain = (text ?? '').replaceAll(/[-_/]/g, '');
    make(context, from, `${from.id}${plain}ApiMapping`, 'AWS::ApiGatewayV2::ApiMapping', mapping, {
      key: path ? spanOf(path) : key,
    });
  }
  recordSets(
    {
      from,
      domain,
      name,
      endpoint: 'REGIONAL',
      target: id,
      allowsEdge: false,
      isAlone: from.type === 'AWS::Serverless::WebSocketApi',
    },
    context,
  );
}
