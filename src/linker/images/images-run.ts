/** Every image that something runs. */
import { type Graph, type GraphNode, itemsOf, type NodeId, stateOf, type Value } from '../../graph/index.ts';
import { podSpecOf, resourcesOf } from '../../schema/index.ts';
import { workloadIds } from '../kubernetes/objects.ts';

/** An image that a node runs. */
export interface ImageRun {
  readonly id: NodeId;
  readonly node: GraphNode;
  readonly image: Value;
}

/** Images of pods, functions, tasks and App Runner services. */
export function* imagesRun(graph: Graph): Generator<ImageRun> {
  for (const id of workloadIds(graph)) {
    const node = graph.node(id);
    const spec = podSpecOf(node);
    for (const { image } of [...itemsOf(spec.containers), ...itemsOf(spec.initContainers)]) {
      const { value } = stateOf(image);
      if (value) yield { id, node, image: value };
    }
  }
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::Lambda::Function')) {
    const { value } = stateOf(properties.Code.ImageUri);
    if (value) yield { id, node, image: value };
  }
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::ECS::TaskDefinition')) {
    for (const { Image: image } of itemsOf(properties.ContainerDefinitions)) {
      const { value } = stateOf(image);
      if (value) yield { id, node, image: value };
    }
  }
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::AppRunner::Service')) {
    const { value } = stateOf(properties.SourceConfiguration.ImageRepository.ImageIdentifier);
    if (value) yield { id, node, image: value };
  }
}
