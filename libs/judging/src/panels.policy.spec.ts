import { nextMemberCode, whyNotAppoint } from './panels.policy';

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
