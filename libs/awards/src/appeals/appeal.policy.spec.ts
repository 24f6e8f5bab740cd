import { actRefusal, type AppealAct, appealStates, appealsUntil, appealTransitions, filingRefusal, stateAfter } from './appeal.policy';

const acts = Object.keys(appealTransitions) as AppealAct[];

describe('the way of an appeal', () => {
  it('reaches every state from the first and leaves neither of the last', () => {
    const reached = new Set<string>(['filed']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const state of appealStates) if (reached.has(state)) for (const act of acts) reached.add(stateAfter(state, act) ?? 'filed');
    }
    expect([...reached].sort()).toEqual([...appealStates].sort());
    expect(appealStates.filter((state) => acts.every((act) => stateAfter(state, act) === null))).toEqual(['answered', 'withdrawn']);
  });

  it.each([
    ['filed', 'receive', 'received'],
    ['received', 'receive', null],
    ['received', 'answer', 'answered'],
    ['answered', 'answer', null],
    ['answered', 'withdraw', null],
    ['withdrawn', 'answer', null],
  ] as const)('%s, %s: %s', (state, act, after) => {
    expect(stateAfter(state, act)).toBe(after);
  });

  it.each([
    ['withdraw', 'unit', null],
    ['withdraw', 'answerer', 'appeal.not-yours'],
    ['answer', 'answerer', null],
    ['answer', 'unit', 'appeal.own-unit'],
    ['answer', 'reader', 'appeal.not-yours'],
    ['receive', 'reader', 'appeal.not-yours'],
  ] as const)('%s by %s: %s', (act, relation, refusal) => {
    expect(actRefusal(act, relation)).toBe(refusal);
  });
});

describe('the period', () => {
  it.each([
    ['in the morning', '2026-12-01T01:00:00Z', '2026-12-11T17:00:00.000Z'],
    ['a moment before midnight in Hà Nội', '2026-12-01T16:59:59.999Z', '2026-12-11T17:00:00.000Z'],
    ['at that midnight', '2026-12-01T17:00:00Z', '2026-12-12T17:00:00.000Z'],
  ])('ten days announced %s', (_, announcedAt, until) => {
    expect(appealsUntil(new Date(announcedAt), 10)?.toISOString()).toBe(until);
  });

  it('has not begun before the announcement, and there is none of no days', () => {
    expect(appealsUntil(null, 10)).toBeNull();
    expect(appealsUntil(new Date(), 0)).toBeNull();
  });

  const until = new Date('2026-12-11T17:00:00Z');
  it.each([
    ['the last moment', { now: new Date(until.getTime() - 1) }, null],
    ['its end', { now: until }, 'appeal.too-late'],
    ['before the announcement', { until: null }, null],
    ['filed before', { filedBefore: true }, 'appeal.already-filed'],
    ['none is taken', { appealDays: 0, until: null }, 'appeal.not-taken'],
  ])('%s', (_, given, refusal) => {
    expect(filingRefusal({ appealDays: 10, until, now: new Date('2026-12-05T00:00:00Z'), filedBefore: false, ...given })).toBe(refusal);
  });
});
