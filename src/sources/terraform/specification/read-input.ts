/** Reads an input of a specification test, in native or, by its name, in JSON syntax. */
import { type Body, parseHcl, parseJson } from '../../../syntax/index.ts';
import type { Diagnostic, SourceFile } from '../../../text/index.ts';
import { jsonBody } from './json-body.ts';
import type { Spec } from './spec.ts';

/** The body of the input; problems go to `report`. */
export function readInput(input: SourceFile, root: Spec, report: (found: Diagnostic) => void): Body {
  if (!input.path.endsWith('.json')) {
    const { body, diagnostics } = parseHcl(input);
    diagnostics.forEach(report);
    return body;
  }
  const json = parseJson(input);
  json.diagnostics.forEach(report);
  return jsonBody(input, json, root, report);
}
