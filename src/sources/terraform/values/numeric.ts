/**
 * Numbers as Terraform computes them: binary floats of 512 bits of precision, rounded to nearest even (Go's `big.Float`, which cty
 * uses). Integers that a double holds exactly are plain numbers.
 */

/** A number: a safe integer as itself, anything else as `Big`. */
export type Numeric = number | Big;

/**
 * `mantissa * 2 ** exponent`; the mantissa is odd (or zero) and has at most `precision` bits: 512, or 53 (64 for integers) for results of
 * functions that compute with doubles. The precision decides how many digits are written.
 */
export interface Big {
  readonly mantissa: bigint;
  readonly exponent: number;
  readonly precision: number;
}

const PRECISION = 512;
/** Decimal exponents beyond this are refused: no configuration needs them, and they cost much. */
const MAX_EXPONENT = 4000;

/** Whether a number is so large or small that to write it out would cost much: beyond twice what can be read. */
export function isExtreme(value: Numeric): boolean {
  return typeof value !== 'number' && Math.abs(value.exponent) > 8 * MAX_EXPONENT;
}

function bitLength(value: bigint): number {
  const hex = (value < 0n ? -value : value).toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] ?? '0', 16)));
}

function trailingZeros(value: bigint): number {
  let count = 0;
  let rest = value;
  while ((rest & 0xffffffffn) === 0n) {
    rest >>= 32n;
    count += 32;
  }
  const low = Number(rest & 0xffffffffn);
  return count + (31 - Math.clz32(low & -low));
}

/** `mantissa * 2 ** exponent` rounded; `sticky` says that a little more than the mantissa (in its direction) was cut off. */
function rounded(mantissa: bigint, exponent: number, sticky = false): Numeric {
  if (mantissa === 0n) return 0;
  const negative = mantissa < 0n;
  let m = negative ? -mantissa : mantissa;
  let e = exponent;
  const excess = bitLength(m) - PRECISION;
  if (excess > 0) {
    const shift = BigInt(excess);
    const cut = m & ((1n << shift) - 1n);
    const half = 1n << (shift - 1n);
    m >>= shift;
    e += excess;
    if (cut > half || (cut === half && (sticky || (m & 1n) === 1n))) m += 1n;
  }
  const zeros = trailingZeros(m);
  m >>= BigInt(zeros);
  e += zeros;
  if (negative) m = -m;
  if (e >= 0 && e < 53 && bitLength(m) + e <= 53) return Number(m << BigInt(e));
  return { mantissa: m, exponent: e, precision: PRECISION };
}

function bigOf(value: Numeric): Big {
  return typeof value === 'number' ? { mantissa: BigInt(value), exponent: 0, precision: PRECISION } : value;
}

/** The quotient of two integers, rounded. */
function quotient(numerator: bigint, denominator: bigint, exponent: number): Numeric {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const shift = Math.max(0, PRECISION + 3 - (bitLength(n) - bitLength(d)));
  const scaled = n << BigInt(shift);
  let q = scaled / d;
  // One more bit stands for all that the division cut off.
  q = (q << 1n) | (q * d === scaled ? 0n : 1n);
  return rounded(negative ? -q : q, exponent - shift - 1);
}

/** Reads decimal digits with an optional sign, fraction and exponent; `undefined` where the text is no such number or too large. */
export function parseNumeric(source: string): Numeric | undefined {
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(source)) return source === '-0' ? 0 : Number(source);
  if (source.length > 10_000) return undefined;
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,6}))?$/.exec(source);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(Number(power)) > MAX_EXPONENT) return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  if (exponent >= 0) return rounded(digits * 10n ** BigInt(exponent), 0);
  return quotient(digits, 10n ** BigInt(-exponent), 0);
}

/** A double as a number; it must be finite. */
export function numericOf(value: number): Numeric {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const power = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = power === 0 ? fraction : fraction | (1n << 52n);
  const exact = rounded(value < 0 ? -mantissa : mantissa, Math.max(power, 1) - 1075);
  if (typeof exact === 'number') return exact;
  // As cty does: what a 64-bit integer holds is one.
  return { ...exact, precision: exact.exponent >= 0 && Math.abs(value) < 2 ** 63 ? 64 : 53 };
}

/** An integer of any size as a number. */
export function numericOfInteger(value: bigint): Numeric {
  return rounded(value, 0);
}

/** The nearest double. */
export function toDouble(value: Numeric): number {
  return typeof value === 'number' ? value : Number(formatNumeric(value));
}

