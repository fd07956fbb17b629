/** Problems in the input are told once, with the environments that they hold in. */
import { describe, expect, it } from 'vitest';
import { scan } from '../engine/index.ts';
import { memoryFiles } from '../host/index.ts';
import { formatNames, formats } from '../reports/index.ts';

function run(files: Readonly<Record<string, string>>) {
  return scan({ root: '.', files: memoryFiles(files), today: '2026-01-01', version: '0' }).report;
}
const told = (files: Readonly<Record<string, string>>) =>
  run(files).diagnostics.map(({ code, environments }) => `${code} ${environments?.in.join('+') ?? 'everywhere'}`);

const main = `
variable "n" {}
resource "aws_sqs_queue" "q" {
  name = var.n < 3 ? "few" : tonumber("many")
}
`;
const values = (...sizes: readonly number[]) =>
  Object.fromEntries(sizes.map((n, i) => [`${['dev', 'prod', 'test'][i]}.tfvars`, `n = ${n}\n`]));

describe('a problem', () => {
  it('says in which of several environments it holds, once', () => {
    expect(told({ 'main.tf': main, ...values(1, 3, 1) })).toEqual(['terraform-call prod']);
    expect(told({ 'main.tf': main, ...values(3, 3, 1) })).toEqual(['terraform-call dev+prod']);
    expect(told({ 'main.tf': main, ...values(3, 3, 3) })).toEqual(['terraform-call everywhere']);
    expect(told({ 'main.tf': main, 'terraform.tfvars': 'n = 3\n' })).toEqual(['terraform-call everywhere']);
  });

  it('of a module says in which folders of environments it holds, and nothing where another root has it too', () => {
    const call = (n: number) => `module "m" {\n  source = "../../m"\n  n      = ${n}\n}\n`;
    const files = { 'm/main.tf': main, 'envs/dev/main.tf': call(1), 'envs/prod/main.tf': call(3) };
    expect(told(files)).toEqual(['terraform-call prod']);
    const other = { 'other/x/main.tf': call(3) };
    expect(told({ ...files, ...other })).toEqual(['terraform-call everywhere']);
  });

  it('in the file of one folder needs no such words', () => {
    const root = (n: number) => main.replace('var.n', `${n}`).replace('variable "n" {}', '');
    expect(told({ 'envs/dev/main.tf': root(1), 'envs/prod/main.tf': root(3) })).toEqual(['terraform-call everywhere']);
  });

  it.each(formatNames)('says it in %s', async (name) => {
    const { render } = await formats[name]();
    const text = render(run({ 'main.tf': main, ...values(1, 3, 1) }), { all: true });
    if (name === 'json') expect(JSON.parse(text).diagnostics[0].environments.in).toEqual(['prod']);
    else expect(text.replaceAll(/\s+/g, ' ')).toContain('only in prod');
  });
});

it('what is not mapped says in which environments it is there', () => {
  const code = 'variable "n" {}\nresource "aws_odd_thing" "o" {\n  count = var.n\n}\n';
  const { ledger } = run({ 'main.tf': code, ...values(1, 2, 0) });
  const odd = ledger.filter(({ subject }) => subject.includes('aws_odd_thing'));
  expect(odd.map(({ environments }) => environments)).toEqual([['dev', 'prod']]);
});
