/** Pods that listen on the address of their node. */
import { itemsOf, knownOf, stateOf } from '../../../graph/index.ts';
import { podSpecOf } from '../../../schema/index.ts';
import { type Collector, internet } from '../collector.ts';
import { openQuestion, undecided } from '../decision.ts';
import type { Cluster } from './cluster.ts';

/** Whether strangers reach a node is not written in manifests: the edge hangs on it. */
export function reachHosts(clusters: ReadonlyMap<string, Cluster>, collector: Collector): void {
  for (const { pods } of clusters.values()) {
    for (const [id] of pods) {
      const node = collector.graph.node(id);
      const spec = podSpecOf(node);
      const ports = itemsOf(spec.containers).flatMap((container) => itemsOf(container.ports));
      const bound = ports.find((port) => knownOf(port.hostPort) !== undefined);
      const onHost = knownOf(spec.hostNetwork) === true && ports.length > 0 ? spec.hostNetwork : undefined;
      const why = bound?.hostPort ?? onHost;
      if (!why) continue;
      const { origin } = stateOf(why);
      const says = `\`${node.address}\` listens on the address of its node`;
      collector.add(
        internet,
        id,
        undecided(openQuestion('whether strangers reach the nodes is not known', origin), says),
      );
    }
  }
}
