/** Every check on Amazon API Gateway. */
import apiPolicyNotOpen from './api-policy-not-open.ts';
import domainTlsCurrent from './domain-tls-current.ts';
import methodAuthorised from './method-authorised.ts';
import routeAuthorised from './route-authorised.ts';
import stageLogsAccess from './stage-logs-access.ts';

export const apiGateway = [apiPolicyNotOpen, domainTlsCurrent, methodAuthorised, routeAuthorised, stageLogsAccess];
