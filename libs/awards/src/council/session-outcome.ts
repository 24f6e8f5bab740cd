import { codesOfDecision, type DecisionGround, type RecordedDecision, type Season, type SeasonResult } from '@dvk/scoring-core';
import { rankedDecided, rankedOrFault } from '../decisions/ranked-or-fault';
import type { DecisionSubject } from '../decisions/recorded-act';
import type { VotedCase } from './council-outcome';
import { lineOutcome } from './line-outcome';

/**
 * How a question stands after the vote: `ready` – a decision (or the lifting of an obstacle) follows and waits to be recorded;
 * `recorded`; `confirmed` – the result says the same; `open` – the votes decide nothing; `unfit` – a decision follows which does not
 * fit the season any more; `superseded` – a later session has voted on it.
 */
export const outcomeStates = ['ready', 'recorded', 'confirmed', 'open', 'unfit', 'superseded'] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** What the votes of a session come to on one question; plain data, as it is handed from one process to another. */
export interface SessionOutcome {
  /** The cases it comes from, in the order of the agenda. */
  readonly cases: readonly VotedCase[];
  readonly state: OutcomeState;
  /** Why it is open or unfit. */
  readonly code: string | null;
  readonly at: string;
  /** What is decided; null of an obstacle, and where nothing follows. */
  readonly subject: DecisionSubject | null;
}

/** What is known when the votes of a session are turned into decisions, besides the season; plain data. */
export interface AfterSession {
  /** What the decisions that stand decide. */
  readonly standing: readonly DecisionSubject[];
  /** Obstacles that do not stand any more. */
  readonly lifted: readonly string[];
  /** Cases of the session on whose questions a later one has voted. */
  readonly superseded: readonly VotedCase['ordinal'][];
}

/**
 * Turns the votes of an ended session into what is to be recorded. A proposal that was adopted departs from nothing; one that was voted
 * down is withheld; a tier that was not proposed is given. Each decision is tried on the season as the ranking takes it.
 *
 * @param voted closed cases of one session
 * @param season with the decisions that stand, and without the obstacles that the session has lifted
 * @throws UnfitDecisionError
 */
export function sessionOutcomes(voted: readonly VotedCase[], season: Season, after: AfterSession): SessionOutcome[] {
  const first = [...obstacles(voted, after), ...classes(voted, after), ...lines(voted, after)];
  const settled = tried(season, first);
  const awards = awardsOf(voted, after, settled.result);
  return [...settled.outcomes, ...tried(settled.season, awards).outcomes].sort((a, b) => (a.cases[0]?.ordinal ?? 0) - (b.cases[0]?.ordinal ?? 0));
}

const unnamed: DecisionGround = { reason: '', decidedBy: '', decidedAt: '', document: '' };

const outcome = (cases: readonly VotedCase[], state: OutcomeState, more: Partial<Pick<SessionOutcome, 'code' | 'at' | 'subject'>> = {}): SessionOutcome => ({
  cases,
  state,
  code: null,
  at: cases.map(({ nominationCode }) => nominationCode).join(', '),
  subject: null,
  ...more,
});

const isSuperseded = ({ superseded }: AfterSession, { ordinal }: VotedCase): boolean => superseded.includes(ordinal);

function obstacles(voted: readonly VotedCase[], after: AfterSession): SessionOutcome[] {
  return voted.flatMap((item) => {
    if (item.kind !== 'obstacle') return [];
    if (isSuperseded(after, item)) return [outcome([item], 'superseded')];
    if (!item.adopted) return [outcome([item], 'confirmed')];
    return [outcome([item], after.lifted.includes(item.obstacleId ?? '') ? 'recorded' : 'ready')];
  });
}

function classes(voted: readonly VotedCase[], after: AfterSession): SessionOutcome[] {
  return [...grouped(voted, 'class', ({ nominationCode }) => nominationCode)].map(([nominationCode, cases]) => {
    const adopted = cases.find((item) => item.adopted);
    if (cases.some((item) => isSuperseded(after, item))) return outcome(cases, 'superseded');
    if (adopted === undefined) return outcome(cases, 'open', { code: 'council.no-class-adopted', at: nominationCode });
    return unlessRecorded(cases, { kind: 'class', nominationCode, className: adopted.award }, after);
  });
}

