/** Amazon Bedrock, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Bedrock, by their published names. */
export const bedrock = {
  'AWS::Bedrock::Agent': kind(
    record({
      ActionGroups: list(
        record({
          ActionGroupName: text,
          Description: text,
          ParentActionGroupSignature: text,
          ActionGroupExecutor: any,
          ApiSchema: any,
          ActionGroupState: text,
          FunctionSchema: any,
          SkipResourceInUseCheckOnDelete: flag,
        }),
      ),
      AgentCollaboration: text,
      AgentCollaborators: list(
        record({
          AgentDescriptor: any,
          CollaborationInstruction: text,
          CollaboratorName: text,
          RelayConversationHistory: text,
        }),
      ),
      AgentName: text,
      AgentResourceRoleArn: text,
      AutoPrepare: flag,
      CustomOrchestration: record({ Executor: any }),
      CustomerEncryptionKeyArn: text,
      Description: text,
      FoundationModel: text,
      GuardrailConfiguration: record({ GuardrailIdentifier: text, GuardrailVersion: text }),
      IdleSessionTTLInSeconds: number,
      Instruction: text,
      KnowledgeBases: list(record({ KnowledgeBaseId: text, Description: text, KnowledgeBaseState: text })),
      MemoryConfiguration: record({
        EnabledMemoryTypes: list(text),
        StorageDays: number,
        SessionSummaryConfiguration: any,
      }),
      OrchestrationType: text,
      PromptOverrideConfiguration: record({ PromptConfigurations: list(any), OverrideLambda: text }),
      SkipResourceInUseCheckOnDelete: flag,
      Tags: map(text),
      TestAliasTags: map(text),
    }),
    { arn: 'arn:*:bedrock:*:*:agent/${Ref}' },
  ),
  'AWS::Bedrock::AgentAlias': kind(
    record({
      AgentAliasName: text,
      AgentId: text,
      Description: text,
      RoutingConfiguration: list(record({ AgentVersion: text })),
      Tags: map(text),
    }),
  ),
  'AWS::Bedrock::DataSource': kind(
    record({
      DataDeletionPolicy: text,
      DataSourceConfiguration: record({
        Type: text,
        S3Configuration: record({ BucketArn: text, InclusionPrefixes: list(text), BucketOwnerAccountId: text }),
        ConfluenceConfiguration: record({ SourceConfiguration: any, CrawlerConfiguration: any }),
        SalesforceConfiguration: record({ SourceConfiguration: any, CrawlerConfiguration: any }),
        SharePointConfiguration: record({ SourceConfiguration: any, CrawlerConfiguration: any }),
        WebConfiguration: record({ SourceConfiguration: any, CrawlerConfiguration: any }),
        ManagedKnowledgeBaseConnectorConfiguration: record({
          DeletionProtectionConfiguration: any,
          MediaExtractionConfiguration: any,
          ConnectorParameters: any,
          SyncSchedule: any,
        }),
      }),
      Description: text,
      KnowledgeBaseId: text,
      Name: text,
      ServerSideEncryptionConfiguration: record({ KmsKeyArn: text }),
      VectorIngestionConfiguration: record({
        ChunkingConfiguration: record({
          ChunkingStrategy: text,
          FixedSizeChunkingConfiguration: any,
          HierarchicalChunkingConfiguration: any,
          SemanticChunkingConfiguration: any,
        }),
        CustomTransformationConfiguration: record({ IntermediateStorage: any, Transformations: list(any) }),
        ParsingConfiguration: record({
          ParsingStrategy: text,
          BedrockFoundationModelConfiguration: any,
          BedrockDataAutomationConfiguration: any,
        }),
        ContextEnrichmentConfiguration: record({ Type: text, BedrockFoundationModelConfiguration: any }),
      }),
    }),
  ),
  'AWS::Bedrock::Guardrail': kind(
    record({
      AutomatedReasoningPolicyConfig: record({ ConfidenceThreshold: number, Policies: list(text) }),
      BlockedInputMessaging: text,
      BlockedOutputsMessaging: text,
      ContentPolicyConfig: record({ FiltersConfig: list(any), ContentFiltersTierConfig: any }),
      ContextualGroundingPolicyConfig: record({ FiltersConfig: list(any) }),
      CrossRegionConfig: record({ GuardrailProfileArn: text }),
      Description: text,
      KmsKeyArn: text,
      Name: text,
      SensitiveInformationPolicyConfig: record({ PiiEntitiesConfig: list(any), RegexesConfig: list(any) }),
      Tags: tags,
      TopicPolicyConfig: record({ TopicsConfig: list(any), TopicsTierConfig: any }),
      WordPolicyConfig: record({ WordsConfig: list(any), ManagedWordListsConfig: list(any) }),
    }),
  ),
  'AWS::Bedrock::KnowledgeBase': kind(
    record({
      Description: text,
      KnowledgeBaseConfiguration: record({
        Type: text,
        VectorKnowledgeBaseConfiguration: any,
        KendraKnowledgeBaseConfiguration: any,
        SqlKnowledgeBaseConfiguration: any,
        ManagedKnowledgeBaseConfiguration: any,
      }),
      Name: text,
      RoleArn: text,
      StorageConfiguration: record({
        Type: text,
        OpensearchServerlessConfiguration: any,
        PineconeConfiguration: any,
        RdsConfiguration: any,
        MongoDbAtlasConfiguration: any,
        NeptuneAnalyticsConfiguration: any,
        S3VectorsConfiguration: any,
        OpensearchManagedClusterConfiguration: any,
      }),
      Tags: map(text),
    }),
    { arn: 'arn:*:bedrock:*:*:knowledge-base/${Ref}' },
  ),
} as const;
