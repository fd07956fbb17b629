/** AWS Cloud Map, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Cloud Map, by their published names. */
export const serviceDiscovery = {
  'AWS::ServiceDiscovery::HttpNamespace': kind(record({ Description: text, Name: text, Tags: tags })),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': kind(
    record({
      Description: text,
      Name: text,
      Properties: record({ DnsProperties: record({ SOA: record({ TTL: number }) }) }),
      Tags: tags,
      Vpc: text,
    }),
  ),
  'AWS::ServiceDiscovery::PublicDnsNamespace': kind(
    record({
      Description: text,
      Name: text,
      Properties: record({ DnsProperties: record({ SOA: record({ TTL: number }) }) }),
      Tags: tags,
    }),
  ),
  'AWS::ServiceDiscovery::Service': kind(
    record({
      Description: text,
      DnsConfig: record({
        DnsRecords: list(record({ Type: text, TTL: number })),
        RoutingPolicy: text,
        NamespaceId: text,
      }),
      HealthCheckConfig: record({ Type: text, ResourcePath: text, FailureThreshold: number }),
      HealthCheckCustomConfig: record({ FailureThreshold: number }),
      Name: text,
      NamespaceId: text,
      ServiceAttributes: map(text),
      Tags: tags,
      Type: text,
    }),
  ),
} as const;
