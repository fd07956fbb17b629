/** Which object of the Kubernetes API a resource type of the provider stands for. https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs */

/** The kind, if it is known; a version may stand at the end of the type. */
export function kubernetesKind(type: string): string | undefined {
  return objectKinds.get(type) ?? objectKinds.get(type.replace(/_v[12](?:(?:alpha|beta)\d)?$/, ''));
}

const objectKinds: ReadonlyMap<string, string> = new Map([
  ['kubernetes_cluster_role', 'rbac.authorization.k8s.io/v1/ClusterRole'],
  ['kubernetes_cluster_role_binding', 'rbac.authorization.k8s.io/v1/ClusterRoleBinding'],
  ['kubernetes_config_map', 'v1/ConfigMap'],
  ['kubernetes_cron_job', 'batch/v1/CronJob'],
  ['kubernetes_daemon_set', 'apps/v1/DaemonSet'],
  ['kubernetes_daemonset', 'apps/v1/DaemonSet'],
  ['kubernetes_deployment', 'apps/v1/Deployment'],
  // The type without a version is of the former API, whose ingress has another shape.
  ['kubernetes_ingress_v1', 'networking.k8s.io/v1/Ingress'],
  ['kubernetes_job', 'batch/v1/Job'],
  ['kubernetes_namespace', 'v1/Namespace'],
  ['kubernetes_network_policy', 'networking.k8s.io/v1/NetworkPolicy'],
  ['kubernetes_persistent_volume', 'v1/PersistentVolume'],
  ['kubernetes_persistent_volume_claim', 'v1/PersistentVolumeClaim'],
  ['kubernetes_pod', 'v1/Pod'],
  ['kubernetes_replication_controller', 'v1/ReplicationController'],
  ['kubernetes_role', 'rbac.authorization.k8s.io/v1/Role'],
  ['kubernetes_role_binding', 'rbac.authorization.k8s.io/v1/RoleBinding'],
  ['kubernetes_secret', 'v1/Secret'],
  ['kubernetes_service', 'v1/Service'],
  ['kubernetes_service_account', 'v1/ServiceAccount'],
  ['kubernetes_stateful_set', 'apps/v1/StatefulSet'],
]);
