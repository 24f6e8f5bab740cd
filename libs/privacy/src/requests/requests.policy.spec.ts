import { requestStates } from './personal-data-request';
import { dueDays, erasureFault, nextStates, ownRequestFault, stepFault } from './requests.policy';

describe('states of a request', () => {
  it('are all reached from its receipt, and end', () => {
    const reached = new Set(['received']);
    for (const from of requestStates) if (reached.has(from)) for (const to of nextStates[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...requestStates].sort());
    expect(requestStates.filter((state) => nextStates[state].length === 0)).toEqual(['refused', 'done']);
  });

  it.each([
    ['received', 'approved', null],
    ['received', 'refused', null],
    ['received', 'done', 'personal-data.not-decided'],
    ['approved', 'done', null],
    ['approved', 'refused', 'personal-data.decided-already'],
    ['refused', 'approved', 'personal-data.decided-already'],
    ['done', 'done', 'personal-data.decided-already'],
  ] as const)('%s → %s: %s', (from, to, fault) => {
    expect(stepFault(from, to)).toBe(fault);
  });
});

it.each([
  ['export', '2026-11-30', '2026-12-02', '2026-12-10'],
  // A Thursday: Friday and Monday are the two working days.
  ['erasure', '2026-12-03', '2026-12-07', '2026-12-23'],
  ['erasure', '2026-12-05', '2026-12-08', '2026-12-25'],
  ['export', '2026-12-30', '2027-01-01', '2027-01-09'],
] as const)('%s received on %s is answered by %s and done by %s', (kind, receivedOn, answerDue, finishDue) => {
  expect(dueDays(kind, receivedOn)).toEqual({ answerDue, finishDue });
});

it('nobody decides about their own data', () => {
  expect([ownRequestFault('a', 'a'), ownRequestFault('a', 'b'), ownRequestFault('a', null)]).toEqual(['personal-data.own-request', null, null]);
});

it('who holds a post is not erased, and may be given everything', () => {
  expect([erasureFault('erasure', 1), erasureFault('erasure', 0), erasureFault('export', 1)]).toEqual(['personal-data.posts-held', null, null]);
});
