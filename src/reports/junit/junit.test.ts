/** The JUnit report: well formed whatever the sources hold, and made only of what Jenkins' schema allows. */
import { describe, expect, it } from 'vitest';
import { passing, sampleReport } from '../sample-report.ts';
import { junit } from './index.ts';
import { element } from './xml.ts';

/** From junit-10.xsd of Jenkins' xUnit plug-in: attributes that must be there, attributes that may be, and children. */
const grammar: Readonly<
  Record<string, readonly [must: readonly string[], may: readonly string[], children: readonly string[]]>
> = {
  testsuites: [[], ['name', 'time', 'tests', 'failures', 'errors'], ['testsuite']],
  testsuite: [
    ['name', 'tests', 'failures', 'errors'],
    ['skipped', 'time', 'file', 'timestamp', 'hostname', 'id', 'package'],
    ['testcase'],
  ],
  testcase: [['name'], ['classname', 'time'], ['failure', 'error', 'skipped']],
  failure: [[], ['type', 'message'], []],
  error: [[], ['type', 'message'], []],
  skipped: [[], ['type', 'message'], []],
};

interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
}

/** A parser strict enough to fail on anything that is not well formed in what this report uses of XML. */
function parse(text: string): Node {
  const top: Node = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const token = /<\?xml[^?]*\?>|<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|[^<]+/gy;
  let at = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    at = token.lastIndex;
    const [all, close, name, list = '', empty] = match;
    if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(all)) throw new Error(`a bare & in ${all}`);
    if (name === undefined) continue;
    if (close) {
      if (open.pop()?.name !== name) throw new Error(`${name} closes nothing`);
      continue;
    }
    const attributes = new Map(
      [...list.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key ?? '', value ?? '']),
    );
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    if (!empty) open.push(node);
  }
  if (at !== text.length || open.length !== 1) throw new Error(`not well formed at ${at}`);
  return top.children[0]!;
}

function breaches({ name, attributes, children }: Node): string[] {
  const [must, may, allowed] = grammar[name] ?? [[], [], []];
  return [
    ...(grammar[name] ? [] : [`no element ${name}`]),
    ...must.filter((key) => !attributes.has(key)).map((key) => `${name} lacks ${key}`),
    ...[...attributes.keys()].filter((key) => ![...must, ...may].includes(key)).map((key) => `${name} has ${key}`),
    ...children.filter((child) => !allowed.includes(child.name)).map((child) => `${child.name} in ${name}`),
    ...children.flatMap(breaches),
  ];
}

describe('the JUnit report', () => {
  const { findings } = sampleReport();
  const text = junit.render(sampleReport({ findings: [...findings, passing] }), { prefix: 'shop/' });
  const root = parse(text);

  it('keeps to the schema', () => {
    expect(breaches(root)).toEqual([]);
    expect(
      breaches(parse(junit.render(sampleReport({ findings: [], unknowns: [], paths: [], diagnostics: [] })))),
    ).toEqual([]);
  });

  it('counts what it holds', () => {
    const count = (name: string) => text.split(`<${name} `).length - 1;
    const sum = (key: string) => root.children.reduce((n, suite) => n + Number(suite.attributes.get(key)), 0);
    expect([sum('tests'), sum('failures'), sum('errors'), sum('skipped')]).toEqual([13, 7, 1, 4]);
    expect([count('testcase'), count('failure'), count('error'), count('skipped')]).toEqual([13, 7, 1, 4]);
    expect(root.attributes.get('failures')).toBe('7');
  });

  it('has a suite for each file, and one for the attack paths', () => {
    expect(root.children.map(({ attributes }) => attributes.get('name'))).toContain('shop/modules/storage/main.tf');
    expect(root.children[0]?.attributes.get('name')).toBe('attack paths');
  });

  it('tells the chain of a path and its further targets', () => {
    expect(text).toContain('internet → Deployment shop/cart → bucket exports eu and bucket exports us\n');
    expect(text).toContain('the last step opens bucket exports us as well');
  });

  it('holds no character that XML forbids', () => {
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(element('error', { message: 'a\n"<\u0000\ud800' }, ']]>').xml).toBe(
      '<error message="a&#10;&quot;&lt;\ufffd\ufffd">]]&gt;</error>',
    );
  });
});
