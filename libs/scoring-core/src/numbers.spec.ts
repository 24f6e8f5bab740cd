import fc from 'fast-check';
import { formatDecimal, formatExact, formatPoints, formatRounded, fraction, parseDecimal, roundHalfUp } from '.';
import { scaleRounded } from './points';
import { divideHalfUp } from './rounding';

describe('parseDecimal', () => {
  it.each([
    ['8,25', 825],
    ['8.25', 825],
    [' 8 ', 800],
    ['0,4', 40],
    ['008,5', 850],
    ['8,250', 825],
    ['0', 0],
    ['999999999,99', 99_999_999_999],
  ])('reads %j as %d hundredths', (text, hundredths) => {
    expect(parseDecimal(text)).toEqual({ ok: true, hundredths });
  });

  it.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['-1', 'signed'],
    ['+1', 'signed'],
    ['−1', 'signed'],
    ['-0', 'signed'],
    ['1e400', 'exponent'],
    ['1,5E+3', 'exponent'],
    ['1.234,5', 'thousands'],
    ['1,234.5', 'thousands'],
    ['1.000.000', 'thousands'],
    ['1 234', 'thousands'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x0A', 'not-a-number'],
    ['٨', 'not-a-number'],
    ['８', 'not-a-number'],
    ['8,', 'not-a-number'],
    [',5', 'not-a-number'],
    ['8,5 đ', 'not-a-number'],
    ['true', 'not-a-number'],
    ['8.345', 'too-many-places'],
    ['9.999999999999999999', 'too-many-places'],
    ['1234567890', 'too-large'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseDecimal(text)).toEqual({ ok: false, reason });
  });

  it('accepts no more places than asked for', () => {
    expect(parseDecimal('8,25', 1)).toEqual({ ok: false, reason: 'too-many-places' });
    expect(parseDecimal('8,5', 1)).toEqual({ ok: true, hundredths: 850 });
    expect(parseDecimal('8,0', 0)).toEqual({ ok: true, hundredths: 800 });
  });

  it('reads back what formatDecimal writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999_999 }), fc.boolean(), (hundredths, comma) => {
        expect(parseDecimal(formatDecimal(hundredths, { comma }))).toEqual({ ok: true, hundredths });
      }),
    );
  });
});

describe('rounding', () => {
  it('rounds half up, away from zero', () => {
    expect(formatRounded(fraction(1005, 1000), 2)).toBe('1.01');
    expect(formatRounded(fraction(-1005, 1000), 2)).toBe('-1.01');
    expect(formatRounded(fraction(5, 2), 0)).toBe('3');
    expect(formatRounded(fraction(283, 3), 2)).toBe('94.33');
    expect(formatExact(fraction(566, 6))).toBe('283/3');
    expect(formatExact(fraction(188, 2))).toBe('94');
  });

  it('refuses places outside 0–4', () => {
    for (const decimals of [-1, 5, 1.5, NaN]) expect(() => roundHalfUp(fraction(1), decimals)).toThrow(RangeError);
    expect(() => scaleRounded(1, 1, 1, 5)).toThrow(RangeError);
  });

  it('is the same by doubles, by big integers and by fractions, however large', () => {
    const whole = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.maxSafeInteger());
    const positive = fc.oneof(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(whole, positive, positive, fc.integer({ min: 0, max: 4 }), (value, multiplier, divisor, decimals) => {
        const step = 10n ** BigInt(4 - decimals);
        const expected = divideHalfUp(BigInt(value) * BigInt(multiplier), BigInt(divisor) * step) * step;
        fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER) && expected >= BigInt(Number.MIN_SAFE_INTEGER));
        const points = scaleRounded(value, multiplier, divisor, decimals);
        expect(BigInt(points)).toBe(expected);
        expect(fraction(expected, 10_000)).toEqual(
          roundHalfUp(fraction(BigInt(value) * BigInt(multiplier), BigInt(divisor) * 10_000n), decimals),
        );
      }),
      { numRuns: 20_000 },
    );
  });

  it('lands within half a unit of the exact number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }), (top, bottom, decimals) => {
        const [exact, rounded] = [fraction(top, bottom), roundHalfUp(fraction(top, bottom), decimals)];
        const away = fraction(rounded.numerator * exact.denominator - exact.numerator * rounded.denominator, rounded.denominator * exact.denominator);
        const doubled = (away.numerator < 0n ? -away.numerator : away.numerator) * 2n * 10n ** BigInt(decimals);
        expect(doubled <= away.denominator).toBe(true);
      }),
    );
  });
});

describe('formatPoints', () => {
  it('prints exactly the places asked for, with a point or a comma', () => {
    expect(formatPoints(943_333, 2)).toBe('94.33');
    expect(formatPoints(943_333, 4, { comma: true })).toBe('94,3333');
    expect(formatPoints(80_000, 0)).toBe('8');
    expect(formatPoints(-80_500, 1)).toBe('-8.1');
    expect(formatPoints(500, 2)).toBe('0.05');
    expect(formatPoints(0, 2)).toBe('0.00');
  });

  it('agrees with the exact fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), fc.integer({ min: 0, max: 4 }), (points, decimals) => {
        expect(formatPoints(points, decimals)).toBe(formatRounded(fraction(points, 10_000), decimals));
      }),
    );
  });
});
