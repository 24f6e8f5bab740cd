/** The phases of a campaign in the order in which they follow each other; a campaign may leave some out. */
export const phaseKinds = [
  'set-up',
  'registration',
  'intake',
  'scoring',
  'scoring-closed',
  'council',
  'published',
  'archived',
] as const;

export type PhaseKind = (typeof phaseKinds)[number];

/** What a phase can permit. Which phase permits what is data on the phase. */
export const permits = [
  'initiative.register',
  'nomination.submit',
  'nomination.decide',
  'panel.appoint',
  'assignment.edit',
  'score-sheet.mark',
  'office-sheet.edit',
  'scoring.close',
  'score-sheet.remark',
  'scoring.lock',
  'result.read',
  'result.publish',
] as const;

export type Permit = (typeof permits)[number];

/** Over for good once marking was closed by its act: each of them could bend a mark knowing the others. `ended_by_closing` of the database names the same. */
export const endedByClosing: readonly Permit[] = ['score-sheet.mark', 'assignment.edit', 'panel.appoint', 'office-sheet.edit'];

export function isPhaseKind(value: string): value is PhaseKind {
  return phaseKinds.some((kind) => kind === value);
}
