/** Reads what a specification test expects: a file `.t` with a result and its type, or diagnostics, and references. */
import { type Block, type Body, type Expression, parseHcl } from '../../../syntax/index.ts';
import { constantIn } from '../expressions/compile.ts';
import type { SourceFile } from '../../../text/index.ts';
import { attributeOf, bodyOf } from '../modules/body-source.ts';
import { convert, isMisfit } from '../values/convert.ts';
import type { Type } from '../values/type.ts';
import { toDouble } from '../values/numeric.ts';
import type { Val } from '../values/value.ts';
import { readType } from '../variables/type-constraint.ts';
import { bare, type Evaluator } from './expressions.ts';
import { placeOf } from './position.ts';

/** What a test expects. */
export interface Expectation {
  readonly result: Val | undefined;
  readonly type: Type;
  /** Severity and place, `error 1:3(2)-1:4(3)`, sorted; empty where the input is fine. */
  readonly diagnostics: readonly string[];
  /** References and their places, `a.b[0] 1:5(4)-1:11(10)`, sorted; `undefined` where the test does not say. */
  readonly references: readonly string[] | undefined;
}

/** Reads the file; a broken one throws. */
export function readExpectation(file: SourceFile, evaluator: Evaluator): Expectation {
  const { body, diagnostics } = parseHcl(file);
  const [problem] = diagnostics;
  if (problem) throw new Error(`${file.path}: ${problem.message}`);
  const expression = (name: string, of: Body = body) => attributeOf(bodyOf(file, of), name)?.item.value;
  const places = (block: Block): string => {
    const place = (name: string): string => {
      const [{ body: inner } = { body: undefined }] = blocksOf(block.body, name);
      const numbers = ['line', 'column', 'byte'].map((each) =>
        numberOf(file, inner && expression(each, inner), evaluator),
      );
      return placeOf(numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0);
    };
    return `${place('from')}-${place('to')}`;
  };
  const written = expression('result_type');
  const type = written
    ? readType(written, file, constantIn(file), ({ message }) => {
        throw new Error(`${file.path}: ${message}`);
      })
    : 'any';
  const given = expression('result');
  const result = given && convert(evaluator.evaluate(file, given, bare), type);
  if (result && isMisfit(result)) throw new Error(`${file.path}: ${result.misfit}`);
  const [traversals] = blocksOf(body, 'traversals');
  return {
    result,
    type,
    diagnostics: blocksOf(body, 'diagnostics')
      .flatMap((block) => blocksOf(block.body, 'error', 'warning'))
      .map((block) => `${block.type} ${places(block)}`)
      .sort(),
    references:
      traversals &&
      blocksOf(traversals.body, 'expect')
        .map((block) => reference(file, block, places))
        .sort(),
  };

  function reference(of: SourceFile, block: Block, placed: (block: Block) => string): string {
    const ref = expression('ref', block.body);
    return `${ref ? of.text.slice(ref.start, ref.end) : ''} ${placed(block)}`;
  }
}

function blocksOf(body: Body, ...types: readonly string[]): readonly Block[] {
  return body.items.flatMap((item) => (item.kind === 'block' && types.includes(item.type) ? [item] : []));
}

function numberOf(file: SourceFile, expression: Expression | undefined, evaluator: Evaluator): number {
  const value = expression && evaluator.evaluate(file, expression, bare);
  return value?.kind === 'number' ? toDouble(value.value) : 0;
}
