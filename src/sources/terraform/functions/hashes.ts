/** Hash functions over texts. */
import { createHash } from 'node:crypto';
import { text } from '../values/value.ts';
import { type FunctionDefinition, parameter, textAt } from './definition.ts';

/** `base64sha256` … `uuidv5`. */
export const hashFunctions: readonly FunctionDefinition[] = [
  hashing('base64sha256', (value) => digest('sha256', value, 'base64')),
  hashing('base64sha512', (value) => digest('sha512', value, 'base64')),
  hashing('md5', (value) => digest('md5', value, 'hex')),
  hashing('sha1', (value) => digest('sha1', value, 'hex')),
  hashing('sha256', (value) => digest('sha256', value, 'hex')),
  hashing('sha512', (value) => digest('sha512', value, 'hex')),
  {
    name: 'uuidv5',
    parameters: [parameter('string'), parameter('string')],
    returns: 'string',
    run: (args, site) => {
      const id = nameBasedId(textAt(args, 0), textAt(args, 1));
      return id === undefined ? site.fail('the namespace is no UUID') : text(id, site.origin);
    },
  },
];

function hashing(name: string, of: (value: string) => string): FunctionDefinition {
  return {
    name,
    parameters: [parameter('string')],
    returns: 'string',
    run: (args, site) => text(of(textAt(args, 0)), site.origin),
  };
}

/** The hash of a text's UTF-8 bytes. */
export function digest(algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512', value: string, as: 'hex' | 'base64'): string {
  return createHash(algorithm).update(value, 'utf8').digest(as);
}

const namespaces: ReadonlyMap<string, string> = new Map([
  ['dns', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ['url', '6ba7b811-9dad-11d1-80b4-00c04fd430c8'],
  ['oid', '6ba7b812-9dad-11d1-80b4-00c04fd430c8'],
  ['x500', '6ba7b814-9dad-11d1-80b4-00c04fd430c8'],
]);

/** A UUID of version 5 (RFC 9562). */
function nameBasedId(namespace: string, name: string): string | undefined {
  const given = namespaces.get(namespace) ?? namespace;
  const bare = /^urn:uuid:/i.test(given) ? given.slice(9) : given.length === 38 ? given.slice(1, -1) : given;
  const space = /^[0-9a-f]{32}$/i.test(given) ? given.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : bare;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(space)) return undefined;
  const hash = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
