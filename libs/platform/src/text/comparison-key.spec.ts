import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparisonKey, nameKey } from './comparison-key';

/** The worked case of search among the oracles. */
const oracles = JSON.parse(readFileSync(join(__dirname, '../../../scoring-core/oracles/score-oracles.json'), 'utf8')) as {
  readonly cases: readonly { readonly id: string; readonly inputs: { readonly pairs: readonly (readonly [string, string])[] } }[];
};
const searched = oracles.cases.find(({ id }) => id === 'vi-search-01')?.inputs.pairs ?? [];

const SAME_NAME: readonly (readonly [string, string])[] = [
  ['Hòa Bình', 'Hoà Bình'],
  ['Hòa Bình', 'Hòa Bình'.normalize('NFD')],
  ['Hòa Bình', 'Hoà Bình'.normalize('NFD')],
  ['Thủy Nguyên', 'Thuỷ Nguyên'],
  ['ỦY BAN NHÂN DÂN', 'uỷ ban nhân dân'],
  ['khỏe', 'khoẻ'],
  ['Tuý Loan', 'Túy Loan'],
  ['hoạ sĩ', 'họa sĩ'],
  ['Đắk Lắk', 'ĐẮK LẮK'],
  ['Xã Tân Trào', '  Xã   Tân\u00a0Trào '],
  ['Xã Tân Trào', 'Xã Tân\u200b Trào\ufeff'],
  ['Xa Tan', 'Ｘａ　Ｔａｎ'],
  ['Nguyễn Thị Huệ', 'Nguyễn Thị Huệ'.normalize('NFD')],
  ['giữ gìn', 'Giữ Gìn'],
  // U+00D0 and U+0189 for U+0110.
  ['Đường hoa', '\u00d0ường hoa'],
  ['Đường hoa', '\u0189ường hoa'],
  ['quốc phòng – an ninh', 'Quốc phòng – An ninh'],
];

const FOUND_WITHOUT_MARKS: readonly (readonly [string, string])[] = [
  ['Đắk Lắk', 'dak lak'],
  ['Tuyên Quang', 'TUYEN QUANG'],
  ['Ưu tiên nữ', 'uu tien nu'],
  ['Mô hình', 'Mo hinh'],
  ['Quý Hòa', 'quy hoa'],
];

const DIFFERENT_NAMES: readonly (readonly [string, string])[] = [
  ['Hoa', 'Hòa'],
  ['An', 'Ân'],
  ['Dung', 'Đung'],
  ['Thuý', 'Thuỷ'],
  ['Tân An', 'Tân Ân'],
  ['Lan', 'Lân'],
];

describe('nameKey', () => {
  it.each(SAME_NAME)('%s and %s are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));
  it.each(DIFFERENT_NAMES)('%s and %s are two names', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('comparisonKey', () => {
  it.each([...SAME_NAME, ...FOUND_WITHOUT_MARKS])('%s is found by %s', (a, b) => expect(comparisonKey(a)).toBe(comparisonKey(b)));
  it.each(searched)('%s is found by %s, as worked', (a, b) => expect(comparisonKey(a)).toBe(comparisonKey(b)));
  it('leaves plain lower-case letters with single spaces', () =>
    expect(comparisonKey('  ĐIỂM  TỐI\tĐA ')).toBe('diem toi da'));
  it('keeps different words apart', () => expect(comparisonKey('Mức')).not.toBe(comparisonKey('Mục tiêu')));
});
