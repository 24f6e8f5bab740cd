import fc from 'fast-check';
import { hasQuorum, presiding, whyNotCloseCase, whyNotEndSession, whyNotOpenCase, whyNotOpenSession, whyNotVote, whyNotCountBox } from './council.policy';
import { type CouncilRules, thresholdOf } from './council-rules';
import { caseMoves, mayMove, sessionMoves } from './transitions';

const rules: CouncilRules = { quorumHundredths: 6667, denominator: 'all', ballot: 'open', standingOnly: false, absenteesWrite: true, chairBreaksTie: true, thresholds: [] };
const seat = (attendance: 'expected' | 'present' | 'absent' | 'substituted', position: 'chair' | 'vice-chair' | 'secretary' | 'member' = 'member') => ({ attendance, position });
const taken = { session: 'open', state: 'open', ballot: 'open', attendance: 'present', source: 'own', absenteesWrite: true, recused: false, inBox: false } as const;

/** Every state reached from the first one. */
function reached<State extends string>(moves: Readonly<Record<State, readonly State[]>>, from: State): Set<State> {
  const found = new Set<State>([from]);
  for (const state of found) for (const next of moves[state]) found.add(next);
  return found;
}

it('every state of a session and of a case is reached, and none is left twice', () => {
  expect([...reached<keyof typeof sessionMoves>(sessionMoves, 'draft')]).toEqual(['draft', 'open', 'ended']);
  expect([...reached<keyof typeof caseMoves>(caseMoves, 'waiting')]).toEqual(['waiting', 'open', 'closed']);
  expect(mayMove(sessionMoves, 'ended', 'open')).toBe(false);
  expect(mayMove(caseMoves, 'closed', 'open')).toBe(false);
});

it('a session opens with a quorum and somebody who presides, once', () => {
  const three = [seat('present', 'chair'), seat('substituted'), seat('absent')];
  expect(whyNotOpenSession('draft', three, rules)).toBeNull();
  expect(whyNotOpenSession('draft', [...three, seat('expected')], rules)).toBe('council.no-quorum');
  expect(whyNotOpenSession('draft', [seat('absent', 'chair'), seat('present', 'vice-chair'), seat('present')], rules)).toBeNull();
  expect(whyNotOpenSession('draft', [seat('substituted', 'chair'), seat('present'), seat('present')], rules)).toBe('council.nobody-presides');
  expect(whyNotOpenSession('open', three, rules)).toBe('council.session-begun');
  expect(whyNotOpenSession('ended', three, rules)).toBe('council.session-begun');
  expect(presiding([seat('present', 'vice-chair'), seat('present', 'chair')])?.position).toBe('chair');
});

it('a session ends when no case is being voted on', () => {
  expect(whyNotEndSession('open', ['closed', 'waiting'])).toBeNull();
  expect(whyNotEndSession('open', ['open'])).toBe('council.case-still-open');
  expect(whyNotEndSession('draft', [])).toBe('council.session-not-open');
});

it.each([
  [{}, null],
  [{ quorum: false }, 'council.no-quorum'],
  [{ session: 'ended' as const }, 'council.session-not-open'],
])('a case opens and closes: %j %s', (fields, expected) => {
  expect(whyNotOpenCase({ session: 'open', state: 'waiting', quorum: true, answered: false, ...fields })).toBe(expected);
  expect(whyNotCloseCase({ session: 'open', state: 'open', quorum: true, ...fields })).toBe(expected);
});

it.each([
  [{}, null],
  [{ attendance: 'substituted' as const }, null],
  [{ source: 'hands' as const }, null],
  [{ attendance: 'absent' as const }, 'council.member-not-present'],
  [{ attendance: 'absent' as const, source: 'written' as const }, null],
  [{ source: 'written' as const }, 'council.member-not-absent'],
  [{ attendance: 'absent' as const, source: 'written' as const, absenteesWrite: false }, 'council.no-opinions-in-writing'],
  [{ ballot: 'secret' as const }, null],
  [{ ballot: 'secret' as const, inBox: true }, 'council.voted-already'],
  [{ ballot: 'secret' as const, source: 'hands' as const }, 'council.ballot-is-secret'],
  [{ recused: true }, 'council.member-recused'],
  [{ state: 'closed' as const }, 'council.case-not-open'],
  [{ session: 'ended' as const }, 'council.session-not-open'],
])('a vote: %j %s', (fields, expected) => {
  expect(whyNotVote({ ...taken, ...fields })).toBe(expected);
});

it('whoever comes later never undoes a quorum', () => {
  const attendance = fc.array(fc.constantFrom('expected', 'present', 'absent', 'substituted'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(attendance, (all) => {
      const seats = all.map((each) => seat(each as 'present'));
      if (hasQuorum(seats, rules)) expect(hasQuorum(seats.map((each) => (each.attendance === 'expected' ? seat('present') : each)), rules)).toBe(true);
    }),
  );
});

it('a tier has its own threshold, else the one for all, else more than half', () => {
  const thresholds = [{ award: '', hundredths: 8000, comparison: 'at-least' as const }, { award: 'Bằng khen', hundredths: 9000, comparison: 'at-least' as const }];
  expect(thresholdOf({ thresholds }, 'Bằng khen').hundredths).toBe(9000);
  expect(thresholdOf({ thresholds }, 'Giấy khen').hundredths).toBe(8000);
  expect(thresholdOf({ thresholds: [] }, 'Giấy khen')).toEqual({ hundredths: 5000, comparison: 'more-than' });
});

it.each([
  [{ counted: 0, voted: 0, mayVote: 9 }, null],
  [{ counted: 1, voted: 1, mayVote: 9 }, 'council.ballots-too-few'],
  [{ counted: 2, voted: 2, mayVote: 9 }, 'council.ballots-too-few'],
  [{ counted: 3, voted: 3, mayVote: 9 }, null],
  // Two who sit are all there are.
  [{ counted: 2, voted: 2, mayVote: 2 }, null],
  [{ counted: 3, voted: 4, mayVote: 9 }, 'council.box-not-whole'],
  [{ counted: 5, voted: 4, mayVote: 9 }, 'council.box-not-whole'],
])('a box is counted whole, and not while the count would tell who chose what: %j → %s', (box, code) => {
  expect(whyNotCountBox(box)?.code ?? null).toBe(code);
});
