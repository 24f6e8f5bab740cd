import fc from 'fast-check';
import { OwnVersions } from './own-versions';

it('goes on over what the page did itself, in whichever order the answers come, and stops at what somebody else did', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.array(fc.boolean(), { maxLength: 12 }), fc.infiniteStream(fc.nat()), (first, acts, lots) => {
      const versions = new OwnVersions(first);
      const own = acts.flatMap((byPage, at) => (byPage ? [first + at + 1] : []));
      for (const version of own.map((each) => ({ each, lot: lots.next().value ?? 0 })).sort((one, other) => one.lot - other.lot)) versions.add(version.each);
      const others = acts.indexOf(false);
      expect(versions.newest()).toBe(first + (others < 0 ? acts.length : others));
    }),
  );
});

it('takes up what the page was shown since', () => {
  const versions = new OwnVersions(3);
  versions.add(6);
  expect([versions.newest(), versions.newest(5), versions.newest(2)]).toEqual([3, 6, 6]);
});
