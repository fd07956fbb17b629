/** Which directories of a node give control over it to a pod that mounts them. */
import { all, any, is, isNotTrue, pass, type Verdict } from '../../findings/index.ts';
import { itemsOf, knownOf, type View } from '../../graph/index.ts';
import type { PodSpec } from '../../schema/index.ts';

type Volume = NonNullable<PodSpec['volumes']>[number];

/** Keys of the node, and sockets whose programs do as root what they are asked: reading is enough. */
const keys =
  /^(?:\/|\/etc(?:\/kubernetes(?:\/.*)?|\/shadow)?|\/root(?:\/\.ssh)?|\/var\/lib\/kubelet(?:\/pki|\/pods)?|\/var|\/var\/lib|(?:\/var)?\/run|(?:\/var)?\/run\/(?:docker\.sock|containerd(?:\/containerd\.sock)?|crio(?:\/crio\.sock)?|dockershim\.sock|cri-dockerd\.sock|podman\/podman\.sock)|.*\/(?:docker|containerd|crio)\.sock|\/var\/lib\/etcd)$/;
/** Programs and data that root of the node runs or trusts: writing is what matters. */
const programs =
  /^(?:\/(?:bin|boot|lib|lib64|opt|sbin|usr|proc|sys|home)|\/usr\/(?:local\/)?(?:s?bin|lib(?:exec)?)|\/opt\/cni\/bin|\/etc\/(?:cron.*|systemd.*|cni.*|sudoers.*|ssh.*|passwd|profile.*|ld\.so.*)|\/var\/(?:lib\/(?:docker|containerd|containers|cni)|spool\/cron.*)|\/proc\/sys.*|\/sys\/fs\/cgroup.*)$/;

function clean(path: string): string {
  return path.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

/** Passes if the volume is a directory or file of the node that gives control over it, mounted for writing where that matters. */
export function givesNodeAway(spec: View<PodSpec>, volume: View<Volume>): Verdict {
  const { path } = volume.hostPath;
  const text = clean(knownOf(path) ?? '');
  if (keys.test(text)) return pass(path);
  return all(
    is(path, () => programs.test(text), ''),
    isMountedForWriting(spec, volume.name),
  );
}

/** Whether some container of the pod mounts the volume without `readOnly`. */
function isMountedForWriting(spec: View<PodSpec>, volume: View<string>): Verdict {
  const name = knownOf(volume);
  const mounts = [spec.initContainers, spec.containers, spec.ephemeralContainers]
    .flatMap((containers) => itemsOf(containers))
    .flatMap(({ volumeMounts }) => itemsOf(volumeMounts))
    .filter((mount) => knownOf(mount.name) === name);
  return any(...mounts.map(({ readOnly }) => isNotTrue(readOnly, 'the container may write')));
}
