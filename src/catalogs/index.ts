/** Reference data. */
export { type ControlId, type Framework, frameworks } from './frameworks.ts';
