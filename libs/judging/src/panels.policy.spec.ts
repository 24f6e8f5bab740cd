import { nextMemberCode, whyNotAppoint, whyNotChangeRule, whyNotLeave } from './panels.policy';

const chair = { panelId: 'p1', personId: 'a', code: 'TV01', position: 'chair' } as const;

describe('whyNotAppoint', () => {
  it.each([
    ['somebody new', { panelId: 'p1', personId: 'b', code: 'TV02', position: 'member' }, null],
    ['the same person on another panel', { panelId: 'p2', personId: 'a', code: 'TV02', position: 'member' }, 'panel.person-already-member'],
    ['a code of another panel', { panelId: 'p2', personId: 'b', code: 'TV01', position: 'member' }, 'panel.member-code-taken'],
    ['a second chair', { panelId: 'p1', personId: 'b', code: 'TV02', position: 'chair' }, 'panel.chair-taken'],
    ['the chair of another panel', { panelId: 'p2', personId: 'b', code: 'TV02', position: 'chair' }, null],
  ] as const)('%s', (_, wanted, expected) => expect(whyNotAppoint([chair], wanted)).toBe(expected));
});

describe('nextMemberCode', () => {
  it('fills the first gap', () => {
    expect(nextMemberCode([])).toBe('TV01');
    expect(nextMemberCode(['TV01', 'TV03', 'CT'])).toBe('TV02');
  });
});

it('a chair who left leaves the seat free, and cannot come back or leave twice', () => {
  const gone = [{ ...chair, leftAt: new Date() }];
  expect(whyNotAppoint(gone, { panelId: 'p1', personId: 'b', code: 'TV02', position: 'chair' })).toBeNull();
  expect(whyNotAppoint(gone, { panelId: 'p1', personId: 'a', code: 'TV02', position: 'member' })).toBe('panel.person-already-member');
  expect(whyNotLeave({ left: true })).toBe('panel.member-already-left');
  expect(whyNotLeave({ left: false })).toBeNull();
});

it('the rule on sheets of those who left is fixed once it has applied', () => {
  expect(whyNotChangeRule({ before: 'count', wanted: 'set-aside', applied: true })).toBe('panel.departed-rule-fixed');
  expect(whyNotChangeRule({ before: 'count', wanted: 'count', applied: true })).toBeNull();
  expect(whyNotChangeRule({ before: 'count', wanted: 'set-aside', applied: false })).toBeNull();
});
