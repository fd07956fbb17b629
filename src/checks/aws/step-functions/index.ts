/** Every check on AWS Step Functions. */
import stateMachineLogs from './state-machine-logs.ts';

export const stepFunctions = [stateMachineLogs];
