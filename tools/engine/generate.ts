/** Makes expressions from a seed: calls of functions, and operators, conditions, loops, templates and steps around them. */
import { anyPool, type CallShape, type Choice } from './calls.ts';
import { hcl, poolOf } from './pools.ts';

/** A source of numbers below a bound; the same for the same seed. */
export type Draw = (below: number) => number;

/** Marsaglia's xorshift. */
export function drawFrom(seed: number): Draw {
  let state = seed * 2654435761 + 1 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function one<T>(draw: Draw, from: readonly T[]): T {
  const found = from[draw(from.length)];
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
}

function argument(draw: Draw, choice: Choice): string {
  // One argument in twenty is of any kind, for what functions refuse.
  const pool = draw(20) === 0 ? one(draw, flat(anyPool)) : one(draw, flat(choice));
  return one(draw, poolOf(pool));
}

function flat(choice: Choice) {
  return typeof choice === 'string' ? [choice] : choice;
}

/** A call of a function. */
export function callOf(draw: Draw, name: string, { args, optional = 0, rest }: CallShape): string {
  const size = args.length - (optional > 0 ? draw(optional + 1) : 0);
  const given = args.slice(0, size).map((choice) => argument(draw, choice));
  if (rest !== undefined) for (let more = draw(4); more > 0; more--) given.push(argument(draw, rest));
  const count = draw(60);
  if (count === 0) given.pop();
  else if (count === 1) given.push(argument(draw, anyPool));
  const expand = draw(25) === 0 ? one(draw, poolOf('tuple')) : undefined;
  return `${draw(40) === 0 ? 'core::' : ''}${name}(${[...given, ...(expand === undefined ? [] : [`${expand}...`])].join(', ')})`;
}

/** An expression of operators, steps, loops, conditions and templates. */
export function expressionOf(
  draw: Draw,
  depth: number,
  names: readonly string[],
  shapes: Readonly<Record<string, CallShape>>,
): string {
  const inner = () => expressionOf(draw, depth - 1, names, shapes);
  const leaf = () =>
    names.length > 0 && draw(3) === 0 ? one(draw, names) : one(draw, poolOf(one(draw, flat(anyPool))));
  if (depth <= 0) return leaf();
  const scoped = (more: readonly string[]) => expressionOf(draw, depth - 1, [...names, ...more, ...more], shapes);
  switch (draw(22)) {
    case 0:
    case 1:
      return `${inner()} ${one(draw, ['+', '-', '*', '/', '%'])} ${inner()}`;
    case 2:
      return `${inner()} ${one(draw, ['==', '!=', '<', '<=', '>', '>=', '&&', '||'])} ${inner()}`;
    case 3:
      return `${one(draw, ['-', '!'])}${inner()}`;
    case 4:
      return `(${inner()} ${one(draw, ['==', '!='])} ${inner()})`;
    case 5:
    case 6:
      return `(${draw(3) > 0 ? one(draw, poolOf('bool')) : inner()} ? ${inner()} : ${inner()})`;
    case 7:
    case 8:
      return `"${one(draw, ['', 'a', ' x ', '$', '$${'])}\${${one(draw, ['', '~ '])}${inner()}${one(draw, ['', ' ~'])}}${one(draw, ['', 'b', ' y', '-'])}"`;
    case 9:
      return `[for v in ${inner()} : ${scoped(['v'])}${draw(4) === 0 ? ` if ${scoped(['v'])}` : ''}]`;
    case 10:
      return `[for k, v in ${inner()} : ${scoped(['k', 'v'])}]`;
    case 11:
      return `{ for k, v in ${inner()} : ${draw(2) === 0 ? 'k' : scoped(['k', 'v'])} => ${scoped(['k', 'v'])}${one(draw, ['', '', '...'])}${draw(4) === 0 ? ` if ${scoped(['v'])}` : ''} }`;
    case 12:
      return `"${one(draw, ['', 'p '])}%{ if ${one(draw, poolOf('bool'))} }${one(draw, ['yes', ' y ', ''])}%{ else ~} no %{ endif }${one(draw, ['', ' z'])}"`;
    case 13:
      return `"%{ for v in ${inner()} ${one(draw, ['', '~'])}} <\${${scoped(['v'])}}> %{ endfor ${one(draw, ['', '~'])}}"`;
    case 14:
      return `${wrapped(inner())}${one(draw, ['.a', '[0]', '["a"]', '[*]', '.*', '[*].a', '.*.a', '[-1]', '[*][0]', '.0', '.a.b', '[1.5]', '["0"]', '[null]', '.*.a[0]', '[*].a[0]', '.*[0]', '[*].*'])}`;
    case 15:
      return `[${inner()}, ${inner()}]`;
    case 16:
      return `{ a = ${inner()}, ${one(draw, ['b', '"c"', '(1)', '(null)', 'a', '"x${1}"'])} = ${inner()} }`;
    case 17:
      return `<<${one(draw, ['', '-'])}EOT\n${one(draw, ['  a\n    b\n', 'a\n', '  ${' + inner().replaceAll('\n', ' ') + '}\n', '    x\n  %{ if true ~}\n    y\n  %{ endif ~}\n', '', '\n', '   a\n\n   b\n', ' \ta\n\t b\n', '  a ${1}\n b\n', '$${a}\n', '\\n\n'])}EOT\n`;
    case 18:
      return `"${hcl(one(draw, ['é', 'a\tb', '\u00a0', '"', '\\'])).slice(1, -1)}${one(draw, ['\\u00e9', '\\U0001F600', '\\t', '$${a}', '%%{a}', '\\"', '%', '$'])}"`;
    default: {
      const name = one(draw, Object.keys(shapes));
      const shape = shapes[name];
      if (!shape) return leaf();
      if (draw(2) === 0) return callOf(draw, name, shape);
      const args = shape.args.map((choice) => (draw(2) === 0 ? inner() : argument(draw, choice)));
      return `${name}(${args.join(', ')})`;
    }
  }
}

function wrapped(text: string): string {
  return /^[[{(\w]/.test(text) && !/ [-+*/%<>=!&|?]/.test(text) ? text : `(${text})`;
}
