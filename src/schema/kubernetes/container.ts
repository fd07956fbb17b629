/** A container of a pod. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container */
import { any, flag, list, map, number, oneOf, record, text } from '../shape.ts';
import { intOrText } from './object-meta.ts';

const capabilities = record({ add: list(text), drop: list(text) });
const seLinux = record({ level: text, role: text, type: text, user: text });
const windows = record({
  gmsaCredentialSpec: text,
  gmsaCredentialSpecName: text,
  hostProcess: flag,
  runAsUserName: text,
});

/** A seccomp or AppArmor profile. */
const profile = record({ type: oneOf('RuntimeDefault', 'Localhost', 'Unconfined'), localhostProfile: text });

/** The security context of a container; it overrides that of the pod. */
const containerSecurityContext = record({
  allowPrivilegeEscalation: flag,
  appArmorProfile: profile,
  capabilities,
  privileged: flag,
  procMount: oneOf('Default', 'Unmasked'),
  readOnlyRootFilesystem: flag,
  runAsGroup: number,
  runAsNonRoot: flag,
  runAsUser: number,
  seLinuxOptions: seLinux,
  seccompProfile: profile,
  windowsOptions: windows,
});

/** The security context of a pod. */
export const podSecurityContext = record({
  appArmorProfile: profile,
  fsGroup: number,
  fsGroupChangePolicy: text,
  runAsGroup: number,
  runAsNonRoot: flag,
  runAsUser: number,
  seLinuxOptions: seLinux,
  seccompProfile: profile,
  supplementalGroups: list(number),
  sysctls: list(record({ name: text, value: text })),
  windowsOptions: windows,
});

const keyOf = record({ name: text, key: text, optional: flag });

/** One environment variable. */
const environmentVariable = record({
  name: text,
  value: text,
  valueFrom: record({
    configMapKeyRef: keyOf,
    secretKeyRef: keyOf,
    fieldRef: record({ apiVersion: text, fieldPath: text }),
    resourceFieldRef: record({ containerName: text, resource: text, divisor: text }),
  }),
});

const httpGet = record({
  host: text,
  path: text,
  port: intOrText,
  scheme: text,
  httpHeaders: list(record({ name: text, value: text })),
});
const handler = {
  exec: record({ command: list(text) }),
  httpGet,
  tcpSocket: record({ host: text, port: intOrText }),
} as const;

const probe = record({
  ...handler,
  grpc: record({ port: number, service: text }),
  failureThreshold: number,
  initialDelaySeconds: number,
  periodSeconds: number,
  successThreshold: number,
  terminationGracePeriodSeconds: number,
  timeoutSeconds: number,
});

/** What a container asks for and may use, as quantities: `500m`, `1Gi`. */
const resources = record({
  limits: map(text),
  requests: map(text),
  claims: list(record({ name: text, request: text })),
});

/** A container, init container or ephemeral container. */
export const container = record({
  name: text,
  image: text,
  imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
  command: list(text),
  args: list(text),
  workingDir: text,
  env: list(environmentVariable),
  envFrom: list(
    record({
      prefix: text,
      configMapRef: record({ name: text, optional: flag }),
      secretRef: record({ name: text, optional: flag }),
    }),
  ),
  ports: list(record({ name: text, containerPort: number, hostIP: text, hostPort: number, protocol: text })),
  resources,
  securityContext: containerSecurityContext,
  volumeMounts: list(
    record({
      name: text,
      mountPath: text,
      mountPropagation: oneOf('None', 'HostToContainer', 'Bidirectional'),
      readOnly: flag,
      subPath: text,
      subPathExpr: text,
    }),
  ),
  volumeDevices: list(record({ name: text, devicePath: text })),
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  lifecycle: record({ postStart: record(handler), preStop: record(handler) }),
  restartPolicy: text,
  stdin: flag,
  stdinOnce: flag,
  tty: flag,
  terminationMessagePath: text,
  terminationMessagePolicy: text,
  /** Of ephemeral containers only. */
  targetContainerName: text,
  resizePolicy: list(any),
});
