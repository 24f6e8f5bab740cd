import { whyNotMark, whyNotOpen, whyNotReopen } from './score-sheets.policy';

const plain = { recused: false, submitted: false, inConflict: false, declared: true, seated: true, panelValid: true, round: 1 };

describe('score sheets', () => {
  it.each([
    ['a draft', plain, null, 'score-sheet.not-submitted'],
    ['a submitted sheet', { ...plain, submitted: true }, 'score-sheet.already-submitted', null],
    ['a second marking', { ...plain, round: 2 }, null, 'score-sheet.not-submitted'],
    ['a second marking that was handed in', { ...plain, round: 2, submitted: true }, 'score-sheet.already-submitted', 'score-sheet.second-marking-final'],
    ['a recused one', { ...plain, recused: true }, 'score-sheet.recused', 'score-sheet.recused'],
    ['a recused one that was submitted', { ...plain, recused: true, submitted: true }, 'score-sheet.recused', 'score-sheet.recused'],
    ['one in conflict', { ...plain, inConflict: true }, 'score-sheet.conflict-of-interest', 'score-sheet.conflict-of-interest'],
    ['one not declared on', { ...plain, declared: false }, 'score-sheet.declaration-missing', 'score-sheet.declaration-missing'],
    ['one of a panel not valid today', { ...plain, panelValid: false }, 'score-sheet.panel-not-valid', 'score-sheet.panel-not-valid'],
    ['one whose seat was left', { ...plain, seated: false, recused: true }, 'score-sheet.seat-left', 'score-sheet.seat-left'],
  ])('%s', (_, standing, mark, reopen) => {
    expect(whyNotMark(standing)).toBe(mark);
    expect(whyNotReopen(standing)).toBe(reopen);
  });

  it('are read as a form once declared on; what was recused from is read as it was left', () => {
    expect(whyNotOpen(plain)).toBeNull();
    expect(whyNotOpen({ ...plain, declared: false })).toBe('score-sheet.declaration-missing');
    expect(whyNotOpen({ ...plain, declared: false, recused: true })).toBeNull();
  });
});
