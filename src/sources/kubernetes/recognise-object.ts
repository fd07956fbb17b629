/** Which documents are Kubernetes objects. */
import { childOf, type Mapping, type Node, stringOf } from '../../syntax/index.ts';
import { currentKind } from '../../schema/index.ts';

/** An object as it stands in a file. */
export interface ObjectDocument {
  readonly node: Mapping;
  readonly apiVersion: string;
  readonly kind: string;
  /** `apps/v1/Deployment`; `declared` differs for a former API version. */
  readonly key: string;
  readonly declared: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

const version = /^v[0-9]{1,4}(?:(?:alpha|beta)[0-9]{1,4})?$/;
const kindName = /^[A-Z][A-Za-z0-9]{0,100}$/;
const plainGroups: ReadonlySet<string> = new Set(['', 'apps', 'autoscaling', 'batch', 'extensions', 'policy']);
/** Groups of configuration files that borrow the form of an object and are never sent to a cluster. */
const fileGroups =
  /^(?:(?:kustomize\.config|kubeadm|(?:kubelet|kubeproxy|kubescheduler|kubecontrollermanager|apiserver|credentialprovider)\.config|audit|client\.authentication|abac\.authorization|pod-security\.admission\.config)\.k8s\.io|kind\.x-k8s\.io|eksctl\.io|backstage\.io|k3d\.io|ctlptl\.dev|tanka\.dev|container-structure-test\.dev|config\.kubernetes\.io)$/;

/** Whether a text is worth parsing for objects. */
export function mayHoldObjects(text: string): boolean {
  return /["']?apiVersion["']?\s*:/.test(text) && /["']?kind["']?\s*:/.test(text);
}

/** Trees are no deeper than the parsers allow; this only guards the stack. */
const deepestList = 500;

/** The objects of a document: itself, or for a `List` its items, which may leave out what the list says. */
export function objectsIn(root: Node, depth = 0): readonly ObjectDocument[] {
  if (root.kind !== 'mapping') return [];
  const apiVersion = stringOf(childOf(root, 'apiVersion'));
  const kind = stringOf(childOf(root, 'kind'));
  if (apiVersion === undefined || kind === undefined || !isObjectType(apiVersion, kind)) return [];
  const items = childOf(root, 'items');
  if (kind.endsWith('List') && items?.kind === 'sequence') {
    return depth >= deepestList
      ? []
      : items.items.flatMap((item) => itemsOf(item, apiVersion, kind.slice(0, -'List'.length), depth + 1));
  }
  if (childOf(root, '$patch')) return [];
  return [object(root, apiVersion, kind)];
}

function itemsOf(item: Node, apiVersion: string, kind: string, depth: number): readonly ObjectDocument[] {
  if (item.kind !== 'mapping') return [];
  if (childOf(item, 'kind') === undefined && kind !== '') return [object(item, apiVersion, kind)];
  return objectsIn(item, depth);
}

function object(node: Mapping, apiVersion: string, kind: string): ObjectDocument {
  const metadata = childOf(node, 'metadata');
  return {
    node,
    apiVersion,
    kind,
    key: currentKind(apiVersion, kind),
    declared: `${apiVersion}/${kind}`,
    name: textAt(metadata, 'name') ?? textAt(metadata, 'generateName'),
    namespace: textAt(metadata, 'namespace'),
  };
}

function textAt(node: Node | undefined, name: string): string | undefined {
  const found = childOf(node, name);
  return found?.kind === 'scalar' && found.text !== '' && found.value !== null ? found.text : undefined;
}

function isObjectType(apiVersion: string, kind: string): boolean {
  const slash = apiVersion.indexOf('/');
  const group = slash === -1 ? '' : apiVersion.slice(0, slash);
  if (!version.test(apiVersion.slice(slash + 1)) || !kindName.test(kind)) return false;
  if (group === '') return kind !== 'Config' && kind !== 'Kustomization' && kind !== 'Policy';
  return plainGroups.has(group) || (group.includes('.') && !fileGroups.test(group));
}
