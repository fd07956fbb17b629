/** Every check on pods and the workloads that make them. */
import apparmorNotOff from './apparmor-not-off.ts';
import dashboardAsksWhoYouAre from './dashboard-asks-who-you-are.ts';
import databasesNotOpen from './databases-not-open.ts';
import demandsNonRoot from './demands-non-root.ts';
import dropsAllCapabilities from './drops-all-capabilities.ts';
import holdsNoWrittenSecrets from './holds-no-written-secrets.ts';
import imagesPinned from './images-pinned.ts';
import ingressNginxNotVulnerable from './ingress-nginx-not-vulnerable.ts';
import memoryLimited from './memory-limited.ts';
import noAddedCapabilities from './no-added-capabilities.ts';
import noGitRepoVolume from './no-git-repo-volume.ts';
import noHostPath from './no-host-path.ts';
import noHostPathToTakeOverNode from './no-host-path-to-take-over-node.ts';
import noHostPorts from './no-host-ports.ts';
import noNeedlessToken from './no-needless-token.ts';
import noPowerfulCapabilities from './no-powerful-capabilities.ts';
import noPrivilegeEscalation from './no-privilege-escalation.ts';
import noTiller from './no-tiller.ts';
import noWindowsHostProcess from './no-windows-host-process.ts';
import notInHostIpc from './not-in-host-ipc.ts';
import notInHostPid from './not-in-host-pid.ts';
import notOnHostNetwork from './not-on-host-network.ts';
import notPrivileged from './not-privileged.ts';
import notRootByImage from './not-root-by-image.ts';
import notRootByUserId from './not-root-by-user-id.ts';
import probesStayInPod from './probes-stay-in-pod.ts';
import procMasked from './proc-masked.ts';
import procMaskedInUserNamespace from './proc-masked-in-user-namespace.ts';
import restrictedVolumeTypes from './restricted-volume-types.ts';
import rootFilesystemReadOnly from './root-filesystem-read-only.ts';
import safeSysctls from './safe-sysctls.ts';
import seccompNotOff from './seccomp-not-off.ts';
import selinuxTypeConfined from './selinux-type-confined.ts';
import setsSeccompProfile from './sets-seccomp-profile.ts';

export const pod = [
  apparmorNotOff,
  dashboardAsksWhoYouAre,
  databasesNotOpen,
  demandsNonRoot,
  dropsAllCapabilities,
  holdsNoWrittenSecrets,
  imagesPinned,
  ingressNginxNotVulnerable,
  memoryLimited,
  noAddedCapabilities,
  noGitRepoVolume,
  noHostPath,
  noHostPathToTakeOverNode,
  noHostPorts,
  noNeedlessToken,
  noPowerfulCapabilities,
  noPrivilegeEscalation,
  noTiller,
  noWindowsHostProcess,
  notInHostIpc,
  notInHostPid,
  notOnHostNetwork,
  notPrivileged,
  notRootByImage,
  notRootByUserId,
  probesStayInPod,
  procMasked,
  procMaskedInUserNamespace,
  restrictedVolumeTypes,
  rootFilesystemReadOnly,
  safeSysctls,
  seccompNotOff,
  selinuxTypeConfined,
  setsSeccompProfile,
];
