/** From evaluated Terraform instances to resources in their published form. */
export { type Lowered, lower } from './lower.ts';
