import { passwordProblems } from './password-problems';

const good = { current: 'cu', next: 'mot cau de nho', again: 'mot cau de nho' };
const none = { current: null, next: null, again: null };

it('finds nothing wrong with a good change', () => expect(passwordProblems(good)).toEqual(none));

it.each([
  [{ current: '' }, { current: 'currentMissing' }],
  [{ next: 'ngan', again: 'ngan' }, { next: 'nextTooShort' }],
  [{ current: good.next }, { next: 'nextSame' }],
  [{ again: 'khac' }, { again: 'againDiffers' }],
])('finds %j', (part, problem) => expect(passwordProblems({ ...good, ...part })).toEqual({ ...none, ...problem }));

it('counts letters, not code units', () => expect(passwordProblems({ ...good, next: '😀'.repeat(9), again: '😀'.repeat(9) }).next).toBe('nextTooShort'));
