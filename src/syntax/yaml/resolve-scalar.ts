/** Plain YAML scalars to values, under one of two schemas. */
import type { ScalarValue } from '../document.ts';

/**
 * Which plain scalars are numbers, booleans and null.
 * `core`: the core schema of YAML 1.2.2, section 10.3.
 * `yaml11`: what Kubernetes' own reader takes (sigs.k8s.io/yaml, a YAML 1.1 reader without base 60): `yes/no/on/off/y/n` are
 * booleans, `0777` is octal, digits may hold `_`.
 */
export type YamlSchema = 'core' | 'yaml11';

const coreInteger = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/;
const coreFloat = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const oldInteger = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$/;
const special = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const words = new Map<string, ScalarValue>([
  ['', null],
  ['~', null],
  ...(['null', 'Null', 'NULL'] as const).map((word) => [word, null] as const),
  ...(['true', 'True', 'TRUE'] as const).map((word) => [word, true] as const),
  ...(['false', 'False', 'FALSE'] as const).map((word) => [word, false] as const),
]);

const oldWords = new Map<string, ScalarValue>([
  ...words,
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

/** The value of a plain scalar without a tag; what no rule of the schema takes is text. */
export function resolvePlain(text: string, schema: YamlSchema): ScalarValue {
  const c = text.charCodeAt(0);
  // Digits, sign or point begin a number; only short texts can be a word.
  if ((c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46) return resolveNumber(text, schema) ?? text;
  if (text.length > 5) return text;
  const word = (schema === 'core' ? words : oldWords).get(text);
  return word === undefined ? text : word;
}

/** The number that `text` writes, or `undefined` where it writes none that a double can hold. */
function resolveNumber(text: string, schema: YamlSchema): number | undefined {
  if (schema === 'core' ? coreInteger.test(text) : oldInteger.test(text)) {
    const integer = schema === 'core' ? coreIntegerOf(text) : oldIntegerOf(text);
    if (Number.isFinite(integer)) return integer;
  }
  if (coreFloat.test(text)) {
    const float = Number(text);
    return Number.isFinite(float) ? float : undefined;
  }
  if (!special.test(text)) return undefined;
  if (text.toLowerCase() === '.nan') return Number.NaN;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function coreIntegerOf(text: string): number {
  // `Number` reads 0o and 0x itself, and decimal digits with leading zeros as decimal.
  return Number(text);
}

function oldIntegerOf(text: string): number {
  const digits = text.replaceAll('_', '');
  const sign = digits.startsWith('-') ? -1 : 1;
  const bare = digits.replace(/^[-+]/, '');
  if (/^0[xbo]/.test(bare)) return sign * (bare.length > 2 ? Number(bare) : Number.NaN);
  if (bare.length > 1 && bare.startsWith('0')) {
    // A digit 8 or 9 makes it no octal number; the float rule then reads it as decimal.
    return /^[0-7]+$/.test(bare) ? sign * Number.parseInt(bare, 8) : Number.NaN;
  }
  return bare === '' ? Number.NaN : sign * Number(bare);
}

/** A scalar with an explicit standard tag; `undefined` where the text does not fit the tag. */
export function resolveTagged(tag: string, text: string, schema: YamlSchema): ScalarValue | undefined {
  switch (tag) {
    case 'tag:yaml.org,2002:null': {
      return words.get(text) === null ? null : undefined;
    }
    case 'tag:yaml.org,2002:bool': {
      const value = (schema === 'core' ? words : oldWords).get(text);
      return typeof value === 'boolean' ? value : undefined;
    }
    case 'tag:yaml.org,2002:int':
    case 'tag:yaml.org,2002:float': {
      return resolveNumber(text, schema);
    }
    default: {
      return text;
    }
  }
}
