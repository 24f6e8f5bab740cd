import { numberWords } from './number-words';

describe('numberWords', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [28, 'hai mươi tám'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [111, 'một trăm mười một'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [2071, 'hai nghìn không trăm bảy mươi mốt'],
    [1_000_010, 'một triệu không trăm mười'],
  ])('%d is %s', (value, words) => expect(numberWords(value)).toBe(words));
  it.each([-1, 1.5, Number.NaN, 1e12])('has no words for %d', (value) => expect(() => numberWords(value)).toThrow(RangeError));
});
