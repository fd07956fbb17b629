/** Reference data. */
export { awsManagedPolicies, type ManagedStatement } from './aws-managed-policies.ts';
export { type ControlId, type Framework, frameworks } from './frameworks.ts';
