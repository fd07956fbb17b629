/**
 * What `hcldec` answers, in the forms that HashiCorp's `hclspecsuite` reads: the value with its type, the references, or the problems, as
 * JSON. `tools/hcldec.mjs` is the command, so that the official runner can drive this implementation.
 */
import { rangeOf, type Step } from '../../../syntax/index.ts';
import type { Diagnostic, Range, SourceFile } from '../../../text/index.ts';
import { settled } from '../values/known.ts';
import { formatNumeric } from '../values/numeric.ts';
import { type Type, typeOf } from '../values/type.ts';
import type { Val } from '../values/value.ts';
import { decodeBody } from './decode.ts';
import { Evaluator } from './expressions.ts';
import { placesOf } from './position.ts';
import { readInput } from './read-input.ts';
import { readSpec } from './read-spec.ts';
import { findReferences, type FoundReference } from './references.ts';

/** What the command writes, and its exit code. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: 0 | 2;
}

/** Decodes an input by a spec; with `references`, lists the references of the input instead. */
export function hcldec(spec: SourceFile, input: SourceFile, references: boolean): Answer {
  const { root, surroundings } = readSpec(spec);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const body = readInput(input, root, report);
  if (found.length > 0) return problems(found);
  if (references) {
    const all = findReferences(input, body).map((each) => `{"steps":[${stepsOf(each).join(',')}]}`);
    return { stdout: `[${all.join(',')}]\n`, stderr: '', status: 0 };
  }
  const evaluator = new Evaluator();
  const value = decodeBody(root, body, { file: input, surroundings, evaluator, report });
  found.push(...evaluator.run.diagnostics());
  if (found.length > 0) return problems(found);
  return { stdout: `{"value":${valueJson(value)},"type":${typeJson(typeOf(value))}}\n`, stderr: '', status: 0 };
}

function problems(found: readonly Diagnostic[]): Answer {
  const diagnostics = found.map(({ severity, message, at }) => ({
    severity: severity === 'error' ? 'error' : 'warning',
    summary: message,
    subject: subjectOf(at),
  }));
  return { stdout: '', stderr: `${JSON.stringify({ diagnostics })}\n`, status: 2 };
}

function subjectOf(at: Range): object {
  return { filename: at.file.path, ...placesOf(at) };
}

function stepsOf({ file, root, steps }: FoundReference): readonly string[] {
  const first = { kind: 'root', name: root.name, range: subjectOf(rangeOf(file, root)) };
  return [JSON.stringify(first), ...steps.map((step) => stepOf(step, file))];
}

function stepOf(step: Step, file: SourceFile): string {
  const place = subjectOf(rangeOf(file, step));
  if (step.kind === 'get-attribute') return JSON.stringify({ kind: 'attr', name: step.name, range: place });
  const key = step.kind === 'get-index' ? step.key : undefined;
  const [part] = key?.kind === 'template' ? key.parts : [];
  const text = key?.kind === 'number' ? key.text : JSON.stringify(part?.kind === 'text' ? part.value : '');
  return `{"kind":"index","key":${text},"range":${JSON.stringify(place)}}`;
}

function valueJson(given: Val): string {
  const value = settled(given);
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return formatNumeric(value.value);
    case 'bool':
      return String(value.value);
    case 'list':
    case 'set':
    case 'tuple':
      return `[${value.items.map(valueJson).join(',')}]`;
    case 'map':
    case 'object':
      return `{${[...value.entries].map(([name, entry]) => `${JSON.stringify(name)}:${valueJson(entry)}`).join(',')}}`;
    default:
      return 'null';
  }
}

function typeJson(type: Type): string {
  if (typeof type === 'string') return JSON.stringify(type === 'any' ? 'dynamic' : type);
  if (type.kind === 'tuple') return `["tuple",[${type.elements.map(typeJson).join(',')}]]`;
  if (type.kind !== 'object') return `["${type.kind}",${typeJson(type.element)}]`;
  const attributes = [...type.attributes].map(([name, each]) => `${JSON.stringify(name)}:${typeJson(each.type)}`);
  return `["object",{${attributes.join(',')}}]`;
}