/** Whether the number has no fraction. */
export function isInteger(value: Numeric): boolean {
  return typeof value === 'number' || value.exponent >= 0;
}

/** The number without its fraction, towards zero. */
export function integerPart(value: Numeric): bigint {
  const { mantissa, exponent } = bigOf(value);
  if (exponent >= 0) return mantissa << BigInt(exponent);
  const shift = BigInt(-exponent);
  return mantissa < 0n ? -(-mantissa >> shift) : mantissa >> shift;
}

/** The sum. */
export function add(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const x = bigOf(a);
  const y = bigOf(b);
  const low = Math.min(x.exponent, y.exponent);
  return rounded((x.mantissa << BigInt(x.exponent - low)) + (y.mantissa << BigInt(y.exponent - low)), low);
}

/** The number with its sign turned. */
export function negate(a: Numeric): Numeric {
  if (typeof a === 'number') return -a;
  return { ...a, mantissa: -a.mantissa };
}

/** The product. */
export function multiply(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  const x = bigOf(a);
  const y = bigOf(b);
  return rounded(x.mantissa * y.mantissa, x.exponent + y.exponent);
}

/** The quotient; the divisor must not be zero. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b;
  const x = bigOf(a);
  const y = bigOf(b);
  return quotient(x.mantissa, y.mantissa, x.exponent - y.exponent);
}

/** The remainder with the sign of the dividend; the divisor must not be zero. */
export function remainder(a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') return a % b === 0 ? 0 : a % b;
  return add(a, negate(multiply(b, numericOfInteger(integerPart(divide(a, b))))));
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareNumeric(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const difference = add(a, negate(b));
  if (typeof difference === 'number') return difference;
  return difference.mantissa < 0n ? -1 : 1;
}

/** Digits of a positive `mantissa * 2 ** exponent`, and how many of them stand before the point. */
function decimalDigits(mantissa: bigint, exponent: number): { readonly digits: string; readonly point: number } {
  if (exponent >= 0) {
    const whole = (mantissa << BigInt(exponent)).toString();
    return { digits: whole, point: whole.length };
  }
  const digits = (mantissa * 5n ** BigInt(-exponent)).toString();
  return { digits, point: digits.length + exponent };
}

/** The shortest decimal digits, without exponent, that name this number and no other of the same precision. */
export function formatNumeric(value: Numeric): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  const { mantissa, exponent, precision } = value;
  const m = mantissa < 0n ? -mantissa : mantissa;
  const shift = Math.max(0, precision - bitLength(m));
  const full = m << BigInt(shift);
  const scale = exponent - shift;
  const inclusive = (full & 1n) === 0n;
  const exact = decimalDigits(full, scale);
  const below = decimalDigits(full * 2n - 1n, scale - 1);
  const above = decimalDigits(full * 2n + 1n, scale - 1);
  const sign = mantissa < 0n ? '-' : '';
  return sign + placed(shortest(exact, below, above, inclusive));
}

type Digits = { readonly digits: string; readonly point: number };

/** Cuts the digits of a number at the first place where the result still lies between its neighbours' halves. */
function shortest(exact: Digits, below: Digits, above: Digits, inclusive: boolean): Digits {
  const point = Math.max(exact.point, below.point, above.point);
  const aligned = ({ digits, point: own }: Digits) => '0'.repeat(point - own) + digits;
  const [d, l, u] = [aligned(exact), aligned(below).replace(/0+$/, ''), aligned(above).replace(/0+$/, '')];
  for (let i = 0; i < d.length; i++) {
    const [digit, low, high] = [Number(d[i]), Number(l[i] ?? '0'), Number(u[i] ?? '0')];
    const down = low !== digit || (inclusive && i + 1 === l.length);
    const up = digit !== high && (inclusive || digit + 1 < high || i + 1 < u.length);
    if (!down && !up) continue;
    const head = d.slice(0, i + 1);
    const next = Number(d[i + 1] ?? '0');
    const roundUp = down && up ? next >= 5 : up;
    if (!roundUp) return { digits: head, point };
    const raised = (BigInt(head) + 1n).toString().padStart(head.length, '0');
    return { digits: raised, point: point + raised.length - head.length };
  }
  return { digits: d, point };
}

function placed({ digits, point }: Digits): string {
  const whole =
    point > 0
      ? digits
          .slice(0, point)
          .padEnd(point, '0')
          .replace(/^0+(?=\d)/, '')
      : '0';
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
