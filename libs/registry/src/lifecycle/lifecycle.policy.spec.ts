import { type LifecycleAct, lifecycleActs, type LifecycleStanding, registrationStates, whyNotAct } from './lifecycle.policy';

const both: LifecycleStanding = { own: true, desk: true, unitDissolved: false, registration: 'accepted', dropped: false, merged: false, recognised: true, nominated: false };
const open = (standing: Partial<LifecycleStanding>): LifecycleAct[] => lifecycleActs.filter((act) => whyNotAct(act, { ...both, ...standing }) === null);

describe('the five facts of an initiative', () => {
  it.each([
    ['draft', ['edit', 'hand-in', 'report']],
    ['handed-in', ['take-back', 'accept', 'return', 'report']],
    ['returned', ['edit', 'hand-in', 'report']],
    ['accepted', ['edit', 'recognise', 'choose', 'drop', 'review', 'report', 'be-copied']],
  ] as const)('%s: what may be done', (registration, acts) => expect(open({ registration })).toEqual(acts));

  it('lets nothing but taking the drop back be done with one that was dropped', () => {
    for (const registration of registrationStates) expect(open({ registration, dropped: true })).toEqual(['restore']);
    expect(whyNotAct('recognise', { ...both, dropped: true })).toBe('initiative.dropped');
    expect(whyNotAct('restore', both)).toBe('initiative.not-dropped');
  });

  it('lets nothing at all be done with one that turned out to be another', () => {
    for (const registration of registrationStates) for (const dropped of [false, true]) expect(open({ registration, dropped, merged: true })).toEqual([]);
    expect(whyNotAct('edit', { ...both, merged: true })).toBe('initiative.merged');
  });

  it('chooses as typical and copies only what was recognised', () => {
    expect(open({ recognised: false })).toEqual(['edit', 'recognise', 'drop', 'review', 'report']);
    expect(whyNotAct('choose', { ...both, recognised: false })).toBe('initiative.not-recognised');
  });

  it('keeps what an office or a panel looks at as it is', () => {
    expect(open({ nominated: true })).toEqual(['recognise', 'choose', 'review', 'report', 'be-copied']);
    expect(whyNotAct('edit', { ...both, nominated: true })).toBe('initiative.handed-in');
    expect(whyNotAct('edit', { ...both, registration: 'handed-in' })).toBe('initiative.registration-handed-in');
  });

  it('is the unit’s on one side and the office’s on the other; nobody acts for a unit that ended', () => {
    expect(open({ own: false })).toEqual(['recognise', 'choose', 'drop', 'review']);
    expect(open({ desk: false })).toEqual(['edit', 'report', 'be-copied']);
    expect(open({ unitDissolved: true })).toEqual(['recognise', 'choose', 'drop', 'review']);
    expect(whyNotAct('report', { ...both, unitDissolved: true })).toBe('initiative.unit-dissolved');
  });
});
