/** What is usual in a phase that is added by hand, as the server has it for a new campaign; the ticks can be changed at once. */
export const usualPermits = {
  'set-up': ['panel.appoint'],
  registration: ['initiative.register', 'nomination.submit', 'nomination.decide', 'panel.appoint'],
  intake: ['nomination.submit', 'nomination.decide', 'panel.appoint', 'assignment.edit'],
  scoring: ['panel.appoint', 'assignment.edit', 'score-sheet.mark', 'office-sheet.edit', 'scoring.close'],
  'scoring-closed': ['scoring.close', 'score-sheet.remark', 'scoring.lock', 'result.read'],
  council: ['scoring.lock', 'result.read', 'result.publish'],
  published: ['scoring.lock', 'result.read', 'result.publish'],
  archived: ['result.read'],
} as const;
