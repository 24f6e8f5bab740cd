import fc from 'fast-check';
import { compareVietnamese } from '.';

const LETTERS = [...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'];
const CHARACTERS = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...' -0123456789.,/()"&fjwz'];
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 6 }).map((characters) => characters.join(''));
const sign = Math.sign;

describe('compareVietnamese', () => {
  it('orders as ICU does for Vietnamese', () => {
    const collator = new Intl.Collator('vi');
    fc.assert(
      fc.property(text, text, (a, b) => {
        const icu = sign(collator.compare(a, b));
        if (icu !== 0) expect(sign(compareVietnamese(a, b))).toBe(icu);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is a total order in which only the same text is equal', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
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
