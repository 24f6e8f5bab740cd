import { lastAdministratorFault, overlap, postFault, usernameFault } from './people.policy';

const from = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo });

describe('usernameFault', () => {
  it.each([['an.nguyen'], ['can-bo_2'], ['abc'], ['0ab']])('accepts %s', (name) => expect(usernameFault(name)).toBeNull());
  it.each([['ab'], ['An'], ['.an'], ['nguyễn'], ['a b c'], ['a'.repeat(65)], ['']])('refuses %s', (name) =>
    expect(usernameFault(name)).toBe('account.username-form'),
  );
});

describe('overlap', () => {
  it.each([
    ['two open ones', from('2026-01-01'), from('2027-01-01'), true],
    ['one that ends as the other begins', from('2026-01-01', '2026-06-01'), from('2026-06-01'), false],
    ['one day shared', from('2026-01-01', '2026-06-02'), from('2026-06-01'), true],
    ['one ended on its first day', from('2026-01-01', '2026-01-01'), from('2026-01-01'), false],
  ])('%s', (_, one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });
});

it('a post is refused at a unit that ended and when it is held already', () => {
  expect(postFault(from('2026-01-01'), false, [])).toBe('post.unit-not-living');
  expect(postFault(from('2026-01-01'), true, [from('2025-01-01')])).toBe('post.already-held');
  expect(postFault(from('2026-01-01'), true, [from('2025-01-01', '2025-12-31')])).toBeNull();
});

it('the last administrator stays', () => {
  expect(lastAdministratorFault(true, 0)).toBe('person.last-administrator');
  expect(lastAdministratorFault(true, 1)).toBeNull();
  expect(lastAdministratorFault(false, 0)).toBeNull();
});
