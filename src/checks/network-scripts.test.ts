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
    'curl -s "https://example.com/i?a=1&b=2" |\n  sh',
    'apt-get update; wget -qO- https://example.com/i.gz | gunzip | sh -s -- -y && rm -rf /tmp/x',
    'curl -f https://example.com/v || curl https://example.com/i | bash',
  ])('%s', (script) => {
    expect(pipesToShell(script)).toBe(true);
  });

  it.each([
    'curl -fsSLo a.tgz https://example.com/a.tgz && sha256sum -c sums',
    'curl -s https://example.com/v.json | jq -r .version',
    'curl -s https://example.com/key.asc | gpg --dearmor > key.gpg',
    'cat install.sh | sh',
    'curl -s https://example.com/a && echo id | sh',
    'curl https://example.com/a.tgz | tar xz && ./install.sh',
  ])('is not %s', (script) => {
    expect(pipesToShell(script)).toBe(false);
  });

  const many = 20_000;
  it.each([
    ['commands without an end', 'curl https:'.repeat(many)],
    ['commands with a pipe', `${'curl https:'.repeat(many)} |`],
    ['pipes', 'curl https://example.com |'.repeat(many)],
    ['spaces', `curl https://example.com |${' '.repeat(many)}`.repeat(9)],
    ['substitutions', `sh $(${' '.repeat(many)}`.repeat(9)],
    ['calls', `${'iwr '.repeat(many)}|${' '.repeat(many)}`],
    ['options of sudo', `curl https://example.com | sudo ${'-a '.repeat(many)}`],
  ])('is told from %s without end', (_, script) => {
    expect(pipesToShell(script)).toBe(false);
  });

  it('is found at the end of a long script', () => {
    expect(pipesToShell(`${'echo curl https:\n'.repeat(many)}curl https://example.com/i.sh | sh`)).toBe(true);
  });
});
