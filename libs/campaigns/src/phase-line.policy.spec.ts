import { defaultPermits, defaultPhases, type PhasePlan } from './default-phases';
import { earlyEndRefusal, historyProblems, lineProblems, needsReason } from './phase-line.policy';
import type { PhaseKind } from './phase-kinds';
import type { PhaseRow } from './phase-row';

const day = (number: number): Date => new Date(Date.UTC(2026, 8, number));
const plan = (kind: PhaseKind, from: number, to: number | null): PhasePlan => ({
  kind,
  opensAt: day(from),
  closesAt: to === null ? null : day(to),
  permits: defaultPermits[kind],
});
const now = day(15);
const rowOf = (phase: PhasePlan, position: number, closedAt: Date | null = null): PhaseRow => ({
  ...phase,
  id: phase.kind,
  campaignId: 'c',
  position,
  closedAt,
  changeReason: null,
  version: 1,
  hasOpened: phase.opensAt <= now,
  isOpen: phase.opensAt <= now && closedAt === null && (phase.closesAt === null || now < phase.closesAt),
});
const codes = (problems: readonly { readonly field: string; readonly code: string }[]) => problems.map(({ field, code }) => `${field} ${code}`);

const line = [plan('registration', 1, 10), plan('intake', 10, 14), plan('scoring', 14, 20), plan('scoring-closed', 20, null)];
const rows = line.map((phase, position) => rowOf(phase, position));

describe('a line of phases by itself', () => {
  it('stands as it is made from opening dates', () => {
    const made = defaultPhases({ registration: day(1), scoring: day(9), published: day(20) });
    expect(made.map(({ kind, closesAt }) => [kind, closesAt])).toEqual([
      ['registration', day(9)],
      ['scoring', day(20)],
      ['published', null],
    ]);
    expect(lineProblems(made)).toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    expect(codes(lineProblems([plan('scoring', 5, 5), plan('registration', 4, null), plan('council', 9, 12)]))).toEqual([
      'phases[0].closesAt campaign.phase-closes-before-opening',
      'phases[1].kind campaign.phase-out-of-order',
      'phases[1].opensAt campaign.phase-overlap',
      'phases[1].closesAt campaign.phase-end-missing',
    ]);
  });

  it('may have a gap, but needs a phase', () => {
    expect(lineProblems([plan('registration', 1, 5), plan('scoring', 8, 9)])).toEqual([]);
    expect(codes(lineProblems([]))).toEqual(['phases campaign.phases-missing']);
  });
});

describe('a new plan against what has happened', () => {
  const replaced = (kind: PhaseKind, change: Partial<PhasePlan>): PhasePlan[] =>
    line.map((phase) => (phase.kind === kind ? { ...phase, ...change } : phase));

  const early = [plan('registration', 1, 10), plan('intake', 10, 18), plan('scoring', 18, 20)];
  const earlyRows = early.map((phase, position) => rowOf(phase, position));
  const earlyWith = (change: Partial<PhasePlan>): PhasePlan[] => early.map((phase) => (phase.kind === 'intake' ? { ...phase, ...change } : phase));

  it('lets the end of an open phase be moved, with a reason', () => {
    const sooner = earlyWith({ closesAt: day(17) });
    expect(historyProblems(earlyRows, sooner, now)).toEqual([]);
    expect(needsReason(earlyRows, sooner)).toBe(true);
    expect(needsReason(rows, replaced('scoring-closed', { opensAt: day(21) }))).toBe(false);
  });

  it('moves no end into the past and no opening that has been', () => {
    expect(codes(historyProblems(earlyRows, earlyWith({ closesAt: now, opensAt: day(11) }), now))).toEqual([
      'phases[1].opensAt campaign.phase-begun',
      'phases[1].closesAt campaign.phase-end-in-past',
    ]);
  });

  it.each([
    ['sooner', { closesAt: day(19) }, ['phases[2].closesAt campaign.marking-end-by-extension']],
    ['later', { closesAt: day(25) }, ['phases[2].closesAt campaign.marking-end-by-extension']],
    ['without marking', { permits: ['scoring.close'] as const }, ['phases[2].permits campaign.marking-begun']],
    ['with something else', { permits: [...defaultPermits.scoring, 'result.read'] as const }, []],
  ])('leaves marking that has begun to those who extend or close it: %s', (_, change, problems) => {
    expect(codes(historyProblems(rows, replaced('scoring', change), now))).toEqual(problems);
    expect(historyProblems(earlyRows, [...early.slice(0, 2), { ...plan('scoring', 18, 30), permits: [] }], now)).toEqual([]);
  });

  it('gives marking without an end one', () => {
    const open = [plan('registration', 1, 10), plan('scoring', 10, null)];
    const openRows = open.map((phase, position) => rowOf(phase, position));
    expect(historyProblems(openRows, [open[0]!, plan('scoring', 10, 20)], now)).toEqual([]);
  });

  it('keeps a phase that has begun in the line, and one that was ended as it was', () => {
    expect(codes(historyProblems(rows, line.slice(1), now))).toEqual(['phases campaign.phase-begun']);
    const closed = rows.map((row) => (row.kind === 'scoring' ? rowOf(row, row.position, day(15)) : row));
    expect(codes(historyProblems(closed, replaced('scoring', { closesAt: day(30) }), now))).toEqual(['phases[2].closesAt campaign.phase-already-closed']);
  });
});

describe('what bends a mark', () => {
  it('is marking, in one phase only', () => {
    const twice = line.map((phase) => (phase.kind === 'scoring-closed' ? { ...phase, permits: [...phase.permits, 'score-sheet.mark' as const] } : phase));
    expect(codes(lineProblems(twice))).toEqual(['phases[3].permits campaign.marking-twice']);
  });

  it.each(['score-sheet.mark', 'assignment.edit', 'panel.appoint', 'office-sheet.edit'] as const)('%s never opens again after marking was closed', (permit) => {
    const closed = rows.map((row) => (row.kind === 'scoring' ? rowOf(row, row.position, day(15)) : row));
    const later = line.map((phase) => (phase.kind === 'scoring-closed' ? { ...phase, permits: [...phase.permits, permit] } : phase));
    expect(codes(historyProblems(closed, later, now))).toEqual(['phases[3].permits campaign.permit-ended-by-closing']);
    expect(historyProblems(rows, later, now)).toEqual([]);
    expect(historyProblems(closed, [...line.slice(0, 3), { ...later[3]!, permits: ['scoring.close', 'result.publish'] }], now)).toEqual([]);
  });
});

describe('ending a phase early', () => {
  it('is for staff before the scoring only; the scoring is ended by closing it', () => {
    expect(earlyEndRefusal(rows, 'intake')).toBeNull();
    expect(earlyEndRefusal(rows, 'scoring')).toBe('campaign.scoring-ends-by-closing');
    expect(earlyEndRefusal(rows, 'scoring-closed')).toBe('campaign.scoring-not-closed');
    const closed = rows.map((row) => (row.kind === 'scoring' ? rowOf(row, row.position, day(15)) : row));
    expect(earlyEndRefusal(closed, 'scoring-closed')).toBeNull();
  });
});
