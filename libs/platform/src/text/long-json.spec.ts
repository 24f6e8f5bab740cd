import { LongJson, type LongShape } from './long-json';

const shape: LongShape = { result: { groups: [{ entries: [] }], none: [] }, season: { sheets: [], units: [] } };
const value = {
  format: 1,
  result: { decimals: 2, groups: [{ entries: [{ a: '}],"' }, { a: [1, { b: 2 }] }], name: 'Nhóm "một"' }, { entries: [], name: 'hai' }], none: [] },
  season: { list: [{ sheets: [1] }], sheets: [1, 'hai', null, [3], { four: 4 }], title: 'đợt \\"[{', units: [{ code: '\\' }] },
};
const text = JSON.stringify(value);

const read = (given: string, every: number, keep: (list: string, text: string) => unknown = (_list, element) => JSON.parse(element) as unknown) => {
  const reader = new LongJson(shape, keep);
  for (let from = 0; from < given.length; from += every) reader.push(given.slice(from, from + every));
  return reader.value();
};

describe('a long JSON text', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('reads the same as a short one, in pieces of %d', (every) => {
    expect(read(text, every)).toEqual(value);
  });

  it('keeps of its long lists what it is told to, and says where each element stands', () => {
    const places: string[] = [];
    const kept = read(text, 5, (list, element) => {
      places.push(list);
      return list === 'season.sheets' ? undefined : element.length;
    });
    expect(kept).toEqual({ ...value, result: { ...value.result, groups: [{ entries: [13, 17], name: 'Nhóm "một"' }, { entries: [], name: 'hai' }] }, season: { ...value.season, sheets: [], units: [13] } });
    expect(new Set(places)).toEqual(new Set(['result.groups.entries', 'season.sheets', 'season.units']));
  });

  it.each([text.slice(0, -1), `${text}]`, '{"result":', '', '{"format":1,}'])('is refused when it is not whole: %#', (broken) => {
    expect(() => read(broken, 4)).toThrow(SyntaxError);
  });

  it('may be another one than expected', () => {
    expect(read('{"format":1,"result":[1,2],"season":null}', 3)).toEqual({ format: 1, result: [1, 2], season: null });
    expect(read('[{"result":1}]', 3)).toEqual([{ result: 1 }]);
    expect(read('12', 1)).toBe(12);
  });
});
