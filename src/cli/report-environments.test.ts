/** Every format says in which environments a finding holds; SARIF and Markdown show the whole way of a value. */
import { describe, expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

const folder = `${import.meta.dirname}/../../corpus/terraform-environments`;

async function shown(...args: readonly string[]): Promise<string> {
  const machine = fakeMachine(folder);
  await run(['scan', '.', ...args], machine);
  return machine.written.out.replaceAll('corpus/terraform-environments/', '').replaceAll(/\s+/g, ' ');
}

describe('the environments of a finding', () => {
  it.each([
    ['terminal', ['--all']],
    ['lines', ['--quiet']],
    ...['html', 'markdown', 'sarif', 'junit'].map((format): [string, string[]] => [format, ['--format', format]]),
  ])('are told in %s', async (_, args) => {
    const text = await shown(...args);
    for (const words of ['only in prod', 'in dev and staging', 'in all 3 environments']) expect(text).toContain(words);
  });

  it('are data in json', async () => {
    expect(await shown('--format', 'json')).toContain('"in": [ "prod" ], "of": [ "dev", "prod", "staging" ]');
  });
});

describe('the way of a value', () => {
  it('is a chain in markdown, where an element of a local has the name of that', async () => {
    const text = await shown('--format', 'markdown');
    expect(text).toContain(
      'Comes from: `main.tf:19` ← variable `public` at `main.tf:2` ← value in `envs/prod.tfvars` at `envs/prod.tfvars:2`',
    );
    expect(text).toContain('Comes from: `main.tf:26` ← local `encrypted` at `main.tf:11`');
  });

  it('is a flow in sarif, from the line that decides', async () => {
    const { results } = JSON.parse(await shown('--format', 'sarif')).runs[0];
    const { locations } = results[0].codeFlows[0].threadFlows[0];
    const files = JSON.stringify(locations).match(/(?<="uri":")[^"]+|(?<="startLine":)\d+/g);
    expect(files?.map((one) => one.split('/').at(-1))).toEqual(['prod.tfvars', '2', 'main.tf', '2', 'main.tf', '19']);
  });
});
