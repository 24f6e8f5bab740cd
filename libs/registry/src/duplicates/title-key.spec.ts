import fc from 'fast-check';
import { resemblance, sketchSize } from './likeness';
import { numbersOf, titleKey } from './title-key';

const ONE_TITLE: readonly (readonly [string, string])[] = [
  ['Đường hoa phụ nữ', 'Đường hoa phụ nữ'.normalize('NFD')],
  ['Đường hoa phụ nữ', 'duong hoa phu nu'],
  ['ĐƯỜNG HOA PHỤ NỮ', 'đường hoa phụ nữ'],
  ['Đan lát', 'đan lát'],
  // U+00D0 for U+0110.
  ['Đan lát', '\u00d0an lát'],
  ['Đường  hoa   phụ nữ', ' Đường hoa\tphụ nữ '],
  ['Đường hoa phụ nữ', 'Đường hoa\u200b phụ\u00a0nữ'],
  ['Tổ “3 sạch”', 'Tổ 3 sạch'],
  ['5 không, 3 sạch', '5 không – 3 sạch'],
  ['Hoà giải ở cơ sở', 'Hòa giải ở cơ sở'],
  ['Mô hình “Đường hoa phụ nữ”', 'Đường hoa phụ nữ'],
  ['Dân vận khéo: Đường hoa phụ nữ', 'Mô hình dân vận khéo "Đường hoa phụ nữ"'],
  ['Camera an ninh/trật tự', 'Camera an ninh - trật tự'],
  ['Ｃａｍｅｒａ an ninh', 'Camera an ninh'],
];

const TWO_TITLES: readonly (readonly [string, string])[] = [
  ['Tổ hòa giải số 1', 'Tổ hòa giải số 2'],
  ['Thắp sáng đường quê 2025', 'Thắp sáng đường quê 2026'],
  ['Tổ 12', 'Tổ 1 2'],
  ['Ngày chủ nhật xanh', 'Ngày thứ bảy xanh'],
  ['Mô hình', 'Điển hình'],
  ['Đường hoa', 'Hương hoa'],
];

describe('titleKey', () => {
  it.each(ONE_TITLE)('%j and %j are one', (one, other) => expect(titleKey(one)).toBe(titleKey(other)));
  it.each(TWO_TITLES)('%j and %j are two', (one, other) => expect(titleKey(one)).not.toBe(titleKey(other)));

  const title = fc.array(fc.constantFrom('mô hình', 'Đường', 'hoa', 'số', '1', '2', 'ở', 'Ấp', '–', '“sạch”', 'dân vận khéo', 'thôn'), { maxLength: 8 }).map((words) => words.join(' '));

  it('is the same however a title is composed, capitalised and spaced, and its own key', () =>
    fc.assert(
      fc.property(title, (text) => {
        const key = titleKey(text);
        expect([text.normalize('NFD'), text.toUpperCase(), ` ${text.replaceAll(' ', '  ')}\u200b`, key].map(titleKey)).toEqual([key, key, key, key]);
      }),
    ));

  it('keeps every digit of any text, and says nothing but words with single blanks', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = titleKey(text);
        expect(key).toMatch(/^(\S+( \S+)*)?$/u);
        expect(key.replace(/[^0-9]/g, '')).toBe(text.normalize('NFKC').replace(/[^0-9]/g, ''));
      }),
    ));
});

describe('numbersOf', () => {
  it.each([
    ['to 1', 'to 01', true],
    ['to 1', 'to 2', false],
    ['to 1 nam 2025', 'to 2025 nam 1', false],
    ['to', 'to 1', false],
    ['to 0', 'to 00', true],
  ])('of %j and %j: the same %j', (one, other, same) => expect(numbersOf(one) === numbersOf(other)).toBe(same));
});

describe('resemblance', () => {
  const sketch = fc.uniqueArray(fc.integer(), { maxLength: sketchSize }).map((hashes) => hashes.sort((a, b) => a - b));

  it('is a share, the same both ways, whole of a text with itself and none of a text too short to judge', () =>
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const share = resemblance(one, other);
        expect(share).toBe(resemblance(other, one));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(resemblance(one, one)).toBe(one.length === 0 ? 0 : 1);
        expect(resemblance(one, [])).toBe(0);
      }),
    ));
});
