/** New checks land where their id says, and lists stay in order. */
import { describe, expect, it } from 'vitest';
import { checkText, placeOf, withEntry } from './check-text.ts';

describe('the place of a check', () => {
  const folders = new Set(['aws/secrets-manager', 'aws/s3']);
  const at = (id: string) => placeOf(id, (folder) => folders.has(folder));

  it('is its id', () => {
    expect(at('aws-s3-bucket-is-versioned')).toEqual({ folder: 'aws/s3', name: 'bucket-is-versioned' });
    expect(at('aws-secrets-manager-secret-rotates')).toEqual({ folder: 'aws/secrets-manager', name: 'secret-rotates' });
    expect(at('aws-sqs-queue-is-encrypted')).toEqual({ folder: 'aws/sqs', name: 'queue-is-encrypted' });
  });

  it.each(['aws', 'aws-s3', 'AWS-s3-x', 'aws-s3-', '../aws-s3-x', 'aws/s3/x'])('is none for %s', (id) => {
    expect(at(id)).toBeUndefined();
  });
});

describe('the text of a check', () => {
  it('names the id and says what is left to do', () => {
    expect(checkText('aws-s3-bucket-is-versioned', 'aws/s3')).toContain("id: 'aws-s3-bucket-is-versioned'");
    expect(checkText('aws-s3-bucket-is-versioned', 'aws/s3')).toContain("from '../../check.ts'");
    expect(checkText('aws-s3-bucket-is-versioned', 'aws/s3')).toContain("from '../../../findings/index.ts'");
  });
});

describe('a list', () => {
  const list =
    "/** Every check on S3. */\nimport b from './b.ts';\nimport d from './d.ts';\n\nexport const s3 = [b, d];\n";

  it('takes a file in order', () => {
    expect(withEntry(list, { kind: 'file', name: 'c-d' })).toBe(
      "/** Every check on S3. */\nimport b from './b.ts';\nimport cD from './c-d.ts';\nimport d from './d.ts';\n\nexport const s3 = [b, cD, d];\n",
    );
  });

  it('takes a folder', () => {
    expect(withEntry('/** All. */\n\nexport const aws = [];\n', { kind: 'folder', name: 's3' })).toBe(
      "/** All. */\nimport { s3 } from './s3/index.ts';\n\nexport const aws = [...s3];\n",
    );
  });

  it('takes nothing twice', () => {
    expect(withEntry(list, { kind: 'file', name: 'd' })).toBe(list);
  });

  it('replaces a list over several lines', () => {
    expect(withEntry("import a from './a.ts';\nexport const x = [\n  a,\n];\n", { kind: 'file', name: 'b' })).toContain(
      '= [a, b];',
    );
  });
});
