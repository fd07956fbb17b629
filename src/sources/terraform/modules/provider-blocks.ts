/** Which names in the bodies of resources and data sources are blocks: native syntax shows it, JSON does not. */

/**
 * The nested blocks of a type, each with those within it in parentheses. All types that have a published form are here, and the
 * data sources that are evaluated. Facts from the schema of hashicorp/aws 6.25 and of the providers of each data source;
 * `timeouts` and `filter`, which many have, are left out.
 */
export const blocksByType: Readonly<Record<string, string>> = {
  aws_accessanalyzer_analyzer:
    'configuration(internal_access(analysis_rule(inclusion)) unused_access(analysis_rule(exclusion)))',
  aws_acm_certificate: 'options validation_option',
  aws_acmpca_certificate: 'validity',
  aws_acmpca_certificate_authority:
    'certificate_authority_configuration(subject) revocation_configuration(crl_configuration ocsp_configuration)',
  aws_alb: 'access_logs connection_logs health_check_logs ipam_pools minimum_load_balancer_capacity subnet_mapping',
  aws_alb_listener:
    'default_action(authenticate_cognito authenticate_oidc fixed_response forward(stickiness target_group) jwt_validation(additional_claim) redirect) mutual_authentication',
  aws_alb_listener_rule:
    'action(authenticate_cognito authenticate_oidc fixed_response forward(stickiness target_group) jwt_validation(additional_claim) redirect) condition(host_header http_header http_request_method path_pattern query_string source_ip) transform(host_header_rewrite_config(rewrite) url_rewrite_config(rewrite))',
  aws_alb_target_group:
    'health_check stickiness target_failover target_group_health(dns_failover unhealthy_state_routing) target_health_state',
  aws_amplify_app: 'auto_branch_creation_config cache_config custom_rule job_config',
  aws_api_gateway_domain_name: 'endpoint_configuration mutual_tls_authentication',
  aws_api_gateway_integration: 'tls_config',
  aws_api_gateway_method_settings: 'settings',
  aws_api_gateway_rest_api: 'endpoint_configuration',
  aws_api_gateway_stage: 'access_log_settings canary_settings',
  aws_api_gateway_usage_plan: 'api_stages(throttle) quota_settings throttle_settings',
  aws_apigatewayv2_api: 'cors_configuration',
  aws_apigatewayv2_authorizer: 'jwt_configuration',
  aws_apigatewayv2_domain_name: 'domain_name_configuration mutual_tls_authentication',
  aws_apigatewayv2_integration: 'response_parameters tls_config',
  aws_apigatewayv2_route: 'request_parameter',
  aws_apigatewayv2_stage: 'access_log_settings default_route_settings route_settings',
  aws_appautoscaling_policy:
    'predictive_scaling_policy_configuration(metric_specification(customized_capacity_metric_specification(metric_data_query(metric_stat(metric(dimension)))) customized_load_metric_specification(metric_data_query(metric_stat(metric(dimension)))) customized_scaling_metric_specification(metric_data_query(metric_stat(metric(dimension)))) predefined_load_metric_specification predefined_metric_pair_specification predefined_scaling_metric_specification)) step_scaling_policy_configuration(step_adjustment) target_tracking_scaling_policy_configuration(customized_metric_specification(dimensions metrics(metric_stat(metric(dimensions)))) predefined_metric_specification)',
  aws_appautoscaling_target: 'suspended_state',
  aws_apprunner_service:
    'encryption_configuration health_check_configuration instance_configuration network_configuration(egress_configuration ingress_configuration) observability_configuration source_configuration(authentication_configuration code_repository(code_configuration(code_configuration_values) source_code_version) image_repository(image_configuration))',
  aws_apprunner_vpc_ingress_connection: 'ingress_vpc_configuration',
  aws_appsync_datasource:
    'dynamodb_config(delta_sync_config) elasticsearch_config event_bridge_config http_config(authorization_config(aws_iam_config)) lambda_config opensearchservice_config relational_database_config(http_endpoint_config)',
  aws_appsync_function: 'runtime sync_config(lambda_conflict_handler_config)',
  aws_appsync_graphql_api:
    'additional_authentication_provider(lambda_authorizer_config openid_connect_config user_pool_config) enhanced_metrics_config lambda_authorizer_config log_config openid_connect_config user_pool_config',
  aws_appsync_resolver: 'caching_config pipeline_config runtime sync_config(lambda_conflict_handler_config)',
  aws_athena_workgroup:
    'configuration(engine_version identity_center_configuration managed_query_results_configuration(encryption_configuration) result_configuration(acl_configuration encryption_configuration))',
  aws_autoscaling_group:
    'availability_zone_distribution capacity_reservation_specification(capacity_reservation_target) initial_lifecycle_hook instance_maintenance_policy instance_refresh(preferences(alarm_specification)) launch_template mixed_instances_policy(instances_distribution launch_template(launch_template_specification override(instance_requirements(accelerator_count accelerator_total_memory_mib baseline_ebs_bandwidth_mbps memory_gib_per_vcpu memory_mib network_bandwidth_gbps network_interface_count total_local_storage_gb vcpu_count) launch_template_specification))) tag traffic_source warm_pool(instance_reuse_policy)',
  aws_autoscaling_policy:
    'predictive_scaling_configuration(metric_specification(customized_capacity_metric_specification(metric_data_queries(metric_stat(metric(dimensions)))) customized_load_metric_specification(metric_data_queries(metric_stat(metric(dimensions)))) customized_scaling_metric_specification(metric_data_queries(metric_stat(metric(dimensions)))) predefined_load_metric_specification predefined_metric_pair_specification predefined_scaling_metric_specification)) step_adjustment target_tracking_configuration(customized_metric_specification(metric_dimension metrics(metric_stat(metric(dimensions)))) predefined_metric_specification)',
  aws_backup_plan: 'advanced_backup_setting rule(copy_action(lifecycle) lifecycle scan_action) scan_setting',
  aws_backup_selection: 'condition(string_equals string_like string_not_equals string_not_like) selection_tag',
  aws_batch_compute_environment: 'compute_resources(ec2_configuration launch_template) eks_configuration update_policy',
  aws_batch_job_definition:
    'eks_properties(pod_properties(containers(env resources security_context volume_mounts) image_pull_secret init_containers(env resources security_context volume_mounts) metadata volumes(empty_dir host_path secret))) retry_strategy(evaluate_on_exit) timeout',
  aws_batch_job_queue: 'compute_environment_order job_state_time_limit_action',
  aws_bedrock_guardrail:
    'content_policy_config(filters_config tier_config) contextual_grounding_policy_config(filters_config) cross_region_config sensitive_information_policy_config(pii_entities_config regexes_config) topic_policy_config(tier_config topics_config) word_policy_config(managed_word_lists_config words_config)',
  aws_bedrockagent_agent:
    'guardrail_configuration memory_configuration prompt_override_configuration(prompt_configurations(inference_configuration))',
  aws_bedrockagent_agent_alias: 'routing_configuration',
  aws_bedrockagent_data_source:
    'data_source_configuration(confluence_configuration(crawler_configuration(filter_configuration(pattern_object_filter(filters))) source_configuration) s3_configuration salesforce_configuration(crawler_configuration(filter_configuration(pattern_object_filter(filters))) source_configuration) share_point_configuration(crawler_configuration(filter_configuration(pattern_object_filter(filters))) source_configuration) web_configuration(crawler_configuration(crawler_limits) source_configuration(url_configuration(seed_urls)))) server_side_encryption_configuration vector_ingestion_configuration(chunking_configuration(fixed_size_chunking_configuration hierarchical_chunking_configuration(level_configuration) semantic_chunking_configuration) custom_transformation_configuration(intermediate_storage(s3_location) transformation(transformation_function(transformation_lambda_configuration))) parsing_configuration(bedrock_foundation_model_configuration(parsing_prompt)))',
  aws_bedrockagent_knowledge_base:
    'knowledge_base_configuration(vector_knowledge_base_configuration(embedding_model_configuration(bedrock_embedding_model_configuration) supplemental_data_storage_configuration(storage_location(s3_location)))) storage_configuration(opensearch_serverless_configuration(field_mapping) pinecone_configuration(field_mapping) rds_configuration(field_mapping) redis_enterprise_cloud_configuration(field_mapping))',
  aws_budgets_budget: 'auto_adjust_data(historical_options) cost_filter cost_types notification planned_limit',
  aws_cloudformation_stack_set: 'auto_deployment managed_execution operation_preferences',
  aws_cloudfront_cache_policy:
    'parameters_in_cache_key_and_forwarded_to_origin(cookies_config(cookies) headers_config(headers) query_strings_config(query_strings))',
  aws_cloudfront_distribution:
    'custom_error_response default_cache_behavior(forwarded_values(cookies) function_association grpc_config lambda_function_association) logging_config ordered_cache_behavior(forwarded_values(cookies) function_association grpc_config lambda_function_association) origin(custom_header custom_origin_config origin_shield s3_origin_config vpc_origin_config) origin_group(failover_criteria member) restrictions(geo_restriction) viewer_certificate',
  aws_cloudfront_origin_request_policy:
    'cookies_config(cookies) headers_config(headers) query_strings_config(query_strings)',
  aws_cloudfront_response_headers_policy:
    'cors_config(access_control_allow_headers access_control_allow_methods access_control_allow_origins access_control_expose_headers) custom_headers_config(items) remove_headers_config(items) security_headers_config(content_security_policy content_type_options frame_options referrer_policy strict_transport_security xss_protection) server_timing_headers_config',
  aws_cloudtrail: 'advanced_event_selector(field_selector) event_selector(data_resource) insight_selector',
  aws_cloudtrail_event_data_store: 'advanced_event_selector(field_selector)',
  aws_cloudwatch_composite_alarm: 'actions_suppressor',
  aws_cloudwatch_event_bus: 'dead_letter_config log_config',
  aws_cloudwatch_event_connection:
    'auth_parameters(api_key basic invocation_http_parameters(body header query_string) oauth(client_parameters oauth_http_parameters(body header query_string))) invocation_connectivity_parameters(resource_parameters)',
  aws_cloudwatch_event_permission: 'condition',
  aws_cloudwatch_event_target:
    'appsync_target batch_target dead_letter_config ecs_target(capacity_provider_strategy network_configuration ordered_placement_strategy placement_constraint) http_target input_transformer kinesis_target redshift_target retry_policy run_command_targets sagemaker_pipeline_target(pipeline_parameter_list) sqs_target',
  aws_cloudwatch_log_metric_filter: 'metric_transformation',
  aws_cloudwatch_metric_alarm: 'metric_query(metric)',
  aws_cloudwatch_metric_stream: 'exclude_filter include_filter statistics_configuration(include_metric)',
  aws_codeartifact_repository: 'external_connections upstream',
  aws_codebuild_project:
    'artifacts build_batch_config(restrictions) cache environment(docker_server environment_variable fleet registry_credential) file_system_locations logs_config(cloudwatch_logs s3_logs) secondary_artifacts secondary_source_version secondary_sources(auth build_status_config git_submodules_config) source(auth build_status_config git_submodules_config) vpc_config',
  aws_codebuild_report_group: 'export_config(s3_destination)',
  aws_codedeploy_deployment_group:
    'alarm_configuration auto_rollback_configuration blue_green_deployment_config(deployment_ready_option green_fleet_provisioning_option terminate_blue_instances_on_deployment_success) deployment_style ec2_tag_filter ec2_tag_set(ec2_tag_filter) ecs_service load_balancer_info(elb_info target_group_info target_group_pair_info(prod_traffic_route target_group test_traffic_route)) on_premises_instance_tag_filter trigger_configuration',
  aws_codepipeline:
    'artifact_store(encryption_key) stage(action before_entry(condition(rule(rule_type_id))) on_failure(condition(rule(rule_type_id)) retry_configuration) on_success(condition(rule(rule_type_id)))) trigger(git_configuration(pull_request(branches file_paths) push(branches file_paths tags))) variable',
  aws_codepipeline_webhook: 'authentication_configuration filter',
  aws_cognito_identity_pool: 'cognito_identity_providers',
  aws_cognito_identity_pool_roles_attachment: 'role_mapping(mapping_rule)',
  aws_cognito_resource_server: 'scope',
  aws_cognito_user_pool:
    'account_recovery_setting(recovery_mechanism) admin_create_user_config(invite_message_template) device_configuration email_configuration email_mfa_configuration lambda_config(custom_email_sender custom_sms_sender pre_token_generation_config) password_policy schema(number_attribute_constraints string_attribute_constraints) sign_in_policy sms_configuration software_token_mfa_configuration user_attribute_update_settings user_pool_add_ons(advanced_security_additional_flows) username_configuration verification_message_template web_authn_configuration',
  aws_cognito_user_pool_client: 'analytics_configuration refresh_token_rotation token_validity_units',
  aws_config_config_rule: 'evaluation_mode scope source(custom_policy_details source_detail)',
  aws_config_configuration_aggregator: 'account_aggregation_source organization_aggregation_source',
  aws_config_configuration_recorder:
    'recording_group(exclusion_by_resource_types recording_strategy) recording_mode(recording_mode_override)',
  aws_config_conformance_pack: 'input_parameter',
  aws_config_delivery_channel: 'snapshot_delivery_properties',
  aws_datasync_location_efs: 'ec2_config',
  aws_datasync_location_s3: 's3_config',
  aws_datasync_task: 'excludes includes options schedule task_report_config(report_overrides s3_destination)',
  aws_dax_cluster: 'server_side_encryption',
  aws_db_instance: 'blue_green_update restore_to_point_in_time s3_import',
  aws_db_option_group: 'option(option_settings)',
  aws_db_parameter_group: 'parameter',
  aws_db_proxy: 'auth',
  aws_default_network_acl: 'egress ingress',
  aws_default_route_table: 'route',
  aws_default_security_group: 'egress ingress',
  aws_directory_service_directory: 'connect_settings vpc_settings',
  aws_dlm_lifecycle_policy:
    'policy_details(action(cross_region_copy(encryption_configuration retain_rule)) event_source(parameters) exclusions parameters schedule(archive_rule(archive_retain_rule(retention_archive_tier)) create_rule(scripts) cross_region_copy_rule(deprecate_rule retain_rule) deprecate_rule fast_restore_rule retain_rule share_rule))',
  aws_dms_endpoint:
    'elasticsearch_settings kafka_settings kinesis_settings mongodb_settings mysql_settings oracle_settings postgres_settings redis_settings redshift_settings',
  aws_dms_replication_instance: 'kerberos_authentication_settings',
  aws_docdb_cluster: 'restore_to_point_in_time serverless_v2_scaling_configuration',
  aws_docdb_cluster_parameter_group: 'parameter',
  aws_dynamodb_table:
    'attribute global_secondary_index(on_demand_throughput warm_throughput) global_table_witness import_table(input_format_options(csv) s3_bucket_source) local_secondary_index on_demand_throughput point_in_time_recovery replica server_side_encryption ttl warm_throughput',
  aws_ec2_client_vpn_endpoint:
    'authentication_options client_connect_options client_login_banner_options client_route_enforcement_options connection_log_options',
  aws_ec2_managed_prefix_list: 'entry',
  aws_ecr_registry_scanning_configuration: 'rule(repository_filter)',
  aws_ecr_replication_configuration: 'replication_configuration(rule(destination repository_filter))',
  aws_ecr_repository: 'encryption_configuration image_scanning_configuration image_tag_mutability_exclusion_filter',
  aws_ecrpublic_repository: 'catalog_data',
  aws_ecs_capacity_provider:
    'auto_scaling_group_provider(managed_scaling) managed_instances_provider(infrastructure_optimization instance_launch_template(instance_requirements(accelerator_count accelerator_total_memory_mib baseline_ebs_bandwidth_mbps memory_gib_per_vcpu memory_mib network_bandwidth_gbps network_interface_count total_local_storage_gb vcpu_count) network_configuration storage_configuration))',
  aws_ecs_cluster:
    'configuration(execute_command_configuration(log_configuration) managed_storage_configuration) service_connect_defaults setting',
  aws_ecs_cluster_capacity_providers: 'default_capacity_provider_strategy',
  aws_ecs_service:
    'alarms capacity_provider_strategy deployment_circuit_breaker deployment_configuration(canary_configuration lifecycle_hook linear_configuration) deployment_controller load_balancer(advanced_configuration) network_configuration ordered_placement_strategy placement_constraints service_connect_configuration(log_configuration(secret_option) service(client_alias(test_traffic_rules(header(value))) timeout tls(issuer_cert_authority))) service_registries volume_configuration(managed_ebs_volume(tag_specifications)) vpc_lattice_configurations',
  aws_ecs_task_definition:
    'ephemeral_storage placement_constraints proxy_configuration runtime_platform volume(docker_volume_configuration efs_volume_configuration(authorization_config) fsx_windows_file_server_volume_configuration(authorization_config))',
  aws_ecs_task_set: 'capacity_provider_strategy load_balancer network_configuration scale service_registries',
  aws_efs_access_point: 'posix_user root_directory(creation_info)',
  aws_efs_backup_policy: 'backup_policy',
  aws_efs_file_system: 'lifecycle_policy protection',
  aws_eks_access_policy_association: 'access_scope',
  aws_eks_addon: 'pod_identity_association',
  aws_eks_capability: 'configuration(argo_cd(aws_idc network_access rbac_role_mapping(identity)))',
  aws_eks_cluster:
    'access_config compute_config control_plane_scaling_config encryption_config(provider) kubernetes_network_config(elastic_load_balancing) outpost_config(control_plane_placement) remote_network_config(remote_node_networks remote_pod_networks) storage_config(block_storage) upgrade_policy vpc_config zonal_shift_config',
  aws_eks_fargate_profile: 'selector',
  aws_eks_identity_provider_config: 'oidc',
  aws_eks_node_group:
    'launch_template node_repair_config(node_repair_config_overrides) remote_access scaling_config taint update_config',
  aws_elastic_beanstalk_application: 'appversion_lifecycle',
  aws_elastic_beanstalk_environment: 'setting',
  aws_elasticache_cluster: 'log_delivery_configuration',
  aws_elasticache_parameter_group: 'parameter',
  aws_elasticache_replication_group: 'log_delivery_configuration node_group_configuration',
  aws_elasticache_serverless_cache: 'cache_usage_limits(data_storage ecpu_per_second)',
  aws_elasticache_user: 'authentication_mode',
  aws_elasticsearch_domain:
    'advanced_security_options(master_user_options) auto_tune_options(maintenance_schedule(duration)) cluster_config(cold_storage_options zone_awareness_config) cognito_options domain_endpoint_options ebs_options encrypt_at_rest log_publishing_options node_to_node_encryption snapshot_options vpc_options',
  aws_elb: 'access_logs health_check listener',
  aws_emr_cluster:
    'auto_termination_policy bootstrap_action core_instance_fleet(instance_type_configs(configurations ebs_config) launch_specifications(on_demand_specification spot_specification)) core_instance_group(ebs_config) ec2_attributes kerberos_attributes master_instance_fleet(instance_type_configs(configurations ebs_config) launch_specifications(on_demand_specification spot_specification)) master_instance_group(ebs_config) placement_group_config step(hadoop_jar_step)',
  aws_emrserverless_application:
    'auto_start_configuration auto_stop_configuration image_configuration initial_capacity(initial_capacity_config(worker_configuration)) interactive_configuration maximum_capacity monitoring_configuration(cloudwatch_logging_configuration(log_types) managed_persistence_monitoring_configuration prometheus_monitoring_configuration s3_monitoring_configuration) network_configuration runtime_configuration scheduler_configuration',
  aws_flow_log: 'destination_options',
  aws_fms_policy:
    'exclude_map include_map security_service_policy_data(policy_option(network_acl_common_policy(network_acl_entry_set(first_entry(icmp_type_code port_range) last_entry(icmp_type_code port_range))) network_firewall_policy third_party_firewall_policy))',
  aws_fsx_lustre_file_system:
    'data_read_cache_configuration log_configuration metadata_configuration root_squash_configuration',
  aws_fsx_ontap_file_system: 'disk_iops_configuration',
  aws_fsx_openzfs_file_system:
    'disk_iops_configuration read_cache_configuration root_volume_configuration(nfs_exports(client_configurations) user_and_group_quotas)',
  aws_fsx_windows_file_system: 'audit_log_configuration disk_iops_configuration self_managed_active_directory',
  aws_globalaccelerator_accelerator: 'attributes',
  aws_globalaccelerator_endpoint_group: 'endpoint_configuration port_override',
  aws_globalaccelerator_listener: 'port_range',
  aws_glue_catalog_database: 'create_table_default_permission(principal) federated_database target_database',
  aws_glue_catalog_table:
    'open_table_format_input(iceberg_input) partition_index partition_keys storage_descriptor(columns schema_reference(schema_id) ser_de_info skewed_info sort_columns) target_table',
  aws_glue_connection: 'physical_connection_requirements',
  aws_glue_crawler:
    'catalog_target delta_target dynamodb_target hudi_target iceberg_target jdbc_target lake_formation_configuration lineage_configuration mongodb_target recrawl_policy s3_target schema_change_policy',
  aws_glue_data_catalog_encryption_settings:
    'data_catalog_encryption_settings(connection_password_encryption encryption_at_rest)',
  aws_glue_job: 'command execution_property notification_property source_control_details',
  aws_glue_security_configuration:
    'encryption_configuration(cloudwatch_encryption job_bookmarks_encryption s3_encryption)',
  aws_glue_trigger: 'actions(notification_property) event_batching_condition predicate(conditions)',
  aws_guardduty_detector:
    'datasources(kubernetes(audit_logs) malware_protection(scan_ec2_instance_with_findings(ebs_volumes)) s3_logs)',
  aws_guardduty_filter: 'finding_criteria(criterion)',
  aws_iam_role: 'inline_policy',
  aws_imagebuilder_image_pipeline:
    'image_scanning_configuration(ecr_configuration) image_tests_configuration schedule workflow(parameter)',
  aws_imagebuilder_image_recipe: 'block_device_mapping(ebs) component(parameter) systems_manager_agent',
  aws_imagebuilder_infrastructure_configuration: 'instance_metadata_options logging(s3_logs) placement',
  aws_inspector_assessment_template: 'event_subscription',
  aws_instance:
    'capacity_reservation_specification(capacity_reservation_target) cpu_options credit_specification ebs_block_device enclave_options ephemeral_block_device instance_market_options(spot_options) launch_template maintenance_options metadata_options network_interface primary_network_interface private_dns_name_options root_block_device',
  aws_iot_topic_rule:
    'cloudwatch_alarm cloudwatch_logs cloudwatch_metric dynamodb dynamodbv2(put_item) elasticsearch error_action(cloudwatch_alarm cloudwatch_logs cloudwatch_metric dynamodb dynamodbv2(put_item) elasticsearch firehose http(http_header) iot_analytics iot_events kafka(header) kinesis lambda republish s3 sns sqs step_functions timestream(dimension timestamp)) firehose http(http_header) iot_analytics iot_events kafka(header) kinesis lambda republish s3 sns sqs step_functions timestream(dimension timestamp)',
  aws_kinesis_firehose_delivery_stream:
    'elasticsearch_configuration(cloudwatch_logging_options processing_configuration(processors(parameters)) s3_configuration(cloudwatch_logging_options) vpc_config) extended_s3_configuration(cloudwatch_logging_options data_format_conversion_configuration(input_format_configuration(deserializer(hive_json_ser_de open_x_json_ser_de)) output_format_configuration(serializer(orc_ser_de parquet_ser_de)) schema_configuration) dynamic_partitioning_configuration processing_configuration(processors(parameters)) s3_backup_configuration(cloudwatch_logging_options)) http_endpoint_configuration(cloudwatch_logging_options processing_configuration(processors(parameters)) request_configuration(common_attributes) s3_configuration(cloudwatch_logging_options) secrets_manager_configuration) iceberg_configuration(cloudwatch_logging_options destination_table_configuration processing_configuration(processors(parameters)) s3_configuration(cloudwatch_logging_options)) kinesis_source_configuration msk_source_configuration(authentication_configuration) opensearch_configuration(cloudwatch_logging_options document_id_options processing_configuration(processors(parameters)) s3_configuration(cloudwatch_logging_options) vpc_config) opensearchserverless_configuration(cloudwatch_logging_options processing_configuration(processors(parameters)) s3_configuration(cloudwatch_logging_options) vpc_config) redshift_configuration(cloudwatch_logging_options processing_configuration(processors(parameters)) s3_backup_configuration(cloudwatch_logging_options) s3_configuration(cloudwatch_logging_options) secrets_manager_configuration) server_side_encryption snowflake_configuration(cloudwatch_logging_options processing_configuration(processors(parameters)) s3_configuration(cloudwatch_logging_options) secrets_manager_configuration snowflake_role_configuration snowflake_vpc_configuration) splunk_configuration(cloudwatch_logging_options processing_configuration(processors(parameters)) s3_configuration(cloudwatch_logging_options) secrets_manager_configuration)',
  aws_kinesis_stream: 'stream_mode_details',
  aws_kinesisanalyticsv2_application:
    'application_configuration(application_code_configuration(code_content(s3_content_location)) application_snapshot_configuration environment_properties(property_group) flink_application_configuration(checkpoint_configuration monitoring_configuration parallelism_configuration) run_configuration(application_restore_configuration flink_run_configuration) sql_application_configuration(input(input_parallelism input_processing_configuration(input_lambda_processor) input_schema(record_column record_format(mapping_parameters(csv_mapping_parameters json_mapping_parameters))) input_starting_position_configuration kinesis_firehose_input kinesis_streams_input) output(destination_schema kinesis_firehose_output kinesis_streams_output lambda_output) reference_data_source(reference_schema(record_column record_format(mapping_parameters(csv_mapping_parameters json_mapping_parameters))) s3_reference_data_source)) vpc_configuration) cloudwatch_logging_options',
  aws_lakeformation_data_lake_settings: 'create_database_default_permissions create_table_default_permissions',
  aws_lakeformation_permissions:
    'data_cells_filter data_location database lf_tag lf_tag_policy(expression) table table_with_columns',
  aws_lambda_alias: 'routing_config',
  aws_lambda_code_signing_config: 'allowed_publishers policies',
  aws_lambda_event_source_mapping:
    'amazon_managed_kafka_event_source_config(schema_registry_config(access_config schema_validation_config)) destination_config(on_failure) document_db_event_source_config filter_criteria(filter) metrics_config provisioned_poller_config scaling_config self_managed_event_source self_managed_kafka_event_source_config(schema_registry_config(access_config schema_validation_config)) source_access_configuration',
  aws_lambda_function:
    'capacity_provider_config(lambda_managed_instances_capacity_provider_config) dead_letter_config durable_config environment ephemeral_storage file_system_config image_config logging_config snap_start tenancy_config tracing_config vpc_config',
  aws_lambda_function_event_invoke_config: 'destination_config(on_failure on_success)',
  aws_lambda_function_url: 'cors',
  aws_launch_configuration: 'ebs_block_device ephemeral_block_device metadata_options root_block_device',
  aws_launch_template:
    'block_device_mappings(ebs) capacity_reservation_specification(capacity_reservation_target) cpu_options credit_specification enclave_options hibernation_options iam_instance_profile instance_market_options(spot_options) instance_requirements(accelerator_count accelerator_total_memory_mib baseline_ebs_bandwidth_mbps memory_gib_per_vcpu memory_mib network_bandwidth_gbps network_interface_count total_local_storage_gb vcpu_count) license_specification maintenance_options metadata_options monitoring network_interfaces(connection_tracking_specification ena_srd_specification(ena_srd_udp_specification)) placement private_dns_name_options tag_specifications',
  aws_lb: 'access_logs connection_logs health_check_logs ipam_pools minimum_load_balancer_capacity subnet_mapping',
  aws_lb_listener:
    'default_action(authenticate_cognito authenticate_oidc fixed_response forward(stickiness target_group) jwt_validation(additional_claim) redirect) mutual_authentication',
  aws_lb_listener_rule:
    'action(authenticate_cognito authenticate_oidc fixed_response forward(stickiness target_group) jwt_validation(additional_claim) redirect) condition(host_header http_header http_request_method path_pattern query_string source_ip) transform(host_header_rewrite_config(rewrite) url_rewrite_config(rewrite))',
  aws_lb_target_group:
    'health_check stickiness target_failover target_group_health(dns_failover unhealthy_state_routing) target_health_state',
  aws_lightsail_instance: 'add_on',
  aws_memorydb_user: 'authentication_mode',
  aws_mq_broker: 'configuration encryption_options ldap_server_metadata logs maintenance_window_start_time user',
  aws_msk_cluster:
    'broker_node_group_info(connectivity_info(public_access vpc_connectivity(client_authentication(sasl))) storage_info(ebs_storage_info(provisioned_throughput))) client_authentication(sasl tls) configuration_info encryption_info(encryption_in_transit) logging_info(broker_logs(cloudwatch_logs firehose s3)) open_monitoring(prometheus(jmx_exporter node_exporter)) rebalancing',
  aws_msk_serverless_cluster: 'client_authentication(sasl(iam)) vpc_config',
  aws_mwaa_environment:
    'logging_configuration(dag_processing_logs scheduler_logs task_logs webserver_logs worker_logs) network_configuration',
  aws_nat_gateway: 'availability_zone_address',
  aws_neptune_cluster: 'serverless_v2_scaling_configuration',
  aws_neptune_cluster_parameter_group: 'parameter',
  aws_neptune_parameter_group: 'parameter',
  aws_network_acl: 'egress ingress',
  aws_network_interface: 'attachment',
  aws_networkfirewall_firewall: 'availability_zone_mapping encryption_configuration subnet_mapping',
  aws_networkfirewall_firewall_policy:
    'encryption_configuration firewall_policy(policy_variables(rule_variables(ip_set)) stateful_engine_options(flow_timeouts) stateful_rule_group_reference(override) stateless_custom_action(action_definition(publish_metric_action(dimension))) stateless_rule_group_reference)',
  aws_networkfirewall_logging_configuration: 'logging_configuration(log_destination_config)',
  aws_networkfirewall_rule_group:
    'encryption_configuration rule_group(reference_sets(ip_set_references(ip_set_reference)) rule_variables(ip_sets(ip_set) port_sets(port_set)) rules_source(rules_source_list stateful_rule(header rule_option) stateless_rules_and_custom_actions(custom_action(action_definition(publish_metric_action(dimension))) stateless_rule(rule_definition(match_attributes(destination destination_port source source_port tcp_flag))))) stateful_rule_options)',
  aws_opensearch_domain:
    'advanced_security_options(master_user_options) aiml_options(natural_language_query_generation_options s3_vectors_engine) auto_tune_options(maintenance_schedule(duration)) cluster_config(cold_storage_options node_options(node_config) zone_awareness_config) cognito_options domain_endpoint_options ebs_options encrypt_at_rest identity_center_options log_publishing_options node_to_node_encryption off_peak_window_options(off_peak_window(window_start_time)) snapshot_options software_update_options vpc_options',
  aws_pipes_pipe:
    'enrichment_parameters(http_parameters) log_configuration(cloudwatch_logs_log_destination firehose_log_destination s3_log_destination) source_parameters(activemq_broker_parameters(credentials) dynamodb_stream_parameters(dead_letter_config) filter_criteria(filter) kinesis_stream_parameters(dead_letter_config) managed_streaming_kafka_parameters(credentials) rabbitmq_broker_parameters(credentials) self_managed_kafka_parameters(credentials vpc) sqs_queue_parameters) target_parameters(batch_job_parameters(array_properties container_overrides(environment resource_requirement) depends_on retry_strategy) cloudwatch_logs_parameters ecs_task_parameters(capacity_provider_strategy network_configuration(aws_vpc_configuration) overrides(container_override(environment environment_file resource_requirement) ephemeral_storage inference_accelerator_override) placement_constraint placement_strategy) eventbridge_event_bus_parameters http_parameters kinesis_stream_parameters lambda_function_parameters redshift_data_parameters sagemaker_pipeline_parameters(pipeline_parameter) sqs_queue_parameters step_function_state_machine_parameters)',
  aws_rbin_rule: 'exclude_resource_tags lock_configuration(unlock_delay) resource_tags retention_period',
  aws_rds_cluster: 'restore_to_point_in_time s3_import scaling_configuration serverlessv2_scaling_configuration',
  aws_rds_cluster_parameter_group: 'parameter',
  aws_redshift_parameter_group: 'parameter',
  aws_redshiftserverless_workgroup: 'config_parameter price_performance_target',
  aws_resourcegroups_group: 'configuration(parameters) resource_query',
  aws_rolesanywhere_trust_anchor: 'notification_settings source(source_data)',
  aws_route53_record:
    'alias cidr_routing_policy failover_routing_policy geolocation_routing_policy geoproximity_routing_policy(coordinates) latency_routing_policy weighted_routing_policy',
  aws_route53_resolver_endpoint: 'ip_address',
  aws_route53_resolver_rule: 'target_ip',
  aws_route53_zone: 'vpc',
  aws_route_table: 'route',
  aws_s3_access_point: 'public_access_block_configuration vpc_configuration',
  aws_s3_bucket:
    'cors_rule grant lifecycle_rule(expiration noncurrent_version_expiration noncurrent_version_transition transition) logging object_lock_configuration(rule(default_retention)) replication_configuration(rules(destination(access_control_translation metrics replication_time) filter source_selection_criteria(sse_kms_encrypted_objects))) server_side_encryption_configuration(rule(apply_server_side_encryption_by_default)) versioning website',
  aws_s3_bucket_acl: 'access_control_policy(grant(grantee) owner)',
  aws_s3_bucket_cors_configuration: 'cors_rule',
  aws_s3_bucket_lifecycle_configuration:
    'rule(abort_incomplete_multipart_upload expiration filter(and tag) noncurrent_version_expiration noncurrent_version_transition transition)',
  aws_s3_bucket_logging: 'target_grant(grantee) target_object_key_format(partitioned_prefix simple_prefix)',
  aws_s3_bucket_notification: 'lambda_function queue topic',
  aws_s3_bucket_object_lock_configuration: 'rule(default_retention)',
  aws_s3_bucket_ownership_controls: 'rule',
  aws_s3_bucket_replication_configuration:
    'rule(delete_marker_replication destination(access_control_translation encryption_configuration metrics(event_threshold) replication_time(time)) existing_object_replication filter(and tag) source_selection_criteria(replica_modifications sse_kms_encrypted_objects))',
  aws_s3_bucket_server_side_encryption_configuration: 'rule(apply_server_side_encryption_by_default)',
  aws_s3_bucket_versioning: 'versioning_configuration',
  aws_s3_bucket_website_configuration:
    'error_document index_document redirect_all_requests_to routing_rule(condition redirect)',
  aws_s3_directory_bucket: 'location',
  aws_s3control_multi_region_access_point: 'details(public_access_block region)',
  aws_s3control_object_lambda_access_point:
    'configuration(transformation_configuration(content_transformation(aws_lambda)))',
  aws_s3tables_table:
    'encryption_configuration maintenance_configuration(iceberg_compaction(settings) iceberg_snapshot_management(settings)) metadata(iceberg(schema(field)))',
  aws_s3tables_table_bucket:
    'encryption_configuration maintenance_configuration(iceberg_unreferenced_file_removal(settings))',
  aws_sagemaker_code_repository: 'git_config',
  aws_sagemaker_domain:
    'default_space_settings(custom_file_system_config(efs_file_system_config) custom_posix_user_config jupyter_lab_app_settings(app_lifecycle_management(idle_settings) code_repository custom_image default_resource_spec emr_settings) jupyter_server_app_settings(code_repository default_resource_spec) kernel_gateway_app_settings(custom_image default_resource_spec) space_storage_settings(default_ebs_storage_settings)) default_user_settings(canvas_app_settings(direct_deploy_settings emr_serverless_settings generative_ai_settings identity_provider_oauth_settings kendra_settings model_register_settings time_series_forecasting_settings workspace_settings) code_editor_app_settings(app_lifecycle_management(idle_settings) custom_image default_resource_spec) custom_file_system_config(efs_file_system_config) custom_posix_user_config jupyter_lab_app_settings(app_lifecycle_management(idle_settings) code_repository custom_image default_resource_spec emr_settings) jupyter_server_app_settings(code_repository default_resource_spec) kernel_gateway_app_settings(custom_image default_resource_spec) r_session_app_settings(custom_image default_resource_spec) r_studio_server_pro_app_settings sharing_settings space_storage_settings(default_ebs_storage_settings) studio_web_portal_settings tensor_board_app_settings(default_resource_spec)) domain_settings(docker_settings r_studio_server_pro_domain_settings(default_resource_spec)) retention_policy',
  aws_sagemaker_endpoint:
    'deployment_config(auto_rollback_configuration(alarms) blue_green_update_policy(traffic_routing_configuration(canary_size linear_step_size)) rolling_update_policy(maximum_batch_size rollback_maximum_batch_size))',
  aws_sagemaker_endpoint_configuration:
    'async_inference_config(client_config output_config(notification_config)) data_capture_config(capture_content_type_header capture_options) production_variants(core_dump_config managed_instance_scaling routing_config serverless_config) shadow_production_variants(core_dump_config managed_instance_scaling routing_config serverless_config)',
  aws_sagemaker_model:
    'container(additional_model_data_source(s3_data_source(model_access_config)) image_config(repository_auth_config) model_data_source(s3_data_source(model_access_config)) multi_model_config) inference_execution_config primary_container(additional_model_data_source(s3_data_source(model_access_config)) image_config(repository_auth_config) model_data_source(s3_data_source(model_access_config)) multi_model_config) vpc_config',
  aws_sagemaker_notebook_instance: 'instance_metadata_service_configuration',
  aws_sagemaker_user_profile:
    'user_settings(canvas_app_settings(direct_deploy_settings emr_serverless_settings generative_ai_settings identity_provider_oauth_settings kendra_settings model_register_settings time_series_forecasting_settings workspace_settings) code_editor_app_settings(app_lifecycle_management(idle_settings) custom_image default_resource_spec) custom_file_system_config(efs_file_system_config) custom_posix_user_config jupyter_lab_app_settings(app_lifecycle_management(idle_settings) code_repository custom_image default_resource_spec emr_settings) jupyter_server_app_settings(code_repository default_resource_spec) kernel_gateway_app_settings(custom_image default_resource_spec) r_session_app_settings(custom_image default_resource_spec) r_studio_server_pro_app_settings sharing_settings space_storage_settings(default_ebs_storage_settings) studio_web_portal_settings tensor_board_app_settings(default_resource_spec))',
  aws_scheduler_schedule:
    'flexible_time_window target(dead_letter_config ecs_parameters(capacity_provider_strategy network_configuration placement_constraints placement_strategy) eventbridge_parameters kinesis_parameters retry_policy sagemaker_pipeline_parameters(pipeline_parameter) sqs_parameters)',
  aws_secretsmanager_secret: 'replica',
  aws_secretsmanager_secret_rotation: 'rotation_rules',
  aws_security_group: 'egress ingress',
  aws_service_discovery_service: 'dns_config(dns_records) health_check_config health_check_custom_config',
  aws_ses_configuration_set: 'delivery_options tracking_options',
  aws_sesv2_email_identity: 'dkim_signing_attributes',
  aws_sfn_activity: 'encryption_configuration',
  aws_sfn_state_machine: 'encryption_configuration logging_configuration tracing_configuration',
  aws_signer_signing_profile: 'signature_validity_period signing_material',
  aws_spot_instance_request:
    'capacity_reservation_specification(capacity_reservation_target) cpu_options credit_specification ebs_block_device enclave_options ephemeral_block_device launch_template maintenance_options metadata_options network_interface private_dns_name_options root_block_device',
  aws_ssm_association: 'output_location targets',
  aws_ssm_document: 'attachments_source',
  aws_ssm_patch_baseline: 'approval_rule(patch_filter) global_filter source',
  aws_ssoadmin_customer_managed_policy_attachment: 'customer_managed_policy_reference',
  aws_timestreamwrite_table:
    'magnetic_store_write_properties(magnetic_store_rejected_data_location(s3_configuration)) retention_properties schema(composite_partition_key)',
  aws_transfer_connector: 'as2_config egress_config(vpc_lattice) sftp_config',
  aws_transfer_server:
    'endpoint_details protocol_details s3_storage_options workflow_details(on_partial_upload on_upload)',
  aws_transfer_user: 'home_directory_mappings posix_profile',
  aws_vpc_endpoint: 'dns_options subnet_configuration',
  aws_vpc_ipam: 'operating_regions',
  aws_vpc_ipam_pool_cidr: 'cidr_authorization_context',
  aws_vpc_peering_connection: 'accepter requester',
  aws_vpclattice_listener: 'default_action(fixed_response forward(target_groups))',
  aws_vpclattice_resource_configuration: 'resource_configuration_definition(arn_resource dns_resource ip_resource)',
  aws_vpclattice_target_group: 'config(health_check(matcher))',
  aws_vpn_connection: 'tunnel1_log_options(cloudwatch_log_options) tunnel2_log_options(cloudwatch_log_options)',
  aws_waf_web_acl:
    'default_action logging_configuration(redacted_fields(field_to_match)) rules(action override_action)',
  aws_wafregional_web_acl:
    'default_action logging_configuration(redacted_fields(field_to_match)) rule(action override_action)',
  aws_wafv2_regex_pattern_set: 'regular_expression',
  aws_wafv2_rule_group:
    'custom_response_body rule(action(allow(custom_request_handling(insert_header)) block(custom_response(response_header)) captcha(custom_request_handling(insert_header)) challenge(custom_request_handling(insert_header)) count(custom_request_handling(insert_header))) captcha_config(immunity_time_property) rule_label visibility_config) visibility_config',
  aws_wafv2_web_acl:
    'association_config(request_body(api_gateway app_runner_service cloudfront cognito_user_pool verified_access_instance)) captcha_config(immunity_time_property) challenge_config(immunity_time_property) custom_response_body data_protection_config(data_protection(field)) default_action(allow(custom_request_handling(insert_header)) block(custom_response(response_header))) rule(action(allow(custom_request_handling(insert_header)) block(custom_response(response_header)) captcha(custom_request_handling(insert_header)) challenge(custom_request_handling(insert_header)) count(custom_request_handling(insert_header))) captcha_config(immunity_time_property) challenge_config(immunity_time_property) override_action(count none) rule_label visibility_config) visibility_config',
  aws_wafv2_web_acl_logging_configuration:
    'logging_filter(filter(condition(action_condition label_name_condition))) redacted_fields(method query_string single_header uri_path)',
  aws_workspaces_workspace: 'workspace_properties',
  'data.archive_file': 'source',
  'data.aws_cloudwatch_log_data_protection_policy_document':
    'configuration(custom_data_identifier) statement(operation(audit(findings_destination(cloudwatch_logs firehose s3)) deidentify(mask_config)))',
  'data.aws_ecr_lifecycle_policy_document': 'rule(action selection)',
  'data.aws_ecs_task_execution':
    'capacity_provider_strategy network_configuration overrides(container_overrides(environment resource_requirements)) placement_constraints placement_strategy',
  'data.aws_iam_policy_document': 'statement(condition not_principals principals)',
  'data.aws_iam_principal_policy_simulation': 'context',
  'data.aws_identitystore_group': 'alternate_identifier(external_id unique_attribute)',
  'data.aws_identitystore_user': 'alternate_identifier(external_id unique_attribute)',
  'data.aws_kms_secrets': 'secret',
  'data.aws_lb_listener_rule':
    'action(authenticate_cognito authenticate_oidc fixed_response forward(stickiness target_group) jwt_validation(additional_claim) redirect) condition(host_header http_header http_request_method path_pattern query_string(values) source_ip) transform(host_header_rewrite_config(rewrite) url_rewrite_config(rewrite))',
  'data.aws_pricing_product': 'filters',
  'data.aws_resourcegroupstaggingapi_resources': 'tag_filter',
  'data.cloudinit_config': 'part',
  'data.google_iam_policy': 'audit_config(audit_log_configs) binding(condition)',
  'data.template_cloudinit_config': 'part',
};
