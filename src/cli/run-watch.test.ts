/** `merlon scan --watch`: scans again after changes, shrugs off settings that are broken for a moment, and ends when told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWatch, fakeWatch } from '../host/index.ts';
import { fakeMachine } from './fake-machine.ts';
import type { Output } from './outputs.ts';
import { runWatch } from './run-watch.ts';

const bucket = (open: boolean) =>
  `resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket_public_access_block" "b" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = ${!open}
  block_public_policy     = ${!open}
  ignore_public_acls      = ${!open}
  restrict_public_buckets = ${!open}
}
`;

describe('a watched scan', () => {
  let folder: string;
  let watch: FakeWatch;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'merlon-watch-'));
    watch = fakeWatch();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const begun = (outputs: readonly Output[] = [{ format: 'terminal' }], more = {}) => {
    const machine = fakeMachine(folder, more);
    let ignored: (path: string) => boolean = () => false;
    const ended = runWatch([], { check: ['aws-s3-bucket-blocks-public-access'] }, outputs, machine, (_, own) => {
      ignored = own;
      return watch;
    });
    /** Waits until the scan under way has ended. */
    const times = async (count: number) => {
      while (machine.written.err.split('watching for changes').length <= count) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    return { machine, ended, times, isIgnored: (path: string) => ignored(path) };
  };

  it('scans anew after a change and ends with the code of the last scan', async () => {
    writeFileSync(join(folder, 'main.tf'), bucket(true));
    const { machine, ended, times } = begun();
    await times(1);
    expect(machine.written.out).toContain('S3 bucket blocks public access');
    expect([...watch.folders]).toContain('');
    machine.written.out = '';
    writeFileSync(join(folder, 'main.tf'), bucket(false));
    watch.touch('main.tf');
    await times(2);
    expect(machine.written.out).not.toContain('S3 bucket blocks public access');
    expect(machine.written.out).not.toContain('\u001b');
    expect(machine.written.err).toContain('`main.tf` changed');
    watch.close();
    expect(await ended).toBe(0);
  });

  it('goes on after settings that are broken for a moment, and not after those that were so from the start', async () => {
    writeFileSync(join(folder, 'main.tf'), bucket(true));
    const { machine, ended, times } = begun();
    await times(1);
    writeFileSync(join(folder, 'merlon.yaml'), 'fail-on: [');
    watch.touch('merlon.yaml');
    await times(2);
    expect(machine.written.err).toContain('error: ');
    watch.close();
    expect(await ended).toBe(2);
    watch = fakeWatch();
    await expect(begun().ended).rejects.toThrow('merlon.yaml');
  });

  it('does not take its own reports for changes', async () => {
    writeFileSync(join(folder, 'main.tf'), bucket(true));
    const { times, ended, isIgnored } = begun([{ format: 'json', file: 'out/report.json' }]);
    await times(1);
    const paths = ['out/report.json', 'out/.report.json.4711.tmp', 'report.json', 'out/other.json'];
    expect(paths.map(isIgnored)).toEqual([true, true, false, false]);
    watch.close();
    expect(await ended).toBe(1);
  });
});
