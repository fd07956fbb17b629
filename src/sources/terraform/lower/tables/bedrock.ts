/** Bedrock agents and guardrails. */
import { each, one, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: bedrock agents and guardrails. */
export const bedrock = {
  aws_bedrockagent_agent: resource(
    'AWS::Bedrock::Agent',
    {
      agent_collaboration: 'AgentCollaboration',
      agent_name: 'AgentName',
      agent_resource_role_arn: 'AgentResourceRoleArn',
      customer_encryption_key_arn: 'CustomerEncryptionKeyArn',
      description: 'Description',
      foundation_model: 'FoundationModel',
      guardrail_configuration: one('GuardrailConfiguration', {
        guardrail_identifier: 'GuardrailIdentifier',
        guardrail_version: 'GuardrailVersion',
      }),
      idle_session_ttl_in_seconds: 'IdleSessionTTLInSeconds',
      instruction: 'Instruction',
      memory_configuration: one('MemoryConfiguration', {
        enabled_memory_types: 'EnabledMemoryTypes',
        storage_days: 'StorageDays',
      }),
      prompt_override_configuration: one('PromptOverrideConfiguration', {
        override_lambda: 'OverrideLambda',
        prompt_configurations: each('PromptConfigurations', {
          base_prompt_template: 'BasePromptTemplate',
          inference_configuration: one('InferenceConfiguration', {
            stop_sequences: 'StopSequences',
            temperature: 'Temperature',
            top_k: 'TopK',
            top_p: 'TopP',
          }),
          parser_mode: 'ParserMode',
          prompt_creation_mode: 'PromptCreationMode',
          prompt_state: 'PromptState',
          prompt_type: 'PromptType',
        }),
      }),
      tags: 'Tags',
    },
    { refs: { agent_arn: 'AgentArn', agent_id: 'AgentId', agent_version: 'AgentVersion', prepared_at: 'PreparedAt' } },
  ),
  aws_bedrockagent_agent_alias: resource(
    'AWS::Bedrock::AgentAlias',
    {
      agent_alias_name: 'AgentAliasName',
      agent_id: 'AgentId',
      description: 'Description',
      routing_configuration: each('RoutingConfiguration', { agent_version: 'AgentVersion' }),
      tags: 'Tags',
    },
    { refs: { agent_alias_arn: 'AgentAliasArn', agent_alias_id: 'AgentAliasId' } },
  ),
  aws_bedrockagent_data_source: resource(
    'AWS::Bedrock::DataSource',
    {
      data_deletion_policy: 'DataDeletionPolicy',
      description: 'Description',
      knowledge_base_id: 'KnowledgeBaseId',
      name: 'Name',
      data_source_configuration: one('DataSourceConfiguration', {
        type: 'Type',
        confluence_configuration: one('ConfluenceConfiguration', {
          crawler_configuration: one('CrawlerConfiguration', {
            filter_configuration: one('FilterConfiguration', {
              type: 'Type',
              pattern_object_filter: one('PatternObjectFilter', {
                filters: each('Filters', {
                  exclusion_filters: 'ExclusionFilters',
                  inclusion_filters: 'InclusionFilters',
                  object_type: 'ObjectType',
                }),
              }),
            }),
          }),
          source_configuration: one('SourceConfiguration', {
            auth_type: 'AuthType',
            credentials_secret_arn: 'CredentialsSecretArn',
            host_type: 'HostType',
            host_url: 'HostUrl',
          }),
        }),
        s3_configuration: one('S3Configuration', {
          bucket_arn: 'BucketArn',
          bucket_owner_account_id: 'BucketOwnerAccountId',
          inclusion_prefixes: 'InclusionPrefixes',
        }),
        salesforce_configuration: one('SalesforceConfiguration', {
          crawler_configuration: one('CrawlerConfiguration', {
            filter_configuration: one('FilterConfiguration', {
              type: 'Type',
              pattern_object_filter: one('PatternObjectFilter', {
                filters: each('Filters', {
                  exclusion_filters: 'ExclusionFilters',
                  inclusion_filters: 'InclusionFilters',
                  object_type: 'ObjectType',
                }),
              }),
            }),
          }),
          source_configuration: one('SourceConfiguration', {
            auth_type: 'AuthType',
            credentials_secret_arn: 'CredentialsSecretArn',
            host_url: 'HostUrl',
          }),
        }),
        share_point_configuration: one('SharePointConfiguration', {
          crawler_configuration: one('CrawlerConfiguration', {
            filter_configuration: one('FilterConfiguration', {
              type: 'Type',
              pattern_object_filter: one('PatternObjectFilter', {
                filters: each('Filters', {
                  exclusion_filters: 'ExclusionFilters',
                  inclusion_filters: 'InclusionFilters',
                  object_type: 'ObjectType',
                }),
              }),
            }),
          }),
          source_configuration: one('SourceConfiguration', {
            auth_type: 'AuthType',
            credentials_secret_arn: 'CredentialsSecretArn',
            domain: 'Domain',
            host_type: 'HostType',
            site_urls: 'SiteUrls',
            tenant_id: 'TenantId',
          }),
        }),
        web_configuration: one('WebConfiguration', {
          crawler_configuration: one('CrawlerConfiguration', {
            exclusion_filters: 'ExclusionFilters',
            inclusion_filters: 'InclusionFilters',
            scope: 'Scope',
            user_agent: 'UserAgent',
            crawler_limits: one('CrawlerLimits', { max_pages: 'MaxPages', rate_limit: 'RateLimit' }),
          }),
          source_configuration: one('SourceConfiguration', {
            url_configuration: one('UrlConfiguration', { seed_urls: each('SeedUrls', { url: 'Url' }) }),
          }),
        }),
      }),
      server_side_encryption_configuration: one('ServerSideEncryptionConfiguration', { kms_key_arn: 'KmsKeyArn' }),
      vector_ingestion_configuration: one('VectorIngestionConfiguration', {
        chunking_configuration: one('ChunkingConfiguration', {
          chunking_strategy: 'ChunkingStrategy',
          fixed_size_chunking_configuration: one('FixedSizeChunkingConfiguration', {
            max_tokens: 'MaxTokens',
            overlap_percentage: 'OverlapPercentage',
          }),
          hierarchical_chunking_configuration: one('HierarchicalChunkingConfiguration', {
            overlap_tokens: 'OverlapTokens',
            level_configuration: each('LevelConfigurations', { max_tokens: 'MaxTokens' }),
          }),
          semantic_chunking_configuration: one('SemanticChunkingConfiguration', {
            breakpoint_percentile_threshold: 'BreakpointPercentileThreshold',
            buffer_size: 'BufferSize',
            max_token: 'MaxTokens',
          }),
        }),
        custom_transformation_configuration: one('CustomTransformationConfiguration', {
          intermediate_storage: one('IntermediateStorage', { s3_location: one('S3Location', { uri: 'URI' }) }),
          transformation: each('Transformations', {
            step_to_apply: 'StepToApply',
            transformation_function: one('TransformationFunction', {
              transformation_lambda_configuration: one('TransformationLambdaConfiguration', {
                lambda_arn: 'LambdaArn',
              }),
            }),
          }),
        }),
        parsing_configuration: one('ParsingConfiguration', {
          parsing_strategy: 'ParsingStrategy',
          bedrock_foundation_model_configuration: one('BedrockFoundationModelConfiguration', {
            model_arn: 'ModelArn',
            parsing_modality: 'ParsingModality',
            parsing_prompt: one('ParsingPrompt', {}),
          }),
        }),
      }),
    },
    { refs: { data_source_id: 'DataSourceId' } },
  ),
  aws_bedrockagent_knowledge_base: resource(
    'AWS::Bedrock::KnowledgeBase',
    {
      description: 'Description',
      name: 'Name',
      role_arn: 'RoleArn',
      tags: 'Tags',
      knowledge_base_configuration: one('KnowledgeBaseConfiguration', {
        type: 'Type',
        vector_knowledge_base_configuration: one('VectorKnowledgeBaseConfiguration', {
          embedding_model_arn: 'EmbeddingModelArn',
          embedding_model_configuration: one('EmbeddingModelConfiguration', {
            bedrock_embedding_model_configuration: one('BedrockEmbeddingModelConfiguration', {
              dimensions: 'Dimensions',
              embedding_data_type: 'EmbeddingDataType',
            }),
          }),
          supplemental_data_storage_configuration: one('SupplementalDataStorageConfiguration', {}),
        }),
      }),
      storage_configuration: one('StorageConfiguration', {
        type: 'Type',
        opensearch_serverless_configuration: one('OpensearchServerlessConfiguration', {
          collection_arn: 'CollectionArn',
          vector_index_name: 'VectorIndexName',
          field_mapping: one('FieldMapping', {
            metadata_field: 'MetadataField',
            text_field: 'TextField',
            vector_field: 'VectorField',
          }),
        }),
        pinecone_configuration: one('PineconeConfiguration', {
          connection_string: 'ConnectionString',
          credentials_secret_arn: 'CredentialsSecretArn',
          namespace: 'Namespace',
          field_mapping: one('FieldMapping', { metadata_field: 'MetadataField', text_field: 'TextField' }),
        }),
        rds_configuration: one('RdsConfiguration', {
          credentials_secret_arn: 'CredentialsSecretArn',
          database_name: 'DatabaseName',
          resource_arn: 'ResourceArn',
          table_name: 'TableName',
          field_mapping: one('FieldMapping', {
            custom_metadata_field: 'CustomMetadataField',
            metadata_field: 'MetadataField',
            primary_key_field: 'PrimaryKeyField',
            text_field: 'TextField',
            vector_field: 'VectorField',
          }),
        }),
      }),
    },
    {
      refs: {
        arn: 'KnowledgeBaseArn',
        created_at: 'CreatedAt',
        failure_reasons: 'FailureReasons',
        updated_at: 'UpdatedAt',
      },
    },
  ),
  aws_bedrock_guardrail: resource(
    'AWS::Bedrock::Guardrail',
    {
      blocked_input_messaging: 'BlockedInputMessaging',
      blocked_outputs_messaging: 'BlockedOutputsMessaging',
      description: 'Description',
      kms_key_arn: 'KmsKeyArn',
      name: 'Name',
      tags: tags(),
      content_policy_config: one('ContentPolicyConfig', {
        filters_config: each('FiltersConfig', {
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          input_modalities: 'InputModalities',
          input_strength: 'InputStrength',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          output_modalities: 'OutputModalities',
          output_strength: 'OutputStrength',
          type: 'Type',
        }),
      }),
      contextual_grounding_policy_config: one('ContextualGroundingPolicyConfig', {
        filters_config: each('FiltersConfig', { threshold: 'Threshold', type: 'Type' }),
      }),
      cross_region_config: one('CrossRegionConfig', {}),
      sensitive_information_policy_config: one('SensitiveInformationPolicyConfig', {
        pii_entities_config: each('PiiEntitiesConfig', {
          action: 'Action',
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          type: 'Type',
        }),
        regexes_config: each('RegexesConfig', {
          action: 'Action',
          description: 'Description',
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          name: 'Name',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          pattern: 'Pattern',
        }),
      }),
      topic_policy_config: one('TopicPolicyConfig', {
        topics_config: each('TopicsConfig', {
          definition: 'Definition',
          examples: 'Examples',
          name: 'Name',
          type: 'Type',
        }),
      }),
      word_policy_config: one('WordPolicyConfig', {
        managed_word_lists_config: each('ManagedWordListsConfig', {
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          type: 'Type',
        }),
        words_config: each('WordsConfig', {
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          text: 'Text',
        }),
      }),
    },
    {
      refs: {
        created_at: 'CreatedAt',
        guardrail_arn: 'GuardrailArn',
        guardrail_id: 'GuardrailId',
        status: 'Status',
        version: 'Version',
      },
    },
  ),
} satisfies Table;
