import type { Leaf } from '@dvk/scoring-core';
import { isFinished } from './finished-number';

const leaf = (max: number, step: number) =>
  ({ kind: 'points', code: 'A', name: '', guidance: '', max, step, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null }) satisfies Leaf;

const tenByHalves = leaf(1_000, 50);
const tenByOnes = leaf(1_000, 100);
const eightByOnes = leaf(800, 100);
const twoByQuarters = leaf(200, 25);
const hundredByOnes = leaf(10_000, 100);

describe('isFinished', () => {
  it.each([
    ['8,5', tenByHalves],
    ['8.5', tenByHalves],
    ['9,0', tenByHalves],
    ['10', tenByHalves],
    ['7', tenByOnes],
    ['0', tenByOnes],
    ['8', eightByOnes],
    ['1', eightByOnes],
    ['1,25', twoByQuarters],
    ['2', twoByQuarters],
    ['1,5', leaf(200, 50)],
    ['11', hundredByOnes],
    ['100', hundredByOnes],
  ])('%s is', (text, item) => expect(isFinished(text, item)).toBe(true));

  it.each([
    ['8', tenByHalves],
    ['0', tenByHalves],
    ['1', tenByOnes],
    ['8,', tenByHalves],
    ['1,2', twoByQuarters],
    ['0,5', leaf(100, 5)],
    ['10', hundredByOnes],
    ['1', hundredByOnes],
    ['', tenByOnes],
    ['-1', tenByOnes],
    ['8,3', tenByHalves],
    ['11', tenByOnes],
    ['8,5,', tenByHalves],
    ['1.000', leaf(100_000, 100)],
  ])('%s is not', (text, item) => expect(isFinished(text, item)).toBe(false));
});
