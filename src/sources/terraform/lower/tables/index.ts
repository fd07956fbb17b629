/** Every mapping table, one line each. */
import type { Table } from '../mapping.ts';
import { accessGrants } from './access-grants.ts';
import { aliases } from './aliases.ts';
import { analytics } from './analytics.ts';
import { apiGateway } from './api-gateway.ts';
import { apiGatewayParts } from './api-gateway-parts.ts';
import { appsync } from './appsync.ts';
import { batch } from './batch.ts';
import { bedrock } from './bedrock.ts';
import { building } from './building.ts';
import { caches } from './caches.ts';
import { data } from './data.ts';
import { databases } from './databases.ts';
import { discovery } from './discovery.ts';
import { dns } from './dns.ts';
import { documentDatabases } from './document-databases.ts';
import { ecr } from './ecr.ts';
import { ecs } from './ecs.ts';
import { edge } from './edge.ts';
import { eks } from './eks.ts';
import { elb } from './elb.ts';
import { events } from './events.ts';
import { gateways } from './gateways.ts';
import { guarding } from './guarding.ts';
import { iam } from './iam.ts';
import { iamParts } from './iam-parts.ts';
import { identity } from './identity.ts';
import { images } from './images.ts';
import { instances } from './instances.ts';
import { iot } from './iot.ts';
import { keys } from './keys.ts';
import { lambda } from './lambda.ts';
import { launchTemplates } from './launch-templates.ts';
import { logDelivery } from './log-delivery.ts';
import { mail } from './mail.ts';
import { messaging } from './messaging.ts';
import { migration } from './migration.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { networkServices } from './network-services.ts';
import { parts } from './parts.ts';
import { rds } from './rds.ts';
import { s3 } from './s3.ts';
import { s3Parts } from './s3-parts.ts';
import { sagemaker } from './sagemaker.ts';
import { scaling } from './scaling.ts';
import { securityGroups } from './security-groups.ts';
import { stacks } from './stacks.ts';
import { storage } from './storage.ts';
import { vpc } from './vpc.ts';
import { waf } from './waf.ts';
import { warehouses } from './warehouses.ts';
import { watching } from './watching.ts';

/** Terraform types that have a published form. */
export const tables: Table = {
  ...accessGrants,
  ...aliases,
  ...analytics,
  ...apiGateway,
  ...apiGatewayParts,
  ...appsync,
  ...batch,
  ...bedrock,
  ...building,
  ...caches,
  ...data,
  ...databases,
  ...discovery,
  ...dns,
  ...documentDatabases,
  ...ecr,
  ...ecs,
  ...edge,
  ...eks,
  ...elb,
  ...events,
  ...gateways,
  ...guarding,
  ...iam,
  ...iamParts,
  ...identity,
  ...images,
  ...instances,
  ...iot,
  ...keys,
  ...lambda,
  ...launchTemplates,
  ...logDelivery,
  ...mail,
  ...messaging,
  ...migration,
  ...networkInterfaces,
  ...networkServices,
  ...parts,
  ...rds,
  ...s3,
  ...s3Parts,
  ...sagemaker,
  ...scaling,
  ...securityGroups,
  ...stacks,
  ...storage,
  ...vpc,
  ...waf,
  ...warehouses,
  ...watching,
};
