/** Dockerfiles to trees: every instruction, every place, any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../text/index.ts';
import type { Span } from '../document.ts';
import { sourceSpan } from '../spliced-text.ts';
import { parseDockerfile } from './parse-dockerfile.ts';
import type { Instruction, Word } from './tree.ts';

function read(text: string) {
  return parseDockerfile({ path: 'Dockerfile', text });
}

function instruction(line: string): Instruction | undefined {
  return read(`FROM x\n${line}`).stages[0]?.instructions[0];
}

function textOf(word: Word | undefined): string | undefined {
  return word?.parts.map((part) => (part.kind === 'text' ? part.text : `<${part.name}>`)).join('');
}

function complaints(text: string): [string, number][] {
  return read(text).diagnostics.map(({ code, at }) => [code, positionsOf(at).start.line]);
}

describe('parseDockerfile', () => {
  it('reads directives, global arguments, stages and comments', () => {
    const text =
      '# Syntax = docker/dockerfile:1\r\n# check=skip=all\n# note\nARG V=1 W\nfrom --platform=$P a:${V} AS b\nRUN x\n\nFROM b\n';
    const tree = read(text);
    expect(tree.directives.map(({ name, value }) => [name, value])).toEqual([
      ['syntax', 'docker/dockerfile:1'],
      ['check', 'skip=all'],
    ]);
    expect(tree.comments.map(({ text }) => text)).toEqual(['note']);
    expect(tree.globals[0]?.assignments.map(({ name, value }) => [name.raw, value?.raw])).toEqual([
      ['V', '1'],
      ['W', undefined],
    ]);
    expect(
      tree.stages.map(({ from, instructions }) => [textOf(from.image), from.alias?.raw, instructions.length]),
    ).toEqual([
      ['a:<V>', 'b', 1],
      ['b', undefined, 0],
    ]);
    expect(tree.stages[0]?.from.flags[0]).toMatchObject({ name: 'platform' });
    expect(tree.diagnostics).toEqual([]);
  });

  it('joins continued lines and keeps every place', () => {
    const text = 'FROM x\nRUN a \\  \n  # why\n\n  bc\\\nde\nUSER u\n';
    const run = read(text).stages[0]?.instructions[0];
    if (run?.kind !== 'RUN' || run.command.form !== 'shell') throw new Error('no shell form');
    const { line } = run.command;
    expect(line.text).toBe('a   bcde');
    const { start, end } = sourceSpan(line, 4, 8);
    expect(text.slice(start, end)).toBe('bc\\\nde');
    expect(read(text).comments).toHaveLength(1);
    expect(text.slice(run.start, run.end)).toBe('RUN a \\  \n  # why\n\n  bc\\\nde');
    const windows = read('# escape=`\nFROM x\nRUN dir `\n c:\\\nUSER u');
    expect(windows.stages[0]?.instructions.map(({ kind }) => kind)).toEqual(['RUN', 'USER']);
  });

  it('reads both forms of ENV, and ARG and LABEL', () => {
    const pairs = (line: string) => {
      const read = instruction(line);
      if (read?.kind !== 'ENV' && read?.kind !== 'ARG' && read?.kind !== 'LABEL') throw new Error('no assignments');
      return read.assignments.map(({ name, value }) => [textOf(name), textOf(value)]);
    };
    expect(pairs('ENV A=1 B="two $w" C=\\ d E=')).toEqual([
      ['A', '1'],
      ['B', 'two <w>'],
      ['C', ' d'],
      ['E', ''],
    ]);
    expect(pairs('ENV OLD some "quoted" value')).toEqual([['OLD', 'some quoted value']]);
    expect(pairs("label a.b='$no' c=${x:-a b}")).toEqual([
      ['a.b', '$no'],
      ['c', '<x>'],
    ]);
    expect(pairs('ARG a b=2')).toEqual([
      ['a', undefined],
      ['b', '2'],
    ]);
    expect(complaints('FROM x\nENV a=1 b\nENV c\n')).toEqual([
      ['dockerfile-syntax', 2],
      ['dockerfile-syntax', 3],
    ]);
  });

  it('reads exec and shell form, flags and heredocs', () => {
    const exec = instruction('CMD ["a", "b\\n$c"]');
    expect(exec?.kind === 'CMD' && exec.command.form === 'exec' && exec.command.words.map(textOf)).toEqual([
      'a',
      'b\n$c',
    ]);
    expect(instruction('RUN [ -f x ] && y')).toMatchObject({ command: { form: 'shell' } });
    expect(complaints("FROM x\nCMD ['a']\nSHELL a\n")).toEqual([
      ['dockerfile-exec-form', 2],
      ['dockerfile-exec-form', 3],
    ]);
    const text =
      'FROM x\nRUN --mount=type=secret,id=k --network=none <<-"E" sh <<F\n\tone\n\tE\ntwo\nF\nCOPY --from=0 <<f a /b/\nx\nf\n';
    const [run, copy] = read(text).stages[0]?.instructions ?? [];
    expect(run?.flags.map(({ name, value }) => [name, value?.raw])).toEqual([
      ['mount', 'type=secret,id=k'],
      ['network', 'none'],
    ]);
    const content = ({ content }: { content: Span }) => text.slice(content.start, content.end);
    expect(run?.heredocs.map((doc) => [doc.name, doc.expands, doc.stripsTabs, content(doc)])).toEqual([
      ['E', false, true, '\tone\n'],
      ['F', true, false, 'two\n'],
    ]);
    expect(copy?.kind === 'COPY' && [copy.sources.map(({ raw }) => raw), copy.destination?.raw]).toEqual([
      ['<<f', 'a'],
      '/b/',
    ]);
    expect(complaints('FROM x\nRUN <<A\nUSER u\n')).toEqual([['dockerfile-heredoc', 2]]);
    expect(instruction('RUN cat <<<x')?.heredocs).toEqual([]);
  });

  it('reads the other instructions', () => {
    expect(instruction('HEALTHCHECK --interval=5s CMD curl x')).toMatchObject({
      command: { line: { text: 'curl x' } },
    });
    expect(instruction('HEALTHCHECK none')).toMatchObject({ kind: 'HEALTHCHECK', command: undefined });
    expect(instruction('ONBUILD COPY a b')).toMatchObject({ kind: 'ONBUILD', trigger: { kind: 'COPY' } });
    expect(instruction('EXPOSE 80 443/udp')).toMatchObject({ words: [{ raw: '80' }, { raw: '443/udp' }] });
    expect(instruction('VOLUME ["/a b"]')).toMatchObject({ words: [{ parts: [{ text: '/a b' }] }] });
    expect(instruction('WORKDIR /a b')).toMatchObject({ words: [{ raw: '/a b' }] });
    expect(instruction('MAINTAINER A <a@b>')).toMatchObject({ words: [{ raw: 'A <a@b>' }] });
  });

  it('reports what it cannot read and goes on', () => {
    expect(
      complaints('RUN x\nARG a\nFROM\nFROM a b\nFOO bar\nCOPY a\nUSER\nONBUILD FROM x\nHEALTHCHECK x\nRUN\n'),
    ).toEqual([
      ['dockerfile-before-from', 1],
      ['dockerfile-syntax', 3],
      ['dockerfile-syntax', 4],
      ['dockerfile-unknown-instruction', 5],
      ['dockerfile-syntax', 6],
      ['dockerfile-syntax', 7],
      ['dockerfile-syntax', 8],
      ['dockerfile-syntax', 9],
      ['dockerfile-syntax', 10],
    ]);
    expect(complaints('')).toEqual([['dockerfile-no-from', 1]]);
  });

  it('keeps all places within the file, whatever the text', () => {
    const pieces = fc.constantFrom(
      'FROM a',
      'RUN ',
      'ENV ',
      'ARG x',
      'COPY ',
      'ONBUILD ',
      'HEALTHCHECK ',
      'CMD ',
      'a=',
      'b ',
      '\n',
      '\\\n',
      '# c\n',
      '"',
      "'",

      '<<E',
      '<<-"F"',
      'E\n',
      '${',
      '$x',
      ':-',
      '}',
      '/',
      '[',
      ']',
      ', ',
      '--f=',
      '\\',
      '`',
      '# escape=`\n',
      '\r\n',
      '\uFEFF',
      ' ',
    );
    const inside = (value: unknown, length: number): void => {
      if (typeof value !== 'object' || value === null) return;
      const { start, end } = value as Partial<Span>;
      // What has no place of its own passes.
      expect([start, end, (start ?? 0) >= 0 && (start ?? 0) <= (end ?? 0) && (end ?? 0) <= length]).toEqual([
        start,
        end,
        true,
      ]);
      for (const [key, child] of Object.entries(value)) if (key !== 'file') inside(child, length);
    };
    const law = (text: string) => inside(read(text), text.length);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => law(parts.join(''))),
      { numRuns: 1000 },
    );
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), law), { numRuns: 200 })).not.toThrow();
    law(`FROM x\nENV a=${'${a:-'.repeat(20_000)}`);
    law(`FROM x\nRUN ${'a \\\n'.repeat(20_000)}`);
    law('ONBUILD '.repeat(20_000));
  });
});
