import { percentText, readPercent } from './percent';

it('percentages are typed with a comma or a point and shown with a comma', () => {
  expect(['66,67', '80', '80.5', ' 100 ', '0,01'].map(readPercent)).toEqual([6667, 8000, 8050, 10_000, 1]);
  expect(['', '0', '100,01', '8,123', '-5', '1e1', 'hai phần ba'].map(readPercent)).toEqual([null, null, null, null, null, null, null]);
  expect([6667, 8000, 8050].map(percentText)).toEqual(['66,67', '80', '80,5']);
});
