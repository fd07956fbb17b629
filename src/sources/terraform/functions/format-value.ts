/** Formats one value by one verb, as Go and cty do. */
import { convert, isMisfit } from '../values/convert.ts';
import { jsonTextOf, quoted } from '../values/json-text.ts';
import { MAX_TEXT, overlong } from '../values/limits.ts';
import {
  compareNumeric,
  formatNumeric,
  integerPart,
  isInteger,
  negate,
  type Numeric,
  toDouble,
} from '../values/numeric.ts';
import type { UnknownVal, Val } from '../values/value.ts';
import type { Verb } from './format-verbs.ts';
import { graphemesOf } from './graphemes.ts';

/** Decimal places that are written out, and with an exponent. */
const mostPlaces = 10_000;
const mostScientific = 100;

/** The text, of which parts may be unknown; what is wrong; or which limit it is beyond. */
export type Formatted =
  | { readonly kind: 'parts'; readonly parts: readonly (string | UnknownVal)[] }
  | { readonly kind: 'wrong'; readonly says: string }
  | { readonly kind: 'limit'; readonly says: string };

/** Formats a value. */
export function formatted(verb: Verb, value: Val): Formatted {
  const sizes = [verb.width, verb.precision];
  if (sizes.some((size) => typeof size === 'number' && size > MAX_TEXT)) return { kind: 'limit', says: overlong };
  if (value.kind === 'unknown') return { kind: 'parts', parts: [value] };
  if (value.kind === 'partial') {
    const plain =
      (verb.letter === 's' || verb.letter === 'v') && verb.width === undefined && verb.precision === undefined;
    const [first] = value.parts.filter((part) => typeof part !== 'string');
    return { kind: 'parts', parts: plain ? value.parts : first ? [{ ...first, refersTo: undefined }] : [] };
  }
  if (value.kind === 'null' && verb.letter !== 'v') return wrong(`a null has no place at \`${verb.source}\``);
  switch (verb.letter) {
    case 'v':
      return formatAny(verb, value);
    case 't': {
      const converted = convert(value, 'bool');
      if (isMisfit(converted) || converted.kind !== 'bool') return wrong(`\`${verb.source}\` needs a bool`);
      return padded(String(converted.value), verb);
    }
    case 's':
    case 'q': {
      const converted = convert(value, 'string');
      if (isMisfit(converted) || converted.kind !== 'string') return wrong(`\`${verb.source}\` needs a string`);
      return formatText(converted.value, verb);
    }
    default: {
      const converted = convert(value, 'number');
      if (isMisfit(converted) || converted.kind !== 'number') return wrong(`\`${verb.source}\` needs a number`);
      return formatNumber(converted.value, verb);
    }
  }
}

function wrong(says: string): Formatted {
  return { kind: 'wrong', says };
}

/** Strings as they are, numbers in their shortest form, everything else as JSON. */
function formatAny(verb: Verb, value: Val): Formatted {
  if (verb.flags.includes('#')) return json(verb, value);
  if (value.kind === 'string') return formatText(value.value, { ...verb, letter: 's' });
  if (value.kind === 'number') return formatNumber(value.value, { ...verb, letter: 'g' });
  if (value.kind === 'bool') return padded(String(value.value), verb);
  if (value.kind === 'null') return padded('null', verb);
  return json(verb, value);
}

function json(verb: Verb, value: Val): Formatted {
  const made = jsonTextOf(value, value.origin);
  if (made.kind === 'string') return padded(made.value, verb);
  return { kind: 'parts', parts: made.kind === 'partial' ? made.parts : made.kind === 'unknown' ? [made] : [] };
}

function formatText(value: string, verb: Verb): Formatted {
  const cut = typeof verb.precision === 'number' ? graphemesOf(value).slice(0, verb.precision).join('') : value;
  return padded(verb.letter === 'q' ? quoted(cut) : cut, verb);
}

