/** What the command says of values and environments that nothing takes, and how it ends. */
import { describe, expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';
import { declaredIn } from './request.ts';

const folder = `${import.meta.dirname}/../../corpus/terraform-environments`;

async function scanned(...args: readonly string[]) {
  const machine = fakeMachine(folder);
  const code = await run(['scan', '.', '--fail-on', 'none', ...args], machine);
  return { code, ...machine.written };
}

describe('a scan', () => {
  it('is incomplete where a value is given to nothing', async () => {
    expect((await scanned()).code).toBe(0);
    const { code, out } = await scanned('--var', 'nothing=hidden');
    expect(code).toBe(2);
    expect(out).toContain('error: a value is given for `nothing`, but no root or template that was read declares it');
    expect(out).toContain('1 │ --var nothing=…');
    expect(out).not.toContain('hidden');
  });

  it('fails where nothing has the environment that is asked for', async () => {
    const { code, err } = await scanned('--environment', 'prod,nowhere');
    expect(code).toBe(2);
    expect(err).toContain('nothing has an environment called `nowhere`');
  });
});

it('the settings describe an environment of a root once', () => {
  const prod = (root: string) => ({ name: 'prod', root });
  expect(declaredIn({ environments: [prod('a'), prod('b')] })).toHaveLength(2);
  expect(() => declaredIn({ environments: [prod('a'), prod('./a/')] })).toThrow(
    'the settings describe environment `prod` of `a` twice',
  );
});
