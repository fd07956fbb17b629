/** Roots that read each other's states, within a session: an edit of one is seen in the others, and all is as in a fresh run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfValue } from '../graph/index.ts';
import type { Scan } from './scan.ts';
import { scanned, told } from './scanned-texts.ts';
import { Session } from './session.ts';

const state = (name: string) =>
  `data "terraform_remote_state" "${name}" {\n  backend = "local"\n  config = { path = "../${name}/terraform.tfstate" }\n}\n`;
const queue = (name: string) => `resource "aws_sqs_queue" "q" { name = ${name} }\n`;

/** What each file may hold; absent as well, at every path. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'one/main.tf': [
    `${queue('"first"')}output "name" { value = "one" }\n`,
    `${queue('"first"')}output "name" { value = aws_sqs_queue.q.arn }\n`,
    `# moved down\n${queue('"first"')}output "name" { value = aws_sqs_queue.q }\n`,
    'output "other" { value = 1 }\n',
  ],
  'one/late.tf': [`${state('three')}output "back" { value = data.terraform_remote_state.three.outputs.name }\n`],
  'two/main.tf': [
    `${state('one')}${queue('data.terraform_remote_state.one.outputs.name')}module "m" {\n  source = "../m"\n}\noutput "name" { value = module.m.name }\n`,
  ],
  'm/main.tf': [
    `${state('one')}${queue('try(data.terraform_remote_state.one.outputs.name.name, data.terraform_remote_state.one.outputs.name)')}output "name" { value = aws_sqs_queue.q.name }\n`,
    'output "name" { value = "none" }\n',
  ],
  'three/main.tf': [
    `${state('two')}${queue('data.terraform_remote_state.two.outputs.name')}output "name" { value = "three" }\n`,
    'output "name" { value = "three" }\n',
  ],
};

const edit = fc
  .constantFrom(...Object.entries(variants))
  .chain(([path, texts]) => fc.constantFrom(undefined, ...texts).map((text) => ({ path, text })));

const first = Object.fromEntries(
  Object.entries(variants).map(([path, [text]]) => [path, path.includes('late') ? undefined : text]),
);

function nameIn({ graph }: Scan, scope: string): string | undefined {
  const node = graph.nodes().find((one) => one.scope === scope && one.kind === 'AWS::SQS::Queue');
  return textOfValue(node?.properties.entries.get('QueueName'));
}

describe('a root that reads the state of another', () => {
  it('sees an edit of that root', () => {
    const session = new Session();
    expect(nameIn(scanned(first, session), 'terraform:two')).toBe('one');
    const edited = { ...first, 'one/main.tf': 'output "name" { value = "changed" }\n' };
    expect(nameIn(scanned(edited, session), 'terraform:two')).toBe('changed');
    expect(nameIn(scanned(edited, session), 'terraform:three')).toBe('changed');
    expect(nameIn(scanned(first, session), 'terraform:three')).toBe('one');
  });

  it('comes to the same as in a fresh run after any edits', () => {
    const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rounds, (all) => {
        const session = new Session();
        const files: Record<string, string | undefined> = { ...first };
        scanned(files, session);
        for (const edits of all) {
          for (const { path, text } of edits) files[path] = text;
          expect(told(scanned(files, session))).toEqual(told(scanned(files)));
        }
      }),
      { numRuns: 25 },
    );
  });
});
