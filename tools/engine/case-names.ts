/** Names that stand for unknown and for sensitive values, each with the expression behind it. */
import type { Names } from './plan.ts';

/** The same names stand in `src/sources/terraform/engine-cases/case-names.ts`. */
export const openNames: Names = {
  text: 'tostring(jsondecode(terraform_data.u.id))',
  number: 'tonumber(jsondecode(terraform_data.u.id))',
  bool: 'tobool(jsondecode(terraform_data.u.id))',
  list: 'split(",", terraform_data.u.id)',
  map: 'tomap({ for k in split(",", terraform_data.u.id) : k => k })',
  any: 'jsondecode(terraform_data.u.id)',
  secret: 'sensitive("s3cret")',
  pin: 'sensitive(42)',
  secrets: 'sensitive(tolist(["a", "b"]))',
  mixed: '{ id = tostring(jsondecode(terraform_data.u.id)), name = "n", key = sensitive("s3cret") }',
  pair: '[tostring(jsondecode(terraform_data.u.id)), "b"]',
};
