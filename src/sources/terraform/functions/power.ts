/** Powers as Go computes them (`math.Pow`): by squaring the mantissa, so that the last digits are the same. */

/** `base ** exponent`. */
export function power(base: number, exponent: number): number {
  const size = Math.abs(exponent);
  // Signs, zeros, infinities and what is not a number are the same in every language that follows IEEE 754.
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 1) return base;
  if (!Number.isFinite(base) || !Number.isFinite(exponent) || base === 0) return base ** exponent;
  if (exponent === 0.5) return Math.sqrt(base);
  if (exponent === -0.5) return 1 / Math.sqrt(base);
  let whole = Math.trunc(size);
  let fraction = size - whole;
  if (fraction !== 0 && base < 0) return Number.NaN;
  if (whole >= 2 ** 63) return base ** exponent;
  let mantissa = 1;
  let exponentOfTwo = 0;
  if (fraction !== 0) {
    if (fraction > 0.5) {
      fraction--;
      whole++;
    }
    mantissa = Math.exp(fraction * Math.log(base));
  }
  let [factor, shift] = parts(base);
  for (let left = BigInt(whole); left !== 0n; left >>= 1n) {
    if (shift < -(2 ** 12) || shift > 2 ** 12) {
      exponentOfTwo += shift;
      break;
    }
    if ((left & 1n) === 1n) {
      mantissa *= factor;
      exponentOfTwo += shift;
    }
    factor *= factor;
    shift *= 2;
    if (factor < 0.5) {
      factor += factor;
      shift--;
    }
  }
  if (exponent < 0) {
    mantissa = 1 / mantissa;
    exponentOfTwo = -exponentOfTwo;
  }
  return scaled(mantissa, exponentOfTwo);
}

/** A number as a mantissa from 0.5 up to 1, and a power of two. */
function parts(value: number): [mantissa: number, exponent: number] {
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let mantissa = value * 2 ** -exponent;
  for (; Math.abs(mantissa) < 0.5; exponent--) mantissa *= 2;
  for (; Math.abs(mantissa) >= 1; exponent++) mantissa /= 2;
  return [mantissa, exponent];
}

/** `mantissa * 2 ** exponent`, rounded once. */
function scaled(mantissa: number, exponent: number): number {
  if (exponent > 1000) return mantissa * 2 ** 1000 * 2 ** Math.min(1000, exponent - 1000);
  if (exponent < -1000) return mantissa * 2 ** -1000 * 2 ** Math.max(-1000, exponent + 1000);
  return mantissa * 2 ** exponent;
}
