/** Which scripts run what they fetch. */
import { describe, expect, it } from 'vitest';
import { pipesToShell } from './network-scripts.ts';

describe('a script that runs what it fetches', () => {
  it.each([
    'curl -fsSL https://example.com/i.sh | sh',
    'curl https://example.com/i.sh \\\n  | sudo -E bash -s -- -b /usr/local/bin',
    'wget -qO- https://example.com/i.sh | bash',
    'bash <(curl -s https://example.com/i.sh)',
    'sh -c "$(curl -fsSL https://example.com/i.sh)"',
    'iwr -useb https://example.com/i.ps1 | iex',
  ])('%s', (script) => {
    expect(pipesToShell(script)).toBe(true);
  });

  it.each([
    'curl -fsSLo a.tgz https://example.com/a.tgz && sha256sum -c sums',
    'curl -s https://example.com/v.json | jq -r .version',
    'curl -s https://example.com/key.asc | gpg --dearmor > key.gpg',
    'cat install.sh | sh',
    'curl https://example.com/a.tgz | tar xz && ./install.sh',
  ])('is not %s', (script) => {
    expect(pipesToShell(script)).toBe(false);
  });

  it('is not lost in a long script', () => {
    expect(pipesToShell('curl https:'.repeat(20_000))).toBe(false);
    expect(pipesToShell(`${'curl https:'.repeat(2000)} |`)).toBe(false);
  });
});
