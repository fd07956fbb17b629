/** Amazon Route 53 Resolver, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Route 53 Resolver, by their published names. */
export const route53Resolver = {
  'AWS::Route53Resolver::FirewallDomainList': kind(
    record({ DomainFileUrl: text, Domains: list(text), Name: text, Tags: tags }),
  ),
  'AWS::Route53Resolver::FirewallRuleGroup': kind(
    record({
      FirewallRules: list(
        record({
          Action: text,
          Priority: number,
          BlockOverrideDomain: text,
          FirewallDomainListId: text,
          BlockResponse: text,
          BlockOverrideTtl: number,
          BlockOverrideDnsType: text,
          FirewallThreatProtectionId: text,
          Qtype: text,
          ConfidenceThreshold: text,
          DnsThreatProtection: text,
          FirewallDomainRedirectionAction: text,
          FirewallRuleType: record({
            PartnerThreatProtection: record({ Partner: text }),
            FirewallAdvancedContentCategory: record({ Category: text }),
            FirewallAdvancedThreatCategory: record({ Category: text }),
          }),
          Status: text,
        }),
      ),
      Name: text,
      Tags: tags,
    }),
  ),
  'AWS::Route53Resolver::ResolverEndpoint': kind(
    record({
      Direction: text,
      Dns64Enabled: flag,
      IpAddresses: list(record({ Ipv6: text, Ip: text, SubnetId: text })),
      Ipv6InternetAccessEnabled: flag,
      Name: text,
      OutpostArn: text,
      PreferredInstanceType: text,
      Protocols: list(text),
      ResolverEndpointType: text,
      RniEnhancedMetricsEnabled: flag,
      SecurityGroupIds: list(text),
      Tags: tags,
      TargetNameServerMetricsEnabled: flag,
    }),
  ),
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': kind(record({ DestinationArn: text, Name: text, Tags: tags })),
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': kind(
    record({ ResolverQueryLogConfigId: text, ResourceId: text }),
  ),
  'AWS::Route53Resolver::ResolverRule': kind(
    record({
      DelegationRecord: text,
      DomainName: text,
      Name: text,
      ResolverEndpointId: text,
      RuleType: text,
      Tags: tags,
      TargetIps: list(record({ Ipv6: text, Ip: text, Port: text, Protocol: text, ServerNameIndication: text })),
    }),
  ),
  'AWS::Route53Resolver::ResolverRuleAssociation': kind(record({ Name: text, ResolverRuleId: text, VPCId: text })),
} as const;
