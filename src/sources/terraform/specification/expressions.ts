/** Expressions of specification tests: with variables and functions that a test brings along, outside of any module. */
import { parseExpression, rangeOf, type Call, type Expression } from '../../../syntax/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { compile } from '../expressions/compile.ts';
import type { Evaluate, Frame, Place } from '../expressions/frame.ts';
import type { Run } from '../expressions/run.ts';
import { Context } from '../modules/context.ts';
import { tuple, unknownVal, type Val } from '../values/value.ts';

/** A function that a test declares: its result is an expression over its parameters. */
export interface CustomFunction {
  readonly parameters: readonly string[];
  readonly rest: string | undefined;
  readonly result: (variables: ReadonlyMap<string, Val>) => Val;
}

/** Names that an expression may use. */
export interface Surroundings {
  readonly variables: ReadonlyMap<string, Val>;
  readonly functions: ReadonlyMap<string, CustomFunction>;
}

/** Nothing but the language itself. */
export const bare: Surroundings = { variables: new Map(), functions: new Map() };

/** Evaluates expressions in one run, which gathers what goes wrong. */
export class Evaluator {
  readonly #context = new Context(memoryWorkspace({}), '', { workspaceName: 'default' });

  /** What went wrong so far. */
  get run(): Run {
    return this.#context.run;
  }

  /** The value of an expression that stands in `file`. */
  evaluate(file: SourceFile, expression: Expression, { variables, functions }: Surroundings): Val {
    const own = (inner: Expression, place: Place): Evaluate => {
      const custom = inner.kind === 'call' ? functions.get(inner.name) : undefined;
      return inner.kind === 'call' && custom ? callOf(inner, custom, place) : compile(inner, place);
    };
    const depth = { level: 0, deepest: 0 };
    const place: Place = { file, names: undefined, slots: new Map(), depth, compile: own };
    const frame: Frame = { ...this.#context.frame(noScope), variables };
    return own(expression, place)(frame);
  }

  /** The value of the expression that the text is. */
  evaluateText(text: string, surroundings: Surroundings): Val {
    const file: SourceFile = { path: 'expression', text };
    const { expression } = parseExpression(text, file, { start: 0, end: text.length });
    return this.evaluate(file, expression, surroundings);
  }
}

function callOf(expression: Call, { parameters, rest, result }: CustomFunction, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const args = expression.arguments.map((argument) => place.compile(argument, place));
  return (frame) => {
    const given = args.map((arg) => arg(frame));
    const last = expression.expandFinal ? given.pop() : undefined;
    if (last && 'items' in last) given.push(...last.items);
    if (given.length < parameters.length || (rest === undefined && given.length > parameters.length)) {
      return frame.run.fail(
        at,
        'terraform-call',
        `\`${expression.name}\`: ${parameters.length} arguments are required`,
      );
    }
    const variables = new Map(parameters.map((name, i) => [name, given[i] ?? missing(at)]));
    if (rest !== undefined) variables.set(rest, tuple(given.slice(parameters.length), { at }));
    return result(variables);
  };
}

function missing(at: ReturnType<typeof rangeOf>): Val {
  return unknownVal({ code: 'error', says: 'not given' }, { at });
}

const nowhere = (): Val => {
  throw new Error('no names of a module are in sight');
};

const noScope: Frame['scope'] = {
  variable: nowhere,
  local: nowhere,
  resource: nowhere,
  call: nowhere,
  path: '.',
  rootPath: '.',
};
