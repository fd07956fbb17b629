/** Makes types of Terraform from a seed, and literals and expressions of a type, most of which an engine accepts. */
import type { Draw } from './generate.ts';

/** A type as random roots use it. */
export type Shape =
  | 'string'
  | 'number'
  | 'bool'
  | { readonly of: 'list' | 'set' | 'map'; readonly element: Shape }
  | { readonly of: 'object'; readonly attributes: readonly Member[] };

/** An attribute of an object; `optional` ones may be left out, and then have the literal `fallback`, or null. */
export interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly optional: boolean;
  readonly fallback: string | undefined;
}

/** Something that an expression may refer to. */
export interface Named {
  readonly text: string;
  readonly shape: Shape;
  /** Not known before the root is applied, or sensitive: it has no place in `count`, `for_each` or a plain output. */
  readonly isHidden: boolean;
}

const words = ['a', 'b', 'prod', 'dev', 'x-1', 'eu-west-1', '10.0.0.0/16', 'A b', 'é', 'true', '5', ''];
const numbers = ['0', '1', '2', '3', '10', '-1', '2.5', '443'];
const keys = ['k1', 'k2', 'z'];

/** One of several. */
export function oneOf<T>(draw: Draw, from: readonly T[]): T {
  const found = from[draw(from.length)];
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
}

/** Some of several, in their order. */
function someOf<T>(draw: Draw, from: readonly T[]): readonly T[] {
  return from.filter(() => draw(2) === 0);
}

/** A type of at most so many levels. */
export function shapeOf(draw: Draw, depth: number): Shape {
  if (depth <= 0 || draw(2) === 0) return oneOf(draw, ['string', 'string', 'number', 'bool']);
  const kind = oneOf(draw, ['list', 'set', 'map', 'object', 'object'] as const);
  if (kind === 'set') return { of: kind, element: oneOf(draw, ['string', 'number']) };
  if (kind !== 'object') return { of: kind, element: shapeOf(draw, depth - 1) };
  const attributes = ['a', 'b', 'c'].slice(0, 1 + draw(3)).map((name): Member => {
    const shape = shapeOf(draw, depth - 1);
    const optional = draw(4) === 0;
    return { name, shape, optional, fallback: optional && draw(2) === 0 ? literalOf(draw, shape) : undefined };
  });
  return { of: 'object', attributes };
}

/** The type as a constraint of a variable. */
export function constraintOf(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if (shape.of !== 'object') return `${shape.of}(${constraintOf(shape.element)})`;
  const attributes = shape.attributes.map(({ name, shape: inner, optional, fallback }) => {
    const type = constraintOf(inner);
    if (!optional) return `${name} = ${type}`;
    return `${name} = optional(${type}${fallback === undefined ? '' : `, ${fallback}`})`;
  });
  return `object({ ${attributes.join(', ')} })`;
}

/** A literal of the type, or one that converts to it. */
export function literalOf(draw: Draw, shape: Shape): string {
  if (shape === 'string') return JSON.stringify(oneOf(draw, words));
  if (shape === 'number') return oneOf(draw, numbers);
  if (shape === 'bool') return oneOf(draw, ['true', 'false']);
  if (shape.of === 'object') {
    const given = shape.attributes.filter(({ optional }) => !optional || draw(2) === 0);
    return `{ ${given.map(({ name, shape: inner }) => `${name} = ${literalOf(draw, inner)}`).join(', ')} }`;
  }
  if (shape.of === 'map')
    return `{ ${someOf(draw, keys)
      .map((key) => `${key} = ${literalOf(draw, shape.element)}`)
      .join(', ')} }`;
  return `[${Array.from({ length: draw(4) }, () => literalOf(draw, shape.element)).join(', ')}]`;
}

/** An expression of the type that refers to what is in sight. */
export function typedExpression(draw: Draw, shape: Shape, sight: readonly Named[], depth: number): string {
  const fitting = sight.filter((one) => isSame(one.shape, shape));
  if (fitting.length > 0 && draw(2) === 0) return oneOf(draw, fitting).text;
  const parts = draw(3) === 0 ? sight.flatMap((one) => partsOf(draw, one, shape)) : [];
  if (parts.length > 0) return oneOf(draw, parts);
  if (depth <= 0) return literalOf(draw, shape);
  const inner = (of: Shape, more: readonly Named[] = []) => typedExpression(draw, of, [...more, ...sight], depth - 1);
  const any = draw(5);
  if (any === 0) return `(${inner('bool')} ? ${inner(shape)} : ${inner(shape)})`;
  if (any === 1) return `try(${inner(shape)}, ${literalOf(draw, shape)})`;
  return oneOf(draw, formsOf(draw, shape, inner))();
}

type Inner = (of: Shape, more?: readonly Named[]) => string;

