/** Reach inside a network: functions to databases, pods to pods. */
import { describe, expect, it } from 'vitest';
import { deployment, graphOf, notKnown, object, ref } from '../../../tools/graph-of.ts';
import { podsReach } from './pods-reach.ts';
import { reaches } from './reaches.ts';

describe('reaches', () => {
  const answer = (source: object, config: object = { VpcConfig: { SecurityGroupIds: [ref('app')] } }) => {
    const graph = graphOf({
      app: { kind: 'AWS::EC2::SecurityGroup' },
      data: {
        kind: 'AWS::EC2::SecurityGroup',
        properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, ...source }] },
      },
      call: { kind: 'AWS::Lambda::Function', properties: config },
      db: { kind: 'AWS::RDS::DBInstance', properties: { VPCSecurityGroups: [ref('data')] } },
    });
    return reaches(graph, graph.find('call')!, graph.find('db')!).answer;
  };

  it('follows the groups of both', () => {
    expect(answer({ SourceSecurityGroupId: ref('app') })).toBe('yes');
    expect(answer({ SourceSecurityGroupId: ref('data') })).toBe('no');
    expect(answer({ SourceSecurityGroupId: ref('app') }, {})).toBe('no');
    expect(answer({ CidrIp: notKnown })).toBe('unknown');
  });
});

describe('podsReach', () => {
  it('asks the policies of the receiver', () => {
    const policy = object('networking.k8s.io/v1/NetworkPolicy', 'shop', 'p', {
      spec: {
        podSelector: { matchLabels: { app: 'db' } },
        ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
      },
    });
    const graph = graphOf({
      ...policy,
      ...deployment('shop', 'web', { app: 'web' }),
      ...deployment('shop', 'job', { app: 'job' }),
      ...deployment('shop', 'db', { app: 'db' }),
    });
    const ask = podsReach(graph);
    const id = (name: string) => graph.find(`shop/Deployment/${name}`)!;
    expect(ask(id('web'), id('db'), { number: 8080, protocol: 'TCP' })).toBe(true);
    expect(ask(id('job'), id('db'), { number: 8080, protocol: 'TCP' })).toBe(false);
  });
});
