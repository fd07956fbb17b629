/** What holds for all containers of a pod. */
import { all, every, isNoneOf, isNotFalse, isOneOf, pass, type Verdict, when } from '../../findings/index.ts';
import { isAbsent, type View } from '../../graph/index.ts';
import type { PodSpec } from '../../schema/index.ts';

/** A container, init container or ephemeral container. */
export type Container = NonNullable<PodSpec['containers']>[number];
/** The security context of a container. */
export type ContainerSecurity = NonNullable<Container['securityContext']>;
/** The security context of a pod. */
export type PodSecurity = NonNullable<PodSpec['securityContext']>;

/** Every container of the pod passes; init and ephemeral containers count as well. */
export function everyContainer(spec: View<PodSpec>, verdict: (container: View<Container>) => Verdict): Verdict {
  return all(
    every(spec.initContainers, verdict),
    every(spec.containers, verdict),
    every(spec.ephemeralContainers, verdict),
  );
}

/** Windows knows no Linux capabilities, seccomp or privilege escalation: such pods pass, if they say so in `os`. */
export function onLinux(spec: View<PodSpec>, verdict: () => Verdict): Verdict {
  return when(isNoneOf(spec.os.name, ['windows'], 'runs on Windows'), verdict);
}

/** In a user namespace of its own (`hostUsers: false`) root is nobody outside of the pod: such pods pass. */
export function outsideUserNamespace(spec: View<PodSpec>, verdict: () => Verdict): Verdict {
  return when(isNotFalse(spec.hostUsers, 'has a user namespace of its own'), verdict);
}

/** What a setting of the pod and of its containers come to: the container's own wins, else the pod's holds. */
export function effective<T>(own: View<T>, ofPod: View<T>): View<T> {
  return isAbsent(own) ? ofPod : own;
}

/** The seccomp or AppArmor profile is absent, the runtime's own or a named one; a profile without a type counts as off. */
export function keepsProfile(
  profile: View<NonNullable<ContainerSecurity['seccompProfile']>>,
  otherwise: string,
): Verdict {
  return isAbsent(profile) ? pass() : isOneOf(profile.type, ['RuntimeDefault', 'Localhost'], otherwise);
}
