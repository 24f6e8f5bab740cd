import { nextToMark } from './desk-order';
import type { DeskSheet } from './queries';

const sheet = (sheetId: string, state: DeskSheet['state']): DeskSheet => ({
  sheetId,
  state,
  assignmentId: '',
  code: '',
  initiativeName: '',
  unitName: '',
  field: '',
  peerGroup: '',
  declared: true,
  total: null,
  savedAt: '',
});

describe('nextToMark', () => {
  const sheets = [sheet('a', 'draft'), sheet('b', 'submitted'), sheet('c', 'not-started'), sheet('d', 'recused')];
  it.each([
    [null, 'a'],
    ['a', 'c'],
    ['b', 'c'],
    ['c', 'a'],
    ['d', 'a'],
  ])('after %s comes %s', (after, expected) => expect(nextToMark(sheets, after)?.sheetId).toBe(expected));
  it('is none when nothing else is open', () => {
    expect(nextToMark([sheet('a', 'draft'), sheet('b', 'submitted')], 'a')).toBeNull();
    expect(nextToMark([], null)).toBeNull();
  });
});