const texts: Shape = { of: 'list', element: 'string' };

/** Ways to compute a value of the type. */
function formsOf(draw: Draw, shape: Shape, inner: Inner): readonly (() => string)[] {
  if (shape === 'string')
    return [
      () => `"${oneOf(draw, ['p-', '', 'x_'])}\${${inner('string')}}${oneOf(draw, ['', '-s'])}"`,
      () => `join("${oneOf(draw, ['-', ',', ''])}", ${inner(texts)})`,
      () => `format("%s-%03d", ${inner('string')}, floor(${inner('number')}))`,
      () => `tostring(${inner(oneOf(draw, ['number', 'bool']))})`,
      () => `jsonencode(${inner(shapeOf(draw, 2))})`,
      () => `"%{ for v in ${inner(texts)} }<\${v}>%{ endfor }"`,
      () => `"%{ if ${inner('bool')} }\${${inner('string')}}%{ else }no%{ endif }"`,
      () => `${oneOf(draw, ['upper', 'trimspace', 'md5', 'title'])}(${inner('string')})`,
      () => `coalesce(${inner('string')}, "dd")`,
    ];
  if (shape === 'number')
    return [
      () => `(${inner('number')} ${oneOf(draw, ['+', '-', '*'])} ${inner('number')})`,
      () => `length(${inner(oneOf(draw, [texts, { of: 'map', element: 'string' }, 'string']))})`,
      () => `${oneOf(draw, ['max', 'min'])}(${inner('number')}, ${inner('number')})`,
      () => `sum(concat(${inner({ of: 'list', element: 'number' })}, [${inner('number')}]))`,
    ];
  if (shape === 'bool')
    return [
      () => `(${inner('number')} ${oneOf(draw, ['>', '<=', '=='])} ${inner('number')})`,
      () => `(${inner('bool')} ${oneOf(draw, ['&&', '||'])} ${inner('bool')})`,
      () => `!${inner('bool')}`,
      () => `contains(${inner(texts)}, ${inner('string')})`,
      () => `can(${inner({ of: 'list', element: 'number' })}[0])`,
    ];
  if (shape.of === 'object')
    return [() => `{ ${shape.attributes.map(({ name, shape: of }) => `${name} = ${inner(of)}`).join(', ')} }`];
  const { element } = shape;
  const item: Named = { text: 'v', shape: 'string', isHidden: false };
  if (shape.of === 'list')
    return [
      () => `[${Array.from({ length: draw(4) }, () => inner(element)).join(', ')}]`,
      () => `concat(${inner(shape)}, ${inner(shape)})`,
      () => `[for i, v in ${inner(texts)} : ${inner(element, [item])} if ${inner('bool', [item])}]`,
      () => `${oneOf(draw, ['reverse', 'distinct', 'flatten'])}([for v in ${inner(shape)} : v])`,
      () => `values(${inner({ of: 'map', element })})`,
    ];
  if (shape.of === 'set')
    return [() => `toset(${inner({ of: 'list', element })})`, () => `setunion(${inner(shape)}, ${inner(shape)})`];
  return [
    () =>
      `{ ${someOf(draw, keys)
        .map((key) => `${key} = ${inner(element)}`)
        .join(', ')} }`,
    () => `merge(${inner(shape)}, ${inner(shape)})`,
    () => `{ for k, v in ${inner(shape)} : upper(k) => v }`,
    () => `{ for i, v in ${inner(texts)} : "\${i}-\${v}" => ${inner(element, [item])} }`,
  ];
}

/** What of a named value has the type. */
function partsOf(draw: Draw, { text, shape }: Named, wanted: Shape): readonly string[] {
  if (typeof shape === 'string') return [];
  if (shape.of === 'object')
    return shape.attributes.flatMap(({ name, shape: inner, optional, fallback }) =>
      isSame(inner, wanted) && (!optional || fallback !== undefined) ? [`${text}.${name}`] : [],
    );
  if (!isSame(shape.element, wanted)) return [];
  const otherwise = literalOf(draw, wanted);
  if (shape.of === 'list') return [`try(${text}[0], ${otherwise})`, `element(concat(${text}, [${otherwise}]), 1)`];
  return shape.of === 'map' ? [`lookup(${text}, "${oneOf(draw, keys)}", ${otherwise})`] : [];
}

function isSame(a: Shape, b: Shape): boolean {
  return constraintOf(plain(a)) === constraintOf(plain(b));
}

/** The type of values, in which nothing is optional any more. */
function plain(shape: Shape): Shape {
  if (typeof shape === 'string') return shape;
  if (shape.of !== 'object') return { of: shape.of, element: plain(shape.element) };
  const attributes = shape.attributes.map(({ name, shape: inner }) => {
    return { name, shape: plain(inner), optional: false, fallback: undefined };
  });
  return { of: 'object', attributes };
}
