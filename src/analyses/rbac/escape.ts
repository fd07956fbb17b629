/** Whether code in a container owns the node: privileges and mounts that lift the walls of the container. */
import {
  type Fact,
  type GraphNode,
  itemsOf,
  knownOf,
  stateOf,
  type Unknown,
  unknownOf,
  type View,
} from '../../graph/index.ts';
import type { PodSpec } from '../../schema/index.ts';

/** Folders and sockets of the node through which its owner can be overruled. */
const tellingPaths =
  /^\/(?:$|etc(?:\/|$)|root(?:\/|$)|proc(?:\/|$)|home(?:\/|$)|var(?:$|\/run(?:$|\/(?:docker|crio|containerd)?[^/]*)|\/lib(?:$|\/(?:kubelet|docker|containerd)(?:\/|$)))|run(?:$|\/(?:docker|crio|containerd)[^/]*))/;
/** Capabilities that are as good as root on the node. */
const tellingCapabilities: ReadonlySet<string> = new Set([
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_RAWIO',
  'DAC_READ_SEARCH',
  'ALL',
]);

/** Why the pods of a workload can leave their containers. */
export function escapesOf(
  { address }: GraphNode,
  spec: View<PodSpec>,
): { readonly facts: readonly Fact[]; readonly unless?: Unknown } | undefined {
  const facts: Fact[] = [];
  let unless: Unknown | undefined;
  for (const container of [...itemsOf(spec.containers), ...itemsOf(spec.initContainers)]) {
    const { securityContext } = container;
    const { privileged } = securityContext;
    if (knownOf(privileged) === true)
      facts.push({ says: `a container of \`${address}\` is privileged`, origin: stateOf(privileged).origin });
    else unless ??= unknownOf(privileged);
    for (const capability of itemsOf(securityContext.capabilities.add)) {
      const name = knownOf(capability)?.replace(/^CAP_/, '');
      if (name !== undefined && tellingCapabilities.has(name))
        facts.push({
          says: `a container of \`${address}\` has the capability ${name}`,
          origin: stateOf(capability).origin,
        });
      else if (name === 'SYS_PTRACE' && knownOf(spec.hostPID) === true)
        facts.push({
          says: `a container of \`${address}\` may enter processes of the node`,
          origin: stateOf(capability).origin,
        });
    }
    for (const mount of itemsOf(container.volumeMounts)) {
      const volume = itemsOf(spec.volumes).find((one) => knownOf(one.name) === knownOf(mount.name));
      const path = volume && knownOf(volume.hostPath.path);
      if (!volume || path === undefined || !tellingPaths.test(path)) continue;
      // To read is enough for the tokens of the kubelet and for the whole disk; to write elsewhere.
      if (knownOf(mount.readOnly) === true && !/^\/(?:$|var(?:$|\/lib(?:$|\/kubelet))|.*\.sock$)/.test(path)) continue;
      facts.push({
        says: `\`${path}\` of the node is mounted into \`${address}\``,
        origin: stateOf(volume.hostPath.path).origin,
      });
    }
  }
  if (facts.length > 0) return { facts };
  return unless ? { facts, unless } : undefined;
}
