import { whyNotMark, whyNotReopen } from './score-sheets.policy';

const plain = { recused: false, submitted: false, inConflict: false };

describe('score sheets', () => {
  it.each([
    ['a draft', plain, null, 'score-sheet.not-submitted'],
    ['a submitted sheet', { ...plain, submitted: true }, 'score-sheet.already-submitted', null],
    ['a recused one', { ...plain, recused: true }, 'score-sheet.recused', 'score-sheet.recused'],
    ['a recused one that was submitted', { ...plain, recused: true, submitted: true }, 'score-sheet.recused', 'score-sheet.recused'],
    ['one in conflict', { ...plain, inConflict: true }, 'score-sheet.conflict-of-interest', 'score-sheet.conflict-of-interest'],
  ])('%s', (_, standing, mark, reopen) => {
    expect(whyNotMark(standing)).toBe(mark);
    expect(whyNotReopen(standing)).toBe(reopen);
  });
});
