/** Databases and administration ports are not published. */
import { any, equals, every, fail, isMissing, pass, type Verdict, when } from '../../../findings/index.ts';
import { knownOf, type View } from '../../../graph/index.ts';
import { check, kubernetes } from '../../check.ts';
import { isPublicBalancer } from '../exposed-services.ts';

const ports: ReadonlyMap<number, string> = new Map([
  [22, 'SSH'],
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [2375, 'the Docker API'],
  [2376, 'the Docker API'],
  [2379, 'etcd'],
  [2380, 'etcd'],
  [3306, 'MySQL'],
  [3389, 'remote desktop'],
  [5432, 'PostgreSQL'],
  [5984, 'CouchDB'],
  [6379, 'Redis'],
  [9042, 'Cassandra'],
  [9200, 'Elasticsearch'],
  [10250, 'the kubelet'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
  [44134, 'Tiller'],
]);

function isOrdinary(port: View<number>, kind: string): Verdict {
  const number = knownOf(port);
  const name = number === undefined ? undefined : ports.get(number);
  return name === undefined ? pass() : fail(port, `${name} is published by ${kind}`);
}

export default check({
  id: 'kubernetes-service-databases-not-published',
  title: 'Databases and administration ports are not published',
  severity: 'high',
  on: 'v1/Service',
  why: 'A load balancer or a port of every node takes the service out of the cluster. Databases, the Docker and kubelet APIs, etcd and Tiller are searched for all the time, and many ask no password.',
  fix: 'Make the service `ClusterIP`, and reach it by `kubectl port-forward`, a VPN or an internal load balancer.',
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-3'],
  aliases: ['C-0021'],
  evaluate: ({ spec, metadata }) => {
    const kind = knownOf(spec.type) ?? '';
    return when(any(isPublicBalancer({ spec, metadata }), equals(spec.type, 'NodePort', '')), () =>
      when(isMissing(spec.loadBalancerSourceRanges, ''), () => every(spec.ports, ({ port }) => isOrdinary(port, kind))),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata: { name: db }
        spec: { selector: { app: db }, ports: [{ port: 5432 }] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Service
        metadata: { name: db }
        spec:
          type: LoadBalancer
          selector: { app: db }
          ports: [{ port: «5432» }]
      `,
    ],
  },
});