function lines(voted: readonly VotedCase[], after: AfterSession): SessionOutcome[] {
  return [...grouped(voted, 'tie', ({ award, line }) => JSON.stringify([award, line]))].map(([, cases]) => {
    const [{ award = '', line = null } = {}] = cases;
    if (line === null || cases.some((item) => isSuperseded(after, item))) return outcome(cases, 'superseded');
    const { awarded, code } = lineOutcome(line, cases);
    if (awarded === null) return outcome(cases, 'open', { code, at: line.codes.join(', ') });
    return unlessRecorded(cases, { kind: 'line', peerGroup: line.peerGroup, award, codes: line.codes, awarded }, after);
  });
}

function awardsOf(voted: readonly VotedCase[], after: AfterSession, { peerGroups }: SeasonResult): SessionOutcome[] {
  const awardOf = new Map(peerGroups.flatMap(({ entries }) => entries.map(({ code, award }) => [code, award])));
  return [...grouped(voted, 'award', ({ nominationCode }) => nominationCode)].map(([nominationCode, cases]) => {
    if (cases.some((item) => isSuperseded(after, item))) return outcome(cases, 'superseded');
    const given = cases.find((item) => item.adopted)?.award;
    const now = awardOf.get(nominationCode);
    const standing = actOn(after, { kind: 'departure', nominationCode, award: null });
    // The tier that stands was voted down, or another one was adopted.
    const wanted = given ?? (cases.some(({ award }) => award === now) ? null : now);
    if (standing !== null) return now === wanted ? outcome(cases, 'recorded') : outcome(cases, 'unfit', { code: 'decision.doubled', at: nominationCode });
    if (now === wanted) return outcome(cases, 'confirmed');
    return outcome(cases, 'ready', { at: nominationCode, subject: { kind: 'departure', nominationCode, award: wanted ?? null } });
  });
}

function grouped(voted: readonly VotedCase[], kind: VotedCase['kind'], keyOf: (item: VotedCase) => string): Map<string, VotedCase[]> {
  const groups = new Map<string, VotedCase[]>();
  for (const item of voted) if (item.kind === kind) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Which question a decision answers; equals are put in order, or chosen from, once. */
function questionOf(subject: DecisionSubject): string {
  const codes = JSON.stringify([...codesOfDecision({ ...subject, ...unnamed })].sort());
  return subject.kind === 'line' ? `line ${subject.award} ${codes}` : `${subject.kind} ${codes}`;
}

function actOn({ standing }: AfterSession, subject: DecisionSubject): DecisionSubject | null {
  return standing.find((decided) => questionOf(decided) === questionOf(subject)) ?? null;
}

function unlessRecorded(cases: readonly VotedCase[], subject: DecisionSubject, after: AfterSession): SessionOutcome {
  const standing = actOn(after, subject);
  if (standing === null) return outcome(cases, 'ready', { subject });
  return sameAnswer(standing, subject) ? outcome(cases, 'recorded', { subject }) : outcome(cases, 'unfit', { code: 'decision.doubled', subject });
}

function sameAnswer(one: DecisionSubject, other: DecisionSubject): boolean {
  if (one.kind === 'class') return other.kind === 'class' && one.className === other.className;
  return one.kind === 'line' && other.kind === 'line' && JSON.stringify([...one.awarded].sort()) === JSON.stringify([...other.awarded].sort());
}

interface Tried {
  readonly outcomes: readonly SessionOutcome[];
  readonly season: Season;
  readonly result: SeasonResult;
}

/** All decisions at once, which is what mostly fits; one after the other where something does not. */
function tried(season: Season, outcomes: readonly SessionOutcome[]): Tried {
  const decisions = outcomes.flatMap((each) => decisionOf(each) ?? []);
  const all = withDecisions(season, decisions);
  const ranked = rankedOrFault(all);
  if (ranked.fault === null) return { outcomes, season: all, result: ranked.result };
  let fitting = season;
  const one = outcomes.map((each) => {
    const decision = decisionOf(each);
    if (decision === null) return each;
    const next = withDecisions(fitting, [decision]);
    const { fault } = rankedOrFault(next);
    if (fault !== null) return { ...each, state: 'unfit' as const, ...fault };
    fitting = next;
    return each;
  });
  return { outcomes: one, season: fitting, result: rankedDecided(fitting) };
}

function decisionOf({ state, subject }: SessionOutcome): RecordedDecision | null {
  return state === 'ready' && subject !== null ? { ...subject, ...unnamed } : null;
}

function withDecisions(season: Season, decisions: readonly RecordedDecision[]): Season {
  return { ...season, decisions: [...season.decisions, ...decisions] };
}
