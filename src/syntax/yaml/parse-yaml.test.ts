/** YAML to trees: values, tags, places, comments, documents. */
import { describe, expect, it } from 'vitest';
import { positionsOf, textOf } from '../../text/index.ts';
import { childOf, entryOf, type Mapping, type Node } from '../document.ts';
import { plainValue } from '../document-value.ts';
import { parseYaml, type YamlOptions } from './parse-yaml.ts';

function read(text: string, options?: YamlOptions) {
  return parseYaml({ path: 'a.yaml', text }, options);
}

function values(text: string, options?: YamlOptions): unknown[] {
  return read(text, options).documents.map(({ root }) => JSON.parse(JSON.stringify(plainValue(root))) as unknown);
}

function codes(text: string): string[] {
  return read(text).diagnostics.map(({ code }) => code);
}

function written(text: string, node: Node | undefined): string | undefined {
  return node && text.slice(node.start, node.end);
}

describe('parseYaml', () => {
  it('reads the documents of a stream', () => {
    expect(values('a: 1\n---\n- x\n- {y: [1, 2]}\n...\n---\n"z"\n')).toEqual([{ a: 1 }, ['x', { y: [1, 2] }], 'z']);
    expect(values('')).toEqual([]);
  });

  it('keeps tags and covers them with the node', () => {
    const text = 'Role: !GetAtt Role.Arn\nName: !Sub\n  - "${x}"\n  - x: !Ref X\nIf: !If [a, b, !Ref "AWS::NoValue"]\n';
    const root = read(text).documents[0]?.root;
    const role = childOf(root, 'Role');
    expect(role?.tag).toEqual({ name: '!GetAtt', start: 6, end: 13 });
    expect(written(text, role)).toBe('!GetAtt Role.Arn');
    expect(plainValue(role as Node)).toBe('Role.Arn');
    const name = childOf(root, 'Name');
    expect([name?.kind, name?.tag?.name, written(text, name)]).toEqual([
      'sequence',
      '!Sub',
      '!Sub\n  - "${x}"\n  - x: !Ref X',
    ]);
    expect(written(text, childOf(root, 'If'))).toBe('!If [a, b, !Ref "AWS::NoValue"]');
  });

  it('keeps the text of scalars beside their value', () => {
    const root = read('id: 012345678901\nday: 2012-10-17\nport: "80"\n').documents[0]?.root;
    expect(childOf(root, 'id')).toMatchObject({ value: 12345678901, text: '012345678901', style: 'plain' });
    expect(childOf(root, 'day')).toMatchObject({ value: '2012-10-17' });
    expect(childOf(root, 'port')).toMatchObject({ value: '80', style: 'double-quoted' });
  });

  it('reads booleans and octal numbers by the schema', () => {
    const text = 'on: yes\nmode: 0644\nt: true\nclock: 22:22\n';
    expect(values(text)).toEqual([{ on: 'yes', mode: 644, t: true, clock: '22:22' }]);
    expect(values(text, { schema: 'yaml11' })).toEqual([{ on: true, mode: 420, t: true, clock: '22:22' }]);
  });

  it('places block scalars, omitted values and flow collections', () => {
    const text = 'run: |  # why\n  a\n  b\n\nnone:\nmap: { a: 1, b: } # end\nlist:\n  -\n  - x\n';
    const root = read(text).documents[0]?.root;
    expect(written(text, childOf(root, 'run'))).toBe('|  # why\n  a\n  b');
    expect(childOf(root, 'none')).toMatchObject({ value: null, start: 28, end: 28 });
    expect(written(text, childOf(root, 'map'))).toBe('{ a: 1, b: }');
    expect(written(text, childOf(root, 'list'))).toBe('-\n  - x');
  });

  it('finds comments, and none within scalars', () => {
    const text = '# one\na: "x # no" # two\nb: |  # three\n  # text\nc: d#e\n#four\n---\nx: [ # five\n 1]\n';
    expect(read(text).comments.map((comment) => [comment.text, text.charAt(comment.start)])).toEqual(
      ['one', 'two', 'three', 'four', 'five'].map((word) => [word, '#']),
    );
  });

  it('shares what aliases name and says where they stand', () => {
    const text = 'a: &x {k: [1]}\nb: *x\n';
    const root = read(text).documents[0]?.root;
    const [a, b] = [childOf(root, 'a') as Mapping, childOf(root, 'b') as Mapping];
    expect(b.entries).toBe(a.entries);
    expect(b.alias).toEqual({ start: 18, end: 20 });
    expect(a.alias).toBeUndefined();
  });

  it('merges mappings, own entries first', () => {
    const text = 'base: &b {a: 1, b: 2}\nmore: &m {b: 3, c: 4}\nx:\n  <<: [*b, *m]\n  a: 0\ny: {"<<": 1}\n';
    expect(values(text)[0]).toMatchObject({ x: { a: 0, b: 2, c: 4 }, y: { '<<': 1 } });
    const x = childOf(read(text).documents[0]?.root, 'x') as Mapping;
    expect(entryOf(x, 'b')?.merge).toEqual({ start: text.indexOf('<<'), end: text.indexOf('<<') + 2 });
    expect(codes('a:\n  <<: 3\n')).toEqual(['yaml-merge-not-mapping']);
  });

  it('keeps duplicate keys and reports them', () => {
    const { documents, diagnostics } = read('a: 1\nb: 2\na: 3\n');
    expect(documents[0]?.root).toMatchObject({ entries: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] });
    expect(plainValue(documents[0]?.root as Node)).toEqual({ a: 3, b: 2 });
    expect(diagnostics[0]?.at.start).toBe(10);
    expect(diagnostics[0]?.related?.[0]?.at.start).toBe(0);
    const many = Array.from({ length: 20 }, (_, i) => `k${i}: ${i}`).join('\n');
    expect(codes(`${many}\nk3: 1\n`)).toEqual(['yaml-duplicate-key']);
  });

  it('loses only the document that is broken', () => {
    const text = '%YAML 1.2\n---\na: 1\n---\nb: "x\n---\nc: [1\n---\nd: 4\n';
    expect(values(text)).toEqual([{ a: 1 }, { d: 4 }]);
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['yaml-syntax', 'error'],
      ['yaml-syntax', 'error'],
    ]);
    expect(diagnostics.map(({ at }) => positionsOf(at).start.line)).toEqual([6, 8]);
  });

  it('reads lines within quotes and brackets that are indented too little', () => {
    const text = 'a:\n  b: [\n    1, # one\n  # two\n  ]\n  c: {x: 1,\ny: "two"\n}\n  d: \'e\n f # no\n\ng\'\nh: 1\n';
    expect(values(text)).toEqual([{ a: { b: [1], c: { x: 1, y: 'two' }, d: 'e f # no\ng' }, h: 1 }]);
    expect(read(text).comments.map((comment) => comment.text)).toEqual(['one', 'two']);
    expect(read(text).diagnostics.map(({ code, severity, at }) => [code, severity, textOf(at)])).toEqual([
      ['yaml-indentation', 'note', ']'],
    ]);
    const b = childOf(childOf(read(text).documents[0]?.root, 'a'), 'b');
    expect(written(text, b)).toBe('[\n    1, # one\n  # two\n  ]');
  });

  it('tells templates from broken YAML', () => {
    for (const text of [
      'metadata:\n  name: {{ .Values.name }}\n',
      '{{- if .Values.on }}\na: 1\n{{- end }}\n',
      'a: b\n{{ include "x" . | nindent 4 }}\n---\nb: 2\n',
      'a: {{ x }}-{{ y }}\n',
    ]) {
      const { documents, diagnostics, isTemplate } = read(text);
      expect([documents.length, isTemplate, diagnostics.map(({ code }) => code)]).toEqual([0, true, ['helm-template']]);
      expect(diagnostics.map(({ at }) => textOf(at))).toEqual(['{{']);
    }
    expect(codes('a: "{{ x }}"\nb: ${{ y }}\nc: |\n  {{ z }}\n')).toEqual([]);
    expect(codes('a: ${{ y }}: "\n')).toEqual(['yaml-syntax']);
  });
});
