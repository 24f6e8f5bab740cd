/** Exact numbers for the plain ranking: slow, obvious, and not shared with the code under test. */
export type Num = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

const whole = (value: number | bigint): bigint => (typeof value === 'bigint' ? value : BigInt(value));

export const num = (n: number | bigint, d: number | bigint = 1n): Num => {
  const [top, bottom] = [whole(n), whole(d)];
  const g = gcd(top, bottom);
  return { n: top / g, d: bottom / g };
};
export const ZERO = num(0);
/** A decimal of at most two places, given in hundredths. */
export const dec = (hundredths: number): Num => num(hundredths, 100);
export const plus = (a: Num, b: Num): Num => num(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Num, b: Num): Num => plus(a, num(-b.n, b.d));
export const times = (a: Num, b: Num): Num => num(a.n * b.n, a.d * b.d);
export const over = (a: Num, b: Num): Num => (b.n < 0n ? num(-a.n * b.d, a.d * -b.n) : num(a.n * b.d, a.d * b.n));
export const sign = (a: Num): number => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
export const cmp = (a: Num, b: Num): number => sign(minus(a, b));
export const least = (a: Num, b: Num): Num => (cmp(a, b) <= 0 ? a : b);
export const total = (values: readonly Num[]): Num => values.reduce(plus, ZERO);

/** Long division by hand: whole units of 10^-places, then one more if half or more is left. Only for numbers from 0. */
export const halfUp = (a: Num, places: number): Num => {
  const unit = 10n ** BigInt(places);
  let units = 0n;
  let left = a.n * unit;
  const bit = { size: a.d };
  while (bit.size <= left) bit.size *= 2n;
  while (bit.size >= a.d) {
    if (left >= bit.size) {
      left -= bit.size;
      units += bit.size / a.d;
    }
    if (bit.size === a.d) break;
    bit.size /= 2n;
  }
  return num(left + left >= a.d ? units + 1n : units, unit);
};

export const asText = (a: Num): string => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`);

/** A number that has at most `places` places. */
export const asDecimal = (a: Num, places: number): string => {
  const scaled = a.n * 10n ** BigInt(places) / a.d;
  const integer = scaled / 10n ** BigInt(places);
  const part = scaled % 10n ** BigInt(places);
  return places === 0 ? `${integer}` : `${integer}.${`${part}`.padStart(places, '0')}`;
};
