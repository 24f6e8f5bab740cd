import { whyNotGiveBack, whyNotLock } from './reopening.policy';

const handedIn = { submitted: true, recused: false, withdrawn: false, seatLeft: false, inConflict: false, panelValid: true, round: 1 };

describe('giving a sheet back', () => {
  it.each([
    [{}, null],
    [{ round: 2 }, null],
    [{ recused: true }, 'reopening.recused'],
    [{ inConflict: true }, 'reopening.in-conflict'],
    [{ seatLeft: true }, 'reopening.seat-left'],
    [{ withdrawn: true }, 'reopening.seat-left'],
    [{ panelValid: false }, 'reopening.panel-not-valid'],
    [{ submitted: false }, 'reopening.never-submitted'],
    [{ submitted: false, round: 2 }, 'reopening.already-open'],
  ])('%j: %s', (fields, expected) => {
    expect(whyNotGiveBack({ ...handedIn, ...fields })).toBe(expected);
  });
});

describe('locking', () => {
  it('waits for what is being marked again, unless the first marking is to count', () => {
    expect(whyNotLock({ unfinished: 0, countFirst: false })).toBeNull();
    expect(whyNotLock({ unfinished: 2, countFirst: false })).toBe('scoring.reopened-unfinished');
    expect(whyNotLock({ unfinished: 2, countFirst: true })).toBeNull();
  });
});
