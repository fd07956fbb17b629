/** The records in Route 53 that lead the name of a domain to an API; all APIs of a zone share a group of them. */
import { digestOf, jsonOf } from './digest.ts';
import { getAtt } from './functions.ts';
import { Dict, filled, flagOf, type Item, item, List, type Plain, present, spanOf } from './item.ts';
import { make, type SamResource, type TransformContext } from './transform-context.ts';

/** What decides about the records. */
export interface RecordZone {
  readonly from: SamResource;
  readonly domain: Dict;
  readonly name: Item;
  readonly endpoint: string;
  /** The id of the domain name. */
  readonly target: string;
  readonly allowsEdge: boolean;
  /** WebSocket APIs do not share a group: of several the last one holds. */
  readonly isAlone?: boolean;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-route53configuration.html */
export function recordSets(zone: RecordZone, context: TransformContext): void {
  const { from, domain, name } = zone;
  const route = present(domain.get('Route53'));
  if (!route) return;
  if (!(route instanceof Dict)) {
    context.refuse(spanOf(route), '`Route53` is no map');
    return;
  }
  const [zoneId, zoneName] = [present(route.get('HostedZoneId')), present(route.get('HostedZoneName'))];
  const hosted = filled(zoneId) ?? zoneName;
  if (!hosted) {
    context.refuse(route.at, '`Route53` needs `HostedZoneId` or `HostedZoneName`');
    return;
  }
  const separate = filled(route.get('SeparateRecordSetGroup'));
  if (separate && flagOf(separate) === undefined)
    context.refuse(spanOf(separate), '`SeparateRecordSetGroup` is no boolean');
  const made = recordsOf(zone, route).flatMap((one) => item(one, route.at) ?? []);
  const both = item([hosted, name], route.at);
  const id = separate && both ? `RecordSetGroup${digestOf(jsonOf(both))}` : `RecordSetGroup${digestOf(hosted)}`;
  const known = separate || zone.isAlone === true ? undefined : context.made.get(id)?.properties.get('RecordSets');
  if (known instanceof List) {
    known.items.push(...made);
    return;
  }
  const group = {
    HostedZoneId: zoneId,
    HostedZoneName: zone.allowsEdge || !zoneId ? zoneName : undefined,
    RecordSets: new List(route.at, [...made]),
  };
  make(context, from, id, 'AWS::Route53::RecordSetGroup', group, { key: domain.keyAt('Route53') });
}

function recordsOf({ name, endpoint, target }: RecordZone, route: Dict): readonly Plain[] {
  const health = present(route.get('EvaluateTargetHealth'));
  const places: Readonly<Record<string, readonly [zone: Plain, host: Plain]>> = {
    REGIONAL: [getAtt(target, 'RegionalHostedZoneId'), getAtt(target, 'RegionalDomainName')],
    // The zone of all CloudFront distributions.
    EDGE: ['Z2FDTNDATAQYW2', present(route.get('DistributionDomainName')) ?? getAtt(target, 'DistributionDomainName')],
  };
  const [zone, host] = places[endpoint] ?? [route.get('VpcEndpointHostedZoneId'), route.get('VpcEndpointDomainName')];
  const types = flagOf(route.get('IpV6')) === true ? ['A', 'AAAA'] : ['A'];
  return types.map((type) => ({
    Name: name,
    Type: type,
    AliasTarget: { EvaluateTargetHealth: health, HostedZoneId: zone, DNSName: host },
    Region: present(route.get('Region')),
    SetIdentifier: present(route.get('SetIdentifier')),
  }));
}
