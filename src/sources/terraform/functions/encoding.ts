/** Functions that encode and decode. */
import { gunzipSync } from 'node:zlib';
import { collectionOf } from '../values/type.ts';
import { compareText } from '../values/text-order.ts';
import { list, map, text, unknownVal, type Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter, textAt } from './definition.ts';
import { parseCsv } from './csv.ts';
import { hashFunctions } from './hashes.ts';
import { jsonFunctions } from './json.ts';
import { networkFunctions } from './networks.ts';
import { decodeText, encodeText } from './text-encodings.ts';
import { yamlFunctions } from './yaml.ts';
import { afterApply, notEvaluated } from '../values/reasons.ts';

const str = parameter('string');

/** The functions. */
export const encodingFunctions: readonly FunctionDefinition[] = [
  ...hashFunctions,
  ...jsonFunctions,
  ...networkFunctions,
  ...yamlFunctions,
  { name: 'base64decode', parameters: [str], returns: 'string', run: base64Decode },
  {
    name: 'base64encode',
    parameters: [str],
    returns: 'string',
    run: (args, site) => text(Buffer.from(textAt(args, 0)).toString('base64'), site.origin),
  },
  { name: 'base64gunzip', parameters: [str], returns: 'string', run: gunzip },
  unsupported('base64gzip', 'the bytes depend on the version of the compressor'),
  { name: 'csvdecode', parameters: [str], returns: collectionOf('list', 'any'), run: csvDecode },
  { name: 'textdecodebase64', parameters: [str, str], returns: 'string', run: textDecode },
  { name: 'textencodebase64', parameters: [str, str], returns: 'string', run: textEncode },
  {
    name: 'urlencode',
    parameters: [str],
    returns: 'string',
    run: (args, site) => text(urlEncoded(textAt(args, 0)), site.origin),
  },
  { name: 'urldecode', parameters: [str], returns: 'string', run: urlDecode },
  random('bcrypt', 'its salt is random'),
  random('uuid', 'it is random'),
  unsupported('rsadecrypt', 'private keys are not used'),
];

function random(name: string, why: string): FunctionDefinition {
  return {
    name,
    parameters: [],
    rest: { type: 'any', nullable: true, open: true },
    returns: 'string',
    run: (_, site) => unknownVal(afterApply(name, why), site.origin, 'string'),
  };
}

function unsupported(name: string, why: string): FunctionDefinition {
  return {
    name,
    parameters: [],
    rest: { type: 'any', nullable: true, open: true },
    returns: 'string',
    run: (_, site) => unknownVal(notEvaluated(name, why), site.origin, 'string'),
  };
}

/** The bytes of strict base64; `undefined` where the text is none. */
function bytesOf(source: string): Buffer | undefined {
  const compact = source.replace(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return Buffer.from(compact, 'base64');
}

function decoded(bytes: Uint8Array, encoding: string, site: CallSite): Val {
  try {
    return text(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), site.origin);
  } catch {
    return site.fail(`the bytes are no text in ${encoding}`);
  }
}

function base64Decode(args: readonly Val[], site: CallSite): Val {
  const bytes = bytesOf(textAt(args, 0));
  return bytes ? decoded(bytes, 'utf-8', site) : site.fail('the text is not base64');
}

function gunzip(args: readonly Val[], site: CallSite): Val {
  const bytes = bytesOf(textAt(args, 0));
  if (!bytes) return site.fail('the text is not base64');
  try {
    return decoded(gunzipSync(bytes, { maxOutputLength: 16 * 1024 * 1024 }), 'utf-8', site);
  } catch {
    return site.fail('the bytes are not gzip, or too many');
  }
}

function textDecode(args: readonly Val[], site: CallSite): Val {
  const bytes = bytesOf(textAt(args, 0));
  if (!bytes) return site.fail('the text is not base64');
  const found = decodeText(bytes, textAt(args, 1));
  if (found === 'unsupported') return notEncoded(args, site);
  return found === 'unfit' ? site.fail(`the bytes are no text in ${textAt(args, 1)}`) : text(found, site.origin);
}

function textEncode(args: readonly Val[], site: CallSite): Val {
  const found = encodeText(textAt(args, 0), textAt(args, 1));
  if (found === 'unsupported') return notEncoded(args, site);
  if (found === 'unfit') return site.fail(`the text cannot be written in ${textAt(args, 1)}`);
  return text(found.toString('base64'), site.origin);
}

function notEncoded(args: readonly Val[], site: CallSite): Val {
  const says = `the encoding \`${textAt(args, 1)}\` is not evaluated`;
  return unknownVal({ code: 'unsupported', says }, site.origin, 'string');
}

/** As in a query: spaces become `+`. */
function urlEncoded(value: string): string {
  return encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd'))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function urlDecode(args: readonly Val[], site: CallSite): Val {
  const source = textAt(args, 0);
  if (/%(?![0-9A-Fa-f]{2})/.test(source)) return site.fail('the text is not URL-encoded');
  const plain = source.replaceAll('+', ' ');
  // Bytes that are no text become the character that stands for such.
  const decode = (run: string) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
  return text(plain.replace(/(?:%[0-9A-Fa-f]{2})+/g, decode), site.origin);
}

function csvDecode(args: readonly Val[], site: CallSite): Val {
  const rows = parseCsv(textAt(args, 0));
  if (typeof rows === 'string') return site.fail(rows);
  const [header, ...records] = rows;
  if (!header) return site.fail('the header line is missing');
  if (new Set(header).size < header.length) return site.fail('two columns have the same name');
  if (!site.frame.run.spend(records.length * header.length)) return site.limit(site.frame.run.spent());
  const objects = records.map((record): Val => {
    const entries = header.map((name, i): [string, Val] => [name, text(record[i] ?? '', site.origin)]);
    return { ...map(new Map(entries.sort(([a], [b]) => compareText(a, b))), 'any', site.origin), kind: 'object' };
  });
  const attributes = [...header].sort(compareText).map((name) => [name, textAttribute] as const);
  return list(objects, { kind: 'object', attributes: new Map(attributes) }, site.origin);
}

const textAttribute = { type: 'string', optional: false, default: undefined } as const;
