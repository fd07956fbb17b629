/** Joins every store of sensitive data to the class of data that it holds. */
import { type DataClass, dataClasses } from '../../catalogs/index.ts';
import { entryAt, type Graph, type GraphNode, type NodeId, textOfValue } from '../../graph/index.ts';
import { connect } from '../../schema/index.ts';
import { foothold } from '../foothold.ts';
import { type Classified, declaredBy, logicalName, nameIn, supposedBy } from './classify.ts';
import { type StoreKind, storeKinds } from './stores.ts';
import { tagsIn } from './tags.ts';

/** Words of proofs that rest on a name alone; whoever rates a path looks for them. */
const supposed = 'what a store is called need not be what it holds';

/** Adds `stores` edges to the nodes `foothold:data/CLASS`. */
export function findData(graph: Graph): void {
  for (const store of storeKinds) {
    for (const id of graph.ofKind(store.kind)) {
      for (const one of heldBy(graph.node(id), store)) join(graph, id, one);
    }
  }
  for (const id of graph.ofKind('AWS::SSM::Parameter')) {
    const node = graph.node(id);
    const type = entryAt(node.properties, 'Type');
    if (textOfValue(type) !== 'SecureString' || !type) continue;
    const fact = { says: `\`${node.address}\` is a secure parameter`, origin: type.origin };
    const declared = declaredBy(node, tagsIn(entryAt(node.properties, 'Tags')));
    for (const one of declared ?? [{ holds: 'credentials' as const, fact, declared: true }]) join(graph, id, one);
  }
  for (const kind of ['v1/Secret', 'v1/PersistentVolumeClaim', 'apps/v1/StatefulSet']) {
    for (const id of graph.ofKind(kind)) for (const one of declaredOnObject(graph.node(id))) join(graph, id, one);
  }
}

function heldBy(node: GraphNode, store: StoreKind): readonly Classified[] {
  const tags = tagsIn(entryAt(node.properties, store.tags));
  const declared = declaredBy(node, tags);
  if (declared) return declared;
  if (store.holds) {
    const says = `\`${node.address}\` is made to hold ${dataClasses[store.holds]}`;
    return [{ holds: store.holds, fact: { says, origin: node.properties.origin }, declared: true }];
  }
  if (!store.namesTell) return [];
  const named = tags.find(({ key }) => key === 'Name');
  const names = [
    ...store.names.flatMap((name) => nameIn(entryAt(node.properties, name)) ?? []),
    ...(named ? [{ text: named.value, origin: named.origin }] : []),
    logicalName(node),
  ];
  const one = supposedBy(node, names);
  return one ? [one] : [];
}

function declaredOnObject(node: GraphNode): readonly Classified[] {
  const labels = ['labels', 'annotations'].flatMap((name) => tagsIn(entryAt(node.properties, 'metadata', name)));
  return declaredBy(node, labels) ?? [];
}

function join(graph: Graph, id: NodeId, { holds, fact, declared }: Classified): void {
  connect(graph, 'stores', id, dataOf(graph, holds), {
    facts: [fact],
    ...(declared ? {} : { assumes: supposed }),
  });
}

function dataOf(graph: Graph, holds: DataClass): NodeId {
  return foothold(graph, `foothold:data/${holds}`, 'foothold/sensitive-data', dataClasses[holds]);
}
