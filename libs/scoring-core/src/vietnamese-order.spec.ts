import fc from 'fast-check';
import { compareVietnamese } from '.';

/** Letters that differ in tone and case only stand in one family; two texts of one pair are drawn from the same families. */
const FAMILIES = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY']
  .map((letter) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (letter + tone).normalize('NFC')))
  .concat([...'bcdđghklmnpqrstvx'].map((letter) => [letter, letter.toUpperCase()]))
  .concat([...' -0123456789.,/()"&fjwz'].map((sign) => [sign]));
const members = fc.constantFrom(...FAMILIES).chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));
const alike = fc.array(members, { maxLength: 5 }).map((pairs) => [pairs.map(([a]) => a).join(''), pairs.map(([, b]) => b).join('')] as const);
const text = alike.chain(([a]) => fc.constantFrom(a, a.normalize('NFD')));
const pair = fc.oneof(alike, fc.tuple(text, text), alike.map(([a]) => [a, a.normalize('NFD')] as const));
const sign = Math.sign;

describe('compareVietnamese', () => {
  it('orders as ICU does for Vietnamese', () => {
    const collator = new Intl.Collator('vi');
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const icu = sign(collator.compare(a, b));
        if (icu !== 0) expect(sign(compareVietnamese(a, b))).toBe(icu);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is a total order in which only the same text is equal', () => {
    fc.assert(
      fc.property(pair, text, ([a, b], c) => {
        expect(sign(compareVietnamese(a, b))).toBe(-sign(compareVietnamese(b, a)) || 0);
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('sets composed and decomposed spellings side by side', () => {
    const words = ['Hòa', 'Hòa'.normalize('NFD'), 'Hỏa'];
    expect([...words].sort(compareVietnamese).map((word) => word.normalize('NFC'))).toEqual(['Hòa', 'Hòa', 'Hỏa']);
  });

  it('sorts letters outside the alphabet after it, by code point', () => {
    expect(['я', 'z', 'ß', 'a'].sort(compareVietnamese)).toEqual(['a', 'z', 'ß', 'я']);
  });
});
