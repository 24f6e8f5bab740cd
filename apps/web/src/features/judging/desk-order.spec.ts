import { nextAfter, nextToMark, sheetsInHand, sheetsToTakeAlong } from './desk-order';
import type { DeskSheet } from './queries';

const sheet = (sheetId: string, turn: number, state: DeskSheet['state']): DeskSheet => ({
  sheetId,
  turn,
  state,
  assignmentId: '',
  code: '',
  initiativeName: '',
  unitName: '',
  field: '',
  peerGroup: '',
  declared: true,
  round: 1,
  version: 1,
  total: null,
  savedAt: '',
});

/** By code, as the server sends them; the order of marking is c, a, e, b, d. */
const sheets = [sheet('a', 2, 'draft'), sheet('b', 4, 'submitted'), sheet('c', 1, 'not-started'), sheet('d', 5, 'recused'), sheet('e', 3, 'not-started')];

describe('nextToMark', () => {
  it.each([
    [null, 'c'],
    ['c', 'a'],
    ['e', 'c'],
    ['b', 'c'],
  ])('except %s is the least covered: %s', (except, expected) => expect(nextToMark(sheets, except)?.sheetId).toBe(expected));
  it('is none when nothing else is open', () => {
    expect(nextToMark([sheet('a', 1, 'draft'), sheet('b', 2, 'submitted'), sheet('c', 3, 'in-conflict')], 'a')).toBeNull();
    expect(nextToMark([], null)).toBeNull();
  });
});

describe('nextAfter', () => {
  it.each([
    ['c', 'a'],
    ['a', 'e'],
    ['e', 'c'],
    ['b', 'c'],
  ])('%s put off, comes %s', (after, expected) => expect(nextAfter(sheets, after)?.sheetId).toBe(expected));
  it('is none when nothing else is open', () => expect(nextAfter([sheet('a', 1, 'draft')], 'a')).toBeNull());
});

describe('sheetsInHand', () => {
  const campaign = { id: 'c', name: '', assigned: 0, submitted: 0, opensAt: null, closesAt: null };
  const given = { ...sheet('x', 6, 'draft'), round: 2 };
  const desk = (markingOpen: boolean, remarkingOpen = !markingOpen) => ({ campaigns: [{ ...campaign, markingOpen, remarkingOpen }], campaignId: 'c', sheets: [...sheets, given] });
  it('are all while marking is open, and those given back once it is over', () => {
    expect(sheetsInHand(desk(true))).toHaveLength(6);
    expect(sheetsInHand(desk(false))).toEqual([given]);
    expect(nextToMark(sheetsInHand(desk(false)), null)).toBe(given);
    expect(sheetsInHand(desk(false, false))).toEqual([]);
  });
});

it('takes along what was declared on, since the rest would be refused', () => {
  expect(sheetsToTakeAlong([sheet('a', 1, 'draft'), { ...sheet('b', 2, 'not-started'), declared: false }])).toEqual(['a']);
});
