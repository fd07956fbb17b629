/** Evaluates the conditions that a module sets itself and tells those that certainly do not hold: they would stop the plan. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import type { Frame } from '../expressions/frame.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { EPHEMERAL, SENSITIVE, type Val } from '../values/value.ts';
import type { ConditionDefinition } from './definition.ts';
import type { ModuleInstance } from './module-instance.ts';

/** Judges all conditions of one instance of a module. Those of what may not exist are not asked. */
export function judgeConditions(module: ModuleInstance): void {
  const { definition, frame, birth } = module;
  if (birth.conditional) return;
  for (const [i, { name, validations }] of definition.variables.entries()) {
    const about = `\`${prefixed(module, `var.${name}`)}\``;
    for (const one of validations) judge(one, frame, about, module.variable(i));
  }
  for (const [i, { name, conditions }] of definition.outputs.entries()) {
    const about = `\`${prefixed(module, `output.${name}`)}\``;
    for (const one of conditions) judge(one, frame, about, one.kind === 'postcondition' ? module.output(i) : undefined);
  }
  for (const [i, { conditions }] of definition.resources.entries()) {
    if (conditions.length === 0) continue;
    for (const resource of module.instancesOf(i)) {
      const { address, birth: own } = resource;
      if (own.conditional) continue;
      const { at } = resource.definition;
      const self = { kind: 'deferred', handle: resource, origin: { at }, marks: 0 } as const;
      for (const one of conditions) {
        judge(one, one.kind === 'postcondition' ? { ...own.frame, self } : own.frame, `\`${address}\``, undefined);
      }
    }
  }
  for (const { name, asserts } of definition.checks) {
    for (const one of asserts) judge(one, frame, `check \`${prefixed(module, name)}\``, undefined);
  }
}

function prefixed({ birth: { address } }: ModuleInstance, name: string): string {
  return address === '' ? name : `${address}.${name}`;
}

/** Reports where the condition is certainly false. `value` is what it is about, and leads to the text that gave it. */
function judge(condition: ConditionDefinition, given: Frame, about: string, value: Val | undefined): void {
  const frame: Frame = { ...given, slots: [] };
  const answer = condition.condition().evaluate(frame);
  if (answer.kind === 'unknown' || answer.kind === 'null') return;
  const decided = convert(answer, 'bool');
  if (isMisfit(decided)) {
    frame.run.fail(condition.at, 'terraform-condition', 'the condition must be true or false');
    return;
  }
  if (decided.kind !== 'bool' || decided.value) return;
  const told = condition.message?.().evaluate({ ...frame, slots: [] });
  const isHidden = told !== undefined && (told.marks & (SENSITIVE | EPHEMERAL)) !== 0;
  const message = told?.kind === 'string' && !isHidden ? told.value.trim() : 'the condition is false';
  const chain = [...chainOf(value?.origin ?? answer.origin)].filter(({ at }) => !same(at, condition.at));
  const decisive = chain.at(-1);
  frame.run.report({
    code: `terraform-${condition.kind}`,
    // A check is told and stops nothing.
    severity: condition.kind === 'assert' ? 'warning' : 'error',
    message: `${condition.kind} of ${about} fails: ${message}`,
    at: decisive?.at ?? condition.at,
    related: [
      ...(decisive ? [{ at: condition.at, message: 'the condition that is false' }] : []),
      ...chain.slice(0, -1).map(({ at, as }) => ({ at, message: as ?? 'comes from here' })),
    ],
  });
}

/** The links of a history, from the condition back to the text that decided it. */
function* chainOf(origin: Origin): Iterable<{ readonly at: Range; readonly as?: string }> {
  for (let here: Origin | undefined = origin; here; here = here.cause) {
    yield here.as === undefined ? { at: here.at } : { at: here.at, as: here.as };
  }
}

function same(a: Range, b: Range): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
