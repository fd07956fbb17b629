/** Runs one test of the HCL specification suite's form: a `.t` beside a `.hcldec`, and inputs in native and JSON syntax. */
import type { Diagnostic, SourceFile } from '../../../text/index.ts';
import { typeOf } from '../values/type.ts';
import { decodeBody } from './decode.ts';
import { readExpectation, type Expectation } from './expectation.ts';
import { Evaluator } from './expressions.ts';
import { placeText } from './position.ts';
import { readInput } from './read-input.ts';
import { readSpec, type SpecFile } from './read-spec.ts';
import { referencesOf } from './references.ts';
import { conforms, showType, showTyped } from './show-value.ts';

/** The files of a test. */
export interface Case {
  readonly test: SourceFile;
  readonly spec: SourceFile;
  /** `.hcl` and `.hcl.json`, those that are there. */
  readonly inputs: readonly SourceFile[];
}

/** What does not come out as the test says; empty where all does. Broken tests throw. */
export function runCase({ test, spec, inputs }: Case): readonly string[] {
  if (inputs.length === 0) throw new Error(`${test.path}: there is no input`);
  const evaluator = new Evaluator();
  const expected = readExpectation(test, evaluator);
  const read = readSpec(spec);
  const [problem] = evaluator.run.diagnostics();
  if (problem) throw new Error(`${test.path}: ${problem.message}`);
  return inputs.flatMap((input) => runInput(input, read, expected).map((says) => `${input.path}: ${says}`));
}

function runInput(input: SourceFile, { root, surroundings }: SpecFile, expected: Expectation): readonly string[] {
  const evaluator = new Evaluator();
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const body = readInput(input, root, report);
  const wrong: string[] = [];
  if (expected.references) {
    const [got, wanted] = [referencesOf(input, body), expected.references];
    if (got.join('\n') !== wanted.join('\n')) wrong.push(`references ${list(got)} instead of ${list(wanted)}`);
  }
  // Like hcldec, what cannot be parsed is not decoded.
  const value = found.length > 0 ? undefined : decodeBody(root, body, { file: input, surroundings, evaluator, report });
  found.push(...evaluator.run.diagnostics());
  const got = found.map(({ severity, at }) => `${severity} ${placeText(at)}`).sort();
  if (got.join('\n') !== expected.diagnostics.join('\n')) {
    const said = found.map(({ message, at }) => `${placeText(at)} ${message}`);
    wrong.push(`diagnostics ${list(got)} instead of ${list(expected.diagnostics)}: ${list(said)}`);
  }
  if (expected.diagnostics.length > 0 || !value) return wrong;
  const type = typeOf(value);
  if (!conforms(type, expected.type)) wrong.push(`type ${showType(type)} instead of ${showType(expected.type)}`);
  if (expected.result && showTyped(value) !== showTyped(expected.result)) {
    wrong.push(`result ${showTyped(value)} instead of ${showTyped(expected.result)}`);
  }
  return wrong;
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.join(', ');
}
