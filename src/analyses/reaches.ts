/** Whether code can speak to a data store, for every analysis that asks. */
export { type Decision, reaches } from './network/index.ts';