function formatNumber(value: Numeric, verb: Verb): Formatted {
  const negative = compareNumeric(value, 0) < 0;
  const size = negative ? negate(value) : value;
  const sign = negative ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '';
  if (/[bdoxX]/.test(verb.letter) && !isInteger(value)) return wrong(`\`${verb.source}\` needs a whole number`);
  const digits = digitsOf(size, verb);
  return digits === undefined
    ? {
        kind: 'limit',
        says: `\`${verb.source}\` asks for more than ${verb.letter === 'f' ? mostPlaces : mostScientific} decimal places`,
      }
    : padded(digits, verb, sign);
}

function digitsOf(size: Numeric, { letter, precision, flags }: Verb): string | undefined {
  const places = typeof precision === 'number' ? precision : undefined;
  switch (letter) {
    case 'b':
    case 'd':
    case 'o':
    case 'x':
    case 'X': {
      const base = letter === 'b' ? 2 : letter === 'd' ? 10 : letter === 'o' ? 8 : 16;
      const whole = integerPart(size).toString(base);
      const prefix = flags.includes('#') ? (base === 16 ? '0x' : base === 8 ? '0' : base === 2 ? '0b' : '') : '';
      const text = prefix + whole.padStart(places ?? 0, '0');
      return letter === 'X' ? text.toUpperCase() : text;
    }
    case 'f':
      return fixed(size, places ?? 6);
    case 'e':
    case 'E': {
      if ((places ?? 6) > mostScientific) return undefined;
      const text = toDouble(size)
        .toExponential(places ?? 6)
        .replace(/e([-+])(\d)$/, 'e$10$2');
      return letter === 'E' ? text.toUpperCase() : text;
    }
    default:
      return general(size, places, letter);
  }
}

/** Decimal places, rounded half to even on the exact value. */
function fixed(size: Numeric, places: number): string | undefined {
  if (places > mostPlaces) return undefined;
  if (isInteger(size)) return `${integerPart(size)}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const { mantissa, exponent } = typeof size === 'number' ? { mantissa: BigInt(size), exponent: 0 } : size;
  const scaled = mantissa * 10n ** BigInt(places);
  const divisor = 1n << BigInt(-exponent);
  let whole = scaled / divisor;
  const twice = (scaled % divisor) * 2n;
  if (twice > divisor || (twice === divisor && (whole & 1n) === 1n)) whole += 1n;
  const digits = whole.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The shortest digits, with an exponent where that is below -4 or too large. */
function general(size: Numeric, places: number | undefined, letter: string): string {
  const digits = formatNumeric(size);
  const match = /^0*(\d*)(?:\.(0*)(\d*))?$/.exec(digits);
  const whole = match?.[1] ?? '';
  const zeros = match?.[2]?.length ?? 0;
  const significant = whole === '' ? (match?.[3] ?? '') : whole + '0'.repeat(zeros) + (match?.[3] ?? '');
  const exponent = whole === '' ? -zeros - 1 : whole.length - 1;
  if (significant === '' || /^0+$/.test(significant)) return '0';
  if (places !== undefined) {
    const made = toDouble(size).toPrecision(Math.min(100, Math.max(1, places)));
    const number = made.includes('e')
      ? made.replace(/\.?0+e/, 'e').replace(/e([-+])(\d)$/, 'e$10$2')
      : made.includes('.')
        ? made.replace(/\.?0+$/, '')
        : made;
    return letter === 'G' ? number.toUpperCase() : number;
  }
  if (exponent >= -4 && exponent < 6) return digits;
  const bare = significant.replace(/0+$/, '');
  const mark = letter === 'G' ? 'E' : 'e';
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return `${bare[0] ?? ''}${bare.length > 1 ? `.${bare.slice(1)}` : ''}${mark}${power}`;
}

function padded(text: string, { width, flags, letter }: Verb, sign = ''): Formatted {
  const length = graphemesOf(sign + text).length;
  const missing = typeof width === 'number' ? width - length : 0;
  if (missing <= 0) return { kind: 'parts', parts: [sign + text] };
  if (flags.includes('-')) return { kind: 'parts', parts: [sign + text + ' '.repeat(missing)] };
  const zeros = flags.includes('0') && letter !== 'q';
  return { kind: 'parts', parts: [zeros ? sign + '0'.repeat(missing) + text : ' '.repeat(missing) + sign + text] };
}
