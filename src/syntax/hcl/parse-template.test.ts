/** Quoted templates and heredocs: escapes, sequences, strip markers, directives and indentation. */
import { describe, expect, it } from 'vitest';
import { parseHcl } from './parse.ts';
import { show } from './show-tree.ts';

/** What `source` reads as; its errors stand behind it. */
function read(source: string): string {
  const { body, diagnostics } = parseHcl({ path: 'a.tf', text: `a = ${source}\n` });
  const [item] = body.items;
  const shown = item?.kind === 'attribute' ? show(item.value) : 'no attribute';
  return [shown, ...diagnostics.map((found) => found.code)].join(' ');
}

describe('quoted templates', () => {
  it.each([
    ['""', '""'],
    ['"plain"', '"plain"'],
    [String.raw`"\n\t\r\"\\"`, String.raw`"\n\t\r\"\\"`],
    [String.raw`"\u00e9\U0001F600"`, '"é😀"'],
    [String.raw`"\x"`, '"x" hcl-invalid-escape'],
    [String.raw`"\u12"`, String.raw`"\\u12" hcl-invalid-escape`],
    [String.raw`"\ud800"`, String.raw`"\\ud800" hcl-invalid-escape`],
    [String.raw`"\U00110000"`, String.raw`"\\U00110000" hcl-invalid-escape`],
    ['"$${x} %%{y} $ % $$x"', '"${x} %{y} $ % $$x"'],
    ['"$$${x}"', '"$${x}"'],
    ['"a${b}c${d.e}"', '"a${b}c${d.e}"'],
    ['"${"${a}"}"', '"${"${a}"}"'],
    ['"${\n{ a = 1 }\n}"', '"${{\'a=1}}"'],
    ['"x  ${~ b ~}  y"', '"x${b}y"'],
    [String.raw`"x\n ${'${~ b ~}'} \n y"`, '"x${b}y"'],
    ['"%{ if a }1%{ else }2%{ endif }"', '"%{if a}1%{else}2%{endif}"'],
    ['"%{ if a }%{ if b }1%{ endif }%{ endif }"', '"%{if a}%{if b}1%{else}%{endif}%{else}%{endif}"'],
    ['"%{ for k, v in m ~} ${k} %{~ endfor }"', '"%{for k v m}${k}%{endfor}"'],
    ['"%{ if a }x"', '"${!}" hcl-unbalanced-directive'],
    ['"x%{ endif }"', '"x${!}" hcl-unbalanced-directive'],
    ['"%{ if a }%{ else }%{ else }%{ endif }"', '"%{if a}%{else}${!}%{endif}" hcl-unbalanced-directive'],
    ['"%{ unless a }"', '! hcl-invalid-directive'],
    ['"a ${b c} d"', '"a ${!} d" hcl-unclosed-sequence'],
    ['"a ${b:-c} d ${e}"', '"a ${!} d ${e}" hcl-unclosed-sequence'],
    ['"a ${b"', '! hcl-unclosed-sequence'],
    ['"abc', '! hcl-unclosed-string'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

describe('heredocs', () => {
  it.each([
    ['<<E\nx\n  y\nE', String.raw`"x\n  y\n"`],
    ['<<E\nE', '""'],
    ['<<E\nx\n   E  ', String.raw`"x\n"`],
    ['<<E\r\nx\r\nE\r', String.raw`"x\r\n"`],
    [String.raw`<<E${'\n'}\n "q" $${'${a}'}${'\n'}E`, String.raw`"\\n \"q\" ${'${a}'}\n"`],
    ['<<E\nE F\nEE\nE', String.raw`"E F\nEE\n"`],
    ['<<-E\n    x\n      y\n\n    z\n  E', String.raw`"x\n  y\n\nz\n"`],
    ['<<-E\n  x\n   \n y\n  E', String.raw`" x\n   \ny\n"`],
    ['<<-E\n\tx\n  y\n  E', String.raw`"x\n y\n"`],
    ['<<-E\n  ${a}\n    b\n  E', String.raw`"${'${a}'}\n  b\n"`],
    ['<<-E\n${a}\n    b\n  E', String.raw`"${'${a}'}\n    b\n"`],
    ['<<E\n%{ for x in y ~}\n- ${x}\n%{ endfor ~}\nE', String.raw`"%{for _ x y}- ${'${x}'}\n%{endfor}"`],
    ['<<E\n  ${~ a ~}  \n  b\nE', String.raw`"${'${a}'}  b\n"`],
    ['[<<A\nx\nA\n, <<B\ny\nB\n]', String.raw`["x\n" "y\n"]`],
    ['f(<<A\n${<<B\nin\nB\n}\nA\n)', String.raw`f("${'${"in\\n"}'}\n")`],
    ['<<E\n$${a} $b ${c d}\nE', String.raw`"${'${a} $b ${!}'}\n" hcl-unclosed-sequence`],
    ['<<E x\nE', '! hcl-invalid-expression hcl-no-item'],
    ['<<E\nx\ry\nE', String.raw`"x\ry\n" hcl-lone-return`],
    ['<<E\nx\nF', '! hcl-unclosed-heredoc'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));

  it('warns, but reads, where the closing word ends the file', () => {
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text: 'a = <<E\nx\nE' });
    const [item] = body.items;
    expect(item?.kind === 'attribute' && show(item.value)).toBe(String.raw`"x\n"`);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['hcl-heredoc-at-end', 'warning']]);
  });

  it('ends with its closing word, and the next line is read', () => {
    const text = 'a = <<E\nx\n  E\nb = 1\n';
    const [first, second] = parseHcl({ path: 'a.tf', text }).body.items;
    expect(text.slice(first?.start, first?.end)).toBe('a = <<E\nx\n  E');
    expect(second?.kind === 'attribute' && second.name).toBe('b');
  });
});
