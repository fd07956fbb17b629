/** Every AWS kind, one line a service. */
import { accessanalyzer } from './accessanalyzer.ts';
import { acm } from './acm.ts';
import { amazonMq } from './amazon-mq.ts';
import { amplify } from './amplify.ts';
import { apiGateway } from './api-gateway.ts';
import { apiGatewayPlans } from './api-gateway-plans.ts';
import { apiGatewayV2 } from './api-gateway-v2.ts';
import { appRunner } from './app-runner.ts';
import { applicationAutoScaling } from './application-auto-scaling.ts';
import { appsync } from './appsync.ts';
import { athena } from './athena.ts';
import { autoScaling } from './auto-scaling.ts';
import { backup } from './backup.ts';
import { batch } from './batch.ts';
import { bedrock } from './bedrock.ts';
import { budgets } from './budgets.ts';
import { cloudformation } from './cloudformation.ts';
import { cloudfront } from './cloudfront.ts';
import { cloudtrail } from './cloudtrail.ts';
import { cloudwatch } from './cloudwatch.ts';
import { codebuild } from './codebuild.ts';
import { codedeploy } from './codedeploy.ts';
import { codepipeline } from './codepipeline.ts';
import { cognito } from './cognito.ts';
import { config } from './config.ts';
import { datasync } from './datasync.ts';
import { directoryService } from './directory-service.ts';
import { dlm } from './dlm.ts';
import { dms } from './dms.ts';
import { docdb } from './docdb.ts';
import { dynamodb } from './dynamodb.ts';
import { ec2Endpoints } from './ec2-endpoints.ts';
import { ec2Gateways } from './ec2-gateways.ts';
import { ec2Instances } from './ec2-instances.ts';
import { ec2Networks } from './ec2-networks.ts';
import { ecr } from './ecr.ts';
import { ecs } from './ecs.ts';
import { efs } from './efs.ts';
import { eks } from './eks.ts';
import { elasticBeanstalk } from './elastic-beanstalk.ts';
import { elasticache } from './elasticache.ts';
import { elasticsearch } from './elasticsearch.ts';
import { elb } from './elb.ts';
import { emr } from './emr.ts';
import { eventPipes } from './event-pipes.ts';
import { events } from './events.ts';
import { firehose } from './firehose.ts';
import { fsx } from './fsx.ts';
import { globalAccelerator } from './global-accelerator.ts';
import { glue } from './glue.ts';
import { guardduty } from './guardduty.ts';
import { iam } from './iam.ts';
import { identityCenter } from './identity-center.ts';
import { imageBuilder } from './image-builder.ts';
import { inspector } from './inspector.ts';
import { iot } from './iot.ts';
import { kinesis } from './kinesis.ts';
import { kms } from './kms.ts';
import { lakeFormation } from './lake-formation.ts';
import { lambda } from './lambda.ts';
import { lightsail } from './lightsail.ts';
import { logs } from './logs.ts';
import { msk } from './msk.ts';
import { mwaa } from './mwaa.ts';
import { neptune } from './neptune.ts';
import { networkFirewall } from './network-firewall.ts';
import { opensearch } from './opensearch.ts';
import { organizations } from './organizations.ts';
import { qldb } from './qldb.ts';
import { ram } from './ram.ts';
import { rds } from './rds.ts';
import { rdsGroups } from './rds-groups.ts';
import { redshift } from './redshift.ts';
import { resourceGroups } from './resource-groups.ts';
import { route53 } from './route53.ts';
import { route53Resolver } from './route53-resolver.ts';
import { s3 } from './s3.ts';
import { s3Tables } from './s3-tables.ts';
import { sagemaker } from './sagemaker.ts';
import { secretsManager } from './secrets-manager.ts';
import { securityHub } from './security-hub.ts';
import { serviceCatalog } from './service-catalog.ts';
import { serviceDiscovery } from './service-discovery.ts';
import { ses } from './ses.ts';
import { shield } from './shield.ts';
import { signer } from './signer.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { ssm } from './ssm.ts';
import { stepFunctions } from './step-functions.ts';
import { transfer } from './transfer.ts';
import { vpcLattice } from './vpc-lattice.ts';
import { waf } from './waf.ts';
import { wafClassic } from './waf-classic.ts';
import { workspaces } from './workspaces.ts';
import { xray } from './xray.ts';

/** Every AWS kind by its published name, with its shape. */
export const aws = {
  ...accessanalyzer,
  ...acm,
  ...amazonMq,
  ...amplify,
  ...apiGateway,
  ...apiGatewayPlans,
  ...apiGatewayV2,
  ...appRunner,
  ...applicationAutoScaling,
  ...appsync,
  ...athena,
  ...autoScaling,
  ...backup,
  ...batch,
  ...bedrock,
  ...budgets,
  ...cloudformation,
  ...cloudfront,
  ...cloudtrail,
  ...cloudwatch,
  ...codebuild,
  ...codedeploy,
  ...codepipeline,
  ...cognito,
  ...config,
  ...datasync,
  ...directoryService,
  ...dlm,
  ...dms,
  ...docdb,
  ...dynamodb,
  ...ec2Endpoints,
  ...ec2Gateways,
  ...ec2Instances,
  ...ec2Networks,
  ...ecr,
  ...ecs,
  ...efs,
  ...eks,
  ...elasticBeanstalk,
  ...elasticache,
  ...elasticsearch,
  ...elb,
  ...emr,
  ...eventPipes,
  ...events,
  ...firehose,
  ...fsx,
  ...globalAccelerator,
  ...glue,
  ...guardduty,
  ...iam,
  ...identityCenter,
  ...imageBuilder,
  ...inspector,
  ...iot,
  ...kinesis,
  ...kms,
  ...lakeFormation,
  ...lambda,
  ...lightsail,
  ...logs,
  ...msk,
  ...mwaa,
  ...neptune,
  ...networkFirewall,
  ...opensearch,
  ...organizations,
  ...qldb,
  ...ram,
  ...rds,
  ...rdsGroups,
  ...redshift,
  ...resourceGroups,
  ...route53,
  ...route53Resolver,
  ...s3,
  ...s3Tables,
  ...sagemaker,
  ...secretsManager,
  ...securityHub,
  ...serviceCatalog,
  ...serviceDiscovery,
  ...ses,
  ...shield,
  ...signer,
  ...sns,
  ...sqs,
  ...ssm,
  ...stepFunctions,
  ...transfer,
  ...vpcLattice,
  ...waf,
  ...wafClassic,
  ...workspaces,
  ...xray,
} as const;
