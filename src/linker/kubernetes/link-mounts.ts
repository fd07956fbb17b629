/** Joins workloads to the secrets, configuration and claims whose content they have. */
import { type Attribute, itemsOf, knownOf, stateOf } from '../../graph/index.ts';
import { connect, podSpecOf } from '../../schema/index.ts';
import type { Link } from '../link.ts';
import { namespaceOf, objectsOf, workloadIds } from './objects.ts';

interface Mounted {
  readonly kind: 'v1/Secret' | 'v1/ConfigMap' | 'v1/PersistentVolumeClaim';
  readonly name: Attribute<string>;
  readonly how: string;
}

/** `mounts` edges: environment, volumes and projected volumes. */
export const linkMounts: Link = {
  name: 'kubernetes mounts',
  link(graph) {
    const objects = objectsOf(graph, ['v1/Secret', 'v1/ConfigMap', 'v1/PersistentVolumeClaim']);
    for (const id of workloadIds(graph)) {
      const node = graph.node(id);
      for (const { kind, name, how } of mountedBy(podSpecOf(node))) {
        const known = knownOf(name);
        if (known === undefined) continue;
        const to = objects.find(node.scope, kind, namespaceOf(node), known);
        if (to === undefined) continue;
        connect(graph, 'mounts', id, to, {
          facts: [
            {
              says: `\`${node.address}\` has the content of \`${graph.node(to).address}\` in ${how}`,
              origin: stateOf(name).origin,
            },
          ],
        });
      }
    }
    return [];
  },
};

function* mountedBy(spec: ReturnType<typeof podSpecOf>): Generator<Mounted> {
  for (const container of [
    ...itemsOf(spec.initContainers),
    ...itemsOf(spec.containers),
    ...itemsOf(spec.ephemeralContainers),
  ]) {
    for (const { secretRef, configMapRef } of itemsOf(container.envFrom)) {
      yield { kind: 'v1/Secret', name: secretRef.name, how: 'its environment' };
      yield { kind: 'v1/ConfigMap', name: configMapRef.name, how: 'its environment' };
    }
    for (const { valueFrom } of itemsOf(container.env)) {
      yield { kind: 'v1/Secret', name: valueFrom.secretKeyRef.name, how: 'its environment' };
      yield { kind: 'v1/ConfigMap', name: valueFrom.configMapKeyRef.name, how: 'its environment' };
    }
  }
  for (const volume of itemsOf(spec.volumes)) {
    yield { kind: 'v1/Secret', name: volume.secret.secretName, how: 'its files' };
    yield { kind: 'v1/ConfigMap', name: volume.configMap.name, how: 'its files' };
    yield { kind: 'v1/PersistentVolumeClaim', name: volume.persistentVolumeClaim.claimName, how: 'its files' };
    for (const source of itemsOf(volume.projected.sources)) {
      yield { kind: 'v1/Secret', name: source.secret.name, how: 'its files' };
      yield { kind: 'v1/ConfigMap', name: source.configMap.name, how: 'its files' };
    }
  }
}
