/** Attributes of load balancers that are published as pairs of a key and a value. */
import { type Fields, keyed, one } from '../mapping.ts';

/** What listeners publish in `ListenerAttributes`. https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html */
export const listenerAttributes: Fields = {
  routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name',
  ),
  routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_mtls_clientcert_issuer.header_name',
  ),
  routing_http_request_x_amzn_mtls_clientcert_subject_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_mtls_clientcert_subject.header_name',
  ),
  routing_http_request_x_amzn_mtls_clientcert_validity_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_mtls_clientcert_validity.header_name',
  ),
  routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_mtls_clientcert_leaf.header_name',
  ),
  routing_http_request_x_amzn_mtls_clientcert_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_mtls_clientcert.header_name',
  ),
  routing_http_request_x_amzn_tls_version_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_tls_version.header_name',
  ),
  routing_http_request_x_amzn_tls_cipher_suite_header_name: keyed(
    'ListenerAttributes',
    'routing.http.request.x_amzn_tls_cipher_suite.header_name',
  ),
  routing_http_response_server_enabled: keyed('ListenerAttributes', 'routing.http.response.server.enabled'),
  routing_http_response_strict_transport_security_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.strict_transport_security.header_value',
  ),
  routing_http_response_access_control_allow_origin_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.access_control_allow_origin.header_value',
  ),
  routing_http_response_access_control_allow_methods_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.access_control_allow_methods.header_value',
  ),
  routing_http_response_access_control_allow_headers_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.access_control_allow_headers.header_value',
  ),
  routing_http_response_access_control_allow_credentials_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.access_control_allow_credentials.header_value',
  ),
  routing_http_response_access_control_expose_headers_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.access_control_expose_headers.header_value',
  ),
  routing_http_response_access_control_max_age_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.access_control_max_age.header_value',
  ),
  routing_http_response_content_security_policy_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.content_security_policy.header_value',
  ),
  routing_http_response_x_content_type_options_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.x_content_type_options.header_value',
  ),
  routing_http_response_x_frame_options_header_value: keyed(
    'ListenerAttributes',
    'routing.http.response.x_frame_options.header_value',
  ),
  tcp_idle_timeout_seconds: keyed('ListenerAttributes', 'tcp.idle_timeout.seconds'),
};

const to = 'TargetGroupAttributes';

/** What target groups publish in `TargetGroupAttributes` of health and failover. https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html */
export const targetGroupHealth: Fields = {
  target_failover: one('', {
    on_deregistration: keyed(to, 'target_failover.on_deregistration'),
    on_unhealthy: keyed(to, 'target_failover.on_unhealthy'),
  }),
  target_group_health: one('', {
    dns_failover: one('', minimum('dns_failover')),
    unhealthy_state_routing: one('', minimum('unhealthy_state_routing')),
  }),
  target_health_state: one('', {
    enable_unhealthy_connection_termination: keyed(to, 'target_health_state.unhealthy.connection_termination.enabled'),
    unhealthy_draining_interval: keyed(to, 'target_health_state.unhealthy.draining_interval_seconds'),
  }),
};

function minimum(of: string): Fields {
  const key = `target_group_health.${of}.minimum_healthy_targets`;
  return {
    minimum_healthy_targets_count: keyed(to, `${key}.count`),
    minimum_healthy_targets_percentage: keyed(to, `${key}.percentage`),
  };
}
