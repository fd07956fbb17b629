/** What names mean that lead into the modules of a stack. */
import { listOf, type Origin, type Value } from '../../../graph/index.ts';
import { childOf } from '../../../syntax/index.ts';
import { takenOver, unknownAt } from '../evaluation.ts';
import type { OpenStack } from '../open-stack.ts';
import type { Stack } from '../stack.ts';
import { type ModuleInstance, nameOf } from './module-instances.ts';

/** A module of a stack, opened when something of it is asked for; it may not be there by its condition. */
export interface OpenModule extends ModuleInstance {
  open(): OpenStack | undefined;
}

/** Whether one of the modules has a resource that is called so from outside: `ModuleResource`. */
export function isInModules(modules: readonly OpenModule[], name: string): boolean {
  return flat(modules, name) !== undefined;
}

/**
 * The value of `Ref` or, with an attribute, of `Fn::GetAtt` where the name leads into a module: `Module.Resource` and `ModuleResource`, and
 * of a local module its outputs and properties, in loops by place or item: `Module[0].Output`, `Module[].Output`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/module-ref-resources.html
 */
export function referenceInto(
  modules: readonly OpenModule[],
  name: string,
  attribute: string | undefined,
  origin: Origin,
  around: Stack,
): Value | undefined {
  const [head = '', ...rest] = (attribute === undefined ? name : `${name}.${attribute}`).split('.');
  const [, id = '', , chosen] = /^([A-Za-z0-9]+)(\[([A-Za-z0-9._-]*)\])?$/.exec(head) ?? [];
  const named = modules.filter(({ use }) => nameOf(use) === id);
  if (named.length > 0 && rest.length > 0) {
    if (chosen === '') {
      const all = named.map((one) => inside(one, rest, origin, around));
      return all.every((one) => one !== undefined) ? listOf(all, origin) : undefined;
    }
    const one = named.find(({ index, item }) => chosen === undefined || chosen === item || chosen === String(index));
    return one && inside(one, rest, origin, around);
  }
  const found = flat(modules, name);
  if (!found) return undefined;
  return attribute === undefined
    ? found.stack.ref(found.rest, origin)
    : found.stack.attribute(found.rest, attribute, origin);
}

function inside(module: OpenModule, [name = '', ...rest]: readonly string[], origin: Origin, around: Stack) {
  const opened = module.open();
  if (!opened) return unknownAt('error', `module \`${module.id}\` is not there, or needs what asks for it`, origin);
  const isLocal = module.use.kind === 'local';
  const output = isLocal && rest.length === 0 ? opened.output(name) : undefined;
  if (output) return takenOver(output, origin);
  const property = isLocal && rest.length === 0 ? childOf(module.properties, name) : undefined;
  const value = property && around.evaluate(property);
  if (value) return takenOver(value, origin);
  if (!opened.stack.names(name)) return undefined;
  return rest.length === 0 ? opened.stack.ref(name, origin) : opened.stack.attribute(name, rest.join('.'), origin);
}

/** Of modules of which one's name begins with the other's, the one is taken that has the rest of the name. */
function flat(
  modules: readonly OpenModule[],
  name: string,
): { readonly stack: Stack; readonly rest: string } | undefined {
  for (const module of modules) {
    if (!name.startsWith(module.id) || name.length === module.id.length) continue;
    const rest = name.slice(module.id.length);
    const stack = module.open()?.stack;
    if (stack?.names(rest)) return { stack, rest };
  }
  return undefined;
}
