/**
 * `MERLON_TERRAFORM=… MERLON_TOFU=… node tools/run.mjs tools/engine-cases.ts [SEED [FOLDER]]`: makes expressions from a seed, asks the
 * engines what they come to, and writes the tables that the tests of the evaluator hold it against.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calls, tofuCalls } from './engine/calls.ts';
import { openNames } from './engine/case-names.ts';
import { type Draw, drawFrom, callOf, expressionOf } from './engine/generate.ts';
import { FAILS, planned, type Questions, UNKNOWN } from './engine/plan.ts';
import { chosenExpressions } from './engine/chosen-expressions.ts';
import { openExpressions } from './engine/open-expressions.ts';
import { root } from './set-up.mjs';

const seed = Number(process.argv[2] ?? 1);
const folder = process.argv[3] ?? join(root, 'src/sources/terraform/engine-cases/tables');
/** Longer results are left out, so that the tables stay small. */
const MAX_RESULT = 300;

function write(name: string, expressions: readonly string[], questions: Questions): void {
  const unique = [...new Set(expressions)].filter((each) => !each.includes('\t'));
  const results = planned(unique, questions);
  const rows = unique.flatMap((expression, i) => {
    const result = results[i] ?? FAILS;
    const fits = result.length <= MAX_RESULT && (questions.open || result !== UNKNOWN);
    return fits ? [`${expression.replaceAll('\n', '␤')}\t${result}\n`] : [];
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), rows.join(''));
  console.log(`${name}: ${rows.length} cases of ${unique.length}`);
}

/** As many expressions as are asked for. */
function many(count: number, make: (draw: Draw) => string, of: number): readonly string[] {
  const draw = drawFrom(of);
  return Array.from({ length: count }, () => make(draw));
}

const terraform = process.env['MERLON_TERRAFORM'];
const tofu = process.env['MERLON_TOFU'];
const size = Number(process.env['MERLON_CASES'] ?? 1);
if (terraform !== undefined) {
  const closed = { binary: terraform, names: {}, open: false };
  const functions = Object.entries(calls).flatMap(([name, shape], i) =>
    many(28 * size, (draw) => callOf(draw, name, shape), seed * 1000 + i),
  );
  write('functions', functions, closed);
  write(
    'expressions',
    many(1600 * size, (draw) => expressionOf(draw, 1 + draw(3), [], calls), seed * 1000 + 500),
    closed,
  );
  write('chosen', chosenExpressions, closed);
  const open = { binary: terraform, names: openNames, open: true };
  write(
    'values-open',
    [
      ...openExpressions,
      ...many(
        600 * size,
        (draw) =>
          expressionOf(
            draw,
            1 + draw(2),
            Object.keys(openNames).map((name) => `local.${name}`),
            calls,
          ),
        seed * 1000 + 600,
      ),
    ],
    open,
  );
}
if (tofu !== undefined) {
  const functions = Object.entries(tofuCalls).flatMap(([name, shape], i) =>
    many(40 * size, (draw) => callOf(draw, name, shape), seed * 1000 + 700 + i),
  );
  write('tofu', functions, { binary: tofu, names: {}, open: false });
}
