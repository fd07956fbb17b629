/** What sets up Terraform itself, evaluated: backends, the encryption of states, and what is run where a resource is removed. */
import type { Frame } from '../expressions/frame.ts';
import { unknownVal } from '../values/value.ts';
import { addressWithin } from './address.ts';
import type { ConfiguredSetting } from './configured-provider.ts';
import type { Context } from './context.ts';
import { evaluatePlan } from './evaluate-body.ts';
import type { EvaluatedModule } from './evaluated-module.ts';

/** The settings of a module. What a removed resource was is in the state alone. */
export function configuredSettings(
  { definition, birth }: Pick<EvaluatedModule, 'definition' | 'birth'>,
  context: Context,
  frame: Frame,
): readonly ConfiguredSetting[] {
  return definition.settings.map((setting) => {
    const { kind, address, at, plan } = setting;
    const gone = unknownVal({ code: 'after-apply', says: `only the state has \`${address}\`` }, { at });
    const removed = context.frame(frame.scope, '', { key: gone, value: gone }, gone, gone);
    const value = evaluatePlan(plan(), kind === 'removed' ? removed : { ...frame, slots: [] }, address, at);
    return {
      definition: setting,
      address: addressWithin(birth.address, address),
      value,
      conditional: birth.conditional,
    };
  });
}
