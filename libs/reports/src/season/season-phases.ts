import { defaultPermits, type PhasePlan } from '@dvk/campaigns';

const dayMs = 86_400_000;
const markingDays = 30;

/**
 * The line of phases of a season that arrives in the midst of its work: registration and intake are over, marking is
 * open for thirty days, and what an office may still have to mend (a late registration, an assignment) stays permitted.
 */
export function runningPhases(now: Date): PhasePlan[] {
  const at = (days: number): Date => new Date(now.getTime() + days * dayMs);
  return [
    { kind: 'registration', opensAt: at(-60), closesAt: at(-30), permits: defaultPermits.registration },
    { kind: 'intake', opensAt: at(-30), closesAt: at(-1), permits: defaultPermits.intake },
    {
      kind: 'scoring',
      opensAt: at(-1),
      closesAt: at(markingDays),
      permits: [...new Set([...defaultPermits.registration, ...defaultPermits.intake, ...defaultPermits.scoring])],
    },
    { kind: 'scoring-closed', opensAt: at(markingDays), closesAt: at(markingDays + 7), permits: defaultPermits['scoring-closed'] },
    { kind: 'council', opensAt: at(markingDays + 7), closesAt: at(markingDays + 21), permits: defaultPermits.council },
    { kind: 'published', opensAt: at(markingDays + 21), closesAt: null, permits: defaultPermits.published },
  ];
}
