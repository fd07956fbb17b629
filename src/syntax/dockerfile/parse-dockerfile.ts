/** Dockerfile texts to trees. */
import { type Diagnostic, range, type SourceFile } from '../../text/index.ts';
import { type SplicedText, sourceOffset } from '../spliced-text.ts';
import { readHeredocs } from './heredoc.ts';
import { LineReader } from './line-reader.ts';
import { type Complain, keywordOf, parseInstruction } from './parse-instruction.ts';
import type { AssigningInstruction, DockerfileTree, Instruction, Stage } from './tree.ts';

const MAX_DIAGNOSTICS = 100;

/**
 * Reads a Dockerfile. A line that cannot be read is reported and left out, the rest is read. Never throws.
 * Semantics: https://docs.docker.com/reference/dockerfile/.
 */
export function parseDockerfile(file: SourceFile): DockerfileTree {
  const diagnostics: Diagnostic[] = [];
  const complain: Complain = (code, severity, message, at, help) => {
    if (diagnostics.length >= MAX_DIAGNOSTICS) return;
    diagnostics.push({ code, severity, message, at: range(file, at.start, at.end), help });
  };
  const lines = new LineReader(file.text);
  const globals: AssigningInstruction[] = [];
  const stages: Stage[] = [];
  let current: Instruction[] | undefined;
  for (let line = lines.logical(); line; line = lines.logical()) {
    const instruction = readInstruction(line, file.text, lines, complain);
    if (!instruction) continue;
    if (instruction.kind === 'FROM') {
      current = [];
      stages.push({ index: stages.length, from: instruction, instructions: current });
    } else if (current) current.push(instruction);
    else if (instruction.kind === 'ARG') globals.push(instruction);
    else {
      const message = `${instruction.kind} before the first FROM was left out`;
      complain('dockerfile-before-from', 'error', message, instruction.keyword, 'only ARG may stand before FROM');
    }
  }
  if (stages.length === 0) {
    const end = Math.min(1, file.text.length);
    complain(
      'dockerfile-no-from',
      'error',
      'the file has no FROM',
      { start: 0, end },
      'begin with FROM and a base image',
    );
  }
  return { directives: lines.directives, globals, stages, comments: lines.comments, diagnostics };
}

function readInstruction(
  line: SplicedText,
  text: string,
  lines: LineReader,
  complain: Complain,
): Instruction | undefined {
  let from = 0;
  let { keyword, end } = keywordOf(line);
  if (keyword === 'ONBUILD') {
    from = end + (line.text.slice(end).length - line.text.slice(end).trimStart().length);
    ({ keyword, end } = keywordOf(line, from));
  }
  const heredocs = ['RUN', 'COPY', 'ADD'].includes(keyword)
    ? readHeredocs(line, end, text, lines, (heredoc) => {
        const message = `the heredoc \`${heredoc.name}\` is not closed; it takes the rest of the file`;
        complain(
          'dockerfile-heredoc',
          'error',
          message,
          { start: sourceOffset(line, 0), end: sourceOffset(line, end) },
          'end it',
        );
      })
    : [];
  const last = line.text.trimEnd().length;
  const lineEnd = last === 0 ? sourceOffset(line, 0) : sourceOffset(line, last - 1) + 1;
  return parseInstruction(line, 0, heredocs.at(-1)?.end ?? lineEnd, heredocs, lines.escape, complain);
}
