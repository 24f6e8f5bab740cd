import type { EvidenceSummary } from '../campaign-nomination';

/** A point that is to be reached. Days as `YYYY-MM-DD`. */
export interface Milestone {
  readonly title: string;
  readonly dueOn: string;
  /** null: not reached yet. */
  readonly doneOn: string | null;
}

export const mostMilestones = 30;

/** Days as `YYYY-MM-DD`; null: not said yet. */
export interface Plan {
  readonly startsOn: string | null;
  readonly evaluatesOn: string | null;
  readonly milestones: readonly Milestone[];
}

export interface KeptPlan extends Plan {
  /** 0: nothing was written yet. */
  readonly version: number;
}

/** A file that proves what a note says. */
export type ProgressFile = Omit<EvidenceSummary, 'leafCode'>;

export interface ProgressNote {
  readonly id: string;
  readonly year: number;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly version: number;
  readonly files: readonly ProgressFile[];
}

export const noPlan: KeptPlan = { startsOn: null, evaluatesOn: null, milestones: [], version: 0 };
