import { cleanText } from './clean-text';

describe('cleanText', () => {
  it.each([
    ['composes letters', 'Hòa'.normalize('NFD'), 'Hòa'],
    ['keeps the tone where it was typed', 'Hoà Bình', 'Hoà Bình'],
    ['keeps case and inner spaces', 'Xã  TÂN trào', 'Xã  TÂN trào'],
    ['trims', ' \u00a0Mô hình\n', 'Mô hình'],
    ['drops zero-width characters', 'Mô\u200b hình\ufeff', 'Mô hình'],
    ['drops direction overrides', 'a\u202eb', 'ab'],
    ['drops NUL and controls, keeps line ends and tabs', 'a\u0000\u0007b\r\nc\td', 'ab\nc\td'],
    ['drops lone surrogates and non-characters', 'a\ud800b\ufffec', 'abc'],
    ['keeps emoji with joiners', '👨‍👩‍👧 tốt', '👨‍👩‍👧 tốt'],
    ['drops a joiner between letters', 'a\u200db', 'ab'],
    ['keeps what looks like a formula', '=1+1', '=1+1'],
  ])('%s', (_, typed, stored) => expect(cleanText(typed)).toBe(stored));
  it('changes nothing the second time', () => {
    const once = cleanText(' Thuỷ\u200b lợi ');
    expect(cleanText(once)).toBe(once);
  });
});
