import { shadesOf } from './map-page';

it('shades by the place among the counts, the largest darkest', () => {
  expect([...shadesOf([4])]).toEqual([[4, 5]]);
  expect([...shadesOf([1, 900, 2, 2])]).toEqual([[1, 2], [2, 4], [900, 5]]);
  expect(new Set(shadesOf(Array.from({ length: 50 }, (_, at) => at)).values())).toEqual(new Set([1, 2, 3, 4, 5]));
});
