/** Every check on AWS Systems Manager. */
import parameterValueNotInCode from './parameter-value-not-in-code.ts';

export const ssm = [parameterValueNotInCode];
