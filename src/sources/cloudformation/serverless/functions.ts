/** Calls of intrinsic functions as the transform sees and writes them. */
import type { Span } from '../../../syntax/index.ts';
import { at, Dict, dict, type Item, List, type Plain, textOf } from './item.ts';

/** The sole name of a map that is a function call. */
export function functionOf(one: Item | undefined): string | undefined {
  if (!(one instanceof Dict) || one.size !== 1) return undefined;
  const [name = ''] = one.keys();
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? name : undefined;
}

/** Whether an item is a function call. */
export function isCall(one: Item | undefined): boolean {
  return functionOf(one) !== undefined;
}

/** The condition and both branches of an `Fn::If`. */
export interface Choice {
  readonly condition: string;
  /** What stands where the condition holds. */
  readonly held: Item;
  readonly otherwise: Item;
}

/** The choice that an item is; one with a wrong shape is none. */
export function choiceOf(one: Item | undefined): Choice | undefined {
  const list = functionOf(one) === 'Fn::If' ? at(one, 'Fn::If') : undefined;
  if (!(list instanceof List) || list.items.length !== 3) return undefined;
  const [condition, then, otherwise] = list.items;
  const name = textOf(condition);
  return name !== undefined && then && otherwise ? { condition: name, held: then, otherwise } : undefined;
}

/** Whether an item is `Ref: AWS::NoValue`. */
export function isNoValue(one: Item | undefined): boolean {
  return textOf(at(one, 'Ref')) === 'AWS::NoValue';
}

/** What stands in an item: both branches where it is a choice, without those that are `AWS::NoValue`. */
export function branchesOf(one: Item | undefined): readonly Item[] {
  const list = at(one, 'Fn::If');
  if (list instanceof List) return list.items.slice(1).filter((branch) => !isNoValue(branch));
  return one ? [one] : [];
}

/** The logical id that `Ref` or `Fn::GetAtt` names. */
export function referredId(one: Item | undefined): string | undefined {
  const name = functionOf(one);
  const argument = name === undefined ? undefined : at(one, name);
  if (name === 'Ref') return textOf(argument);
  if (name !== 'Fn::GetAtt') return undefined;
  if (argument instanceof List) return argument.items.length === 2 ? textOf(argument.items[0]) : undefined;
  const parts = textOf(argument)?.split('.') ?? [];
  return parts.length === 2 ? parts[0] : undefined;
}

/** `Ref`. */
export function ref(name: string): Plain {
  return { Ref: name };
}

/** `Fn::GetAtt`. */
export function getAtt(id: string, attribute: string): Plain {
  return { 'Fn::GetAtt': [id, attribute] };
}

/** `Fn::Sub`, with names of its own. */
export function sub(text: string, names?: { readonly [name: string]: Plain }): Plain {
  if (!names) return { 'Fn::Sub': text };
  // A name without a value stands for nothing, as a name that is missing would be a mistake.
  return { 'Fn::Sub': [text, Object.fromEntries(Object.entries(names).map(([name, value]) => [name, value ?? null]))] };
}

/** `Fn::If`, else nothing. */
export function when(condition: string, then: Plain, otherwise: Plain = { Ref: 'AWS::NoValue' }): Plain {
  return { 'Fn::If': [condition, then, otherwise] };
}

/** `Fn::If` as an item. */
export function choice(condition: string, then: Plain, place: Span): Dict {
  return dict({ 'Fn::If': [condition, then, { Ref: 'AWS::NoValue' }] }, place);
}

/** `Fn::Or` of conditions, in groups of ten, as one takes no more. Names end with a number but for the last, which stands for all. */
export function anyOf(name: string, conditions: readonly string[]): readonly (readonly [string, Plain])[] {
  const made: (readonly [string, Plain])[] = [];
  const open = [...conditions];
  let left = Math.floor((open.length - 2) / 9);
  for (let first = 0; open.length - first > 1; ) {
    const own = left > 0 ? `${name}${left--}` : name;
    const group = open.slice(first, first + 10);
    made.push([own, { 'Fn::Or': group.map((condition) => ({ Condition: condition })) }]);
    first += group.length;
    open.push(own);
  }
  return made;
}
