import { isOfPerson, photoSteps, publicActs, type PublicStanding, whyNotShow } from './public-page.policy';

const both: PublicStanding = { own: true, desk: true, unitDissolved: false, recognised: true, dropped: false, merged: false };
const open = (standing: Partial<PublicStanding>) => publicActs.filter((act) => whyNotShow(act, { ...both, ...standing }) === null);

it('the unit writes and marks, the office alone publishes and decides', () => {
  expect(open({ desk: false })).toEqual(['write', 'mark-photo', 'withdraw-photo']);
  expect(open({ own: false })).toEqual([...publicActs]);
  expect(open({ own: false, desk: false })).toEqual([]);
  expect(whyNotShow('publish', { ...both, desk: false })).toBe('initiative.other-desk');
});

it('shows only what is recognised, and takes away whatever it is', () => {
  for (const [standing, code] of [[{ recognised: false }, 'initiative.not-recognised'], [{ dropped: true }, 'initiative.dropped'], [{ merged: true }, 'initiative.merged']] as const) {
    expect(open(standing)).toEqual(['withdraw', 'withdraw-photo']);
    expect(whyNotShow('publish', { ...both, ...standing })).toBe(code);
  }
});

it('nobody acts for a unit that ended, the office goes on', () => {
  expect(open({ desk: false, unitDissolved: true })).toEqual([]);
  expect(open({ unitDissolved: true })).toEqual([...publicActs]);
});

it('knows whose names are those of persons, and that what was decided on a picture is decided once', () => {
  expect((['collective-model', 'individual-model', 'collective-exemplar', 'individual-exemplar', 'household'] as const).filter(isOfPerson)).toEqual(['individual-model', 'individual-exemplar', 'household']);
  expect(Object.values(photoSteps).flatMap(({ from, to }) => from.map((state) => `${state}>${to}`))).toEqual(['waiting>approved', 'waiting>refused', 'waiting>withdrawn', 'approved>withdrawn']);
});
