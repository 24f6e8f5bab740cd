import { fieldsOf, isHalf, ratioOf, type Ratio } from './typed-ratio';

const mark: Ratio = { kind: 'ratio', done: 3, assigned: 4 };

it('is a mark once both counts are there, and none once both fields are empty', () => {
  expect(ratioOf(fieldsOf(mark))).toEqual(mark);
  expect(ratioOf({ done: 0, assigned: 4 })).toEqual({ ...mark, done: 0 });
  expect(ratioOf(fieldsOf(undefined))).toBeUndefined();
});

it.each([
  [{ done: null, assigned: 4 }, true],
  [{ done: 0, assigned: null }, true],
  [{ done: 'unread', assigned: 4 }, false],
  [{ done: 'unread', assigned: null }, false],
] as const)('cannot stand as %j', (typed, half) => {
  expect(ratioOf(typed)).toBe('unread');
  expect(isHalf(typed)).toBe(half);
});
