/** What a unit can owe by a day. The first three the database sees being done itself; of the others somebody writes down the document. */
export const dutyKinds = ['registration', 'self-mark', 'report', 'reward-file', 'obstacle-list', 'statistics', 'inspection-reply', 'ad-hoc-report'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** To which line something is answered; `''`: to the body that asks, on one line alone. */
export const dutyLines = ['', 'state', 'party'] as const;
export type DutyLine = (typeof dutyLines)[number];

/** `late`: the day has passed and it is not done · `done-late`: done, but after its day. */
export const dutyStates = ['ahead', 'near', 'late', 'done', 'done-late'] as const;
export type DutyState = (typeof dutyStates)[number];

/** So many days before its day a duty is near. */
export const nearDays = 7;

/** Days of reminding, counted from the day that is due. */
export const remindDayBounds = { min: -60, max: 60, most: 8 } as const;
export const mostEscalationDays = 30;
export const noteLength = 500;

/** A line of the calendar: what is owed, by when. */
export interface DutyPlan {
  readonly id: string;
  readonly hostUnitId: string;
  readonly year: number;
  readonly campaignId: string | null;
  readonly kind: DutyKind;
  readonly title: string;
  readonly note: string;
  /** First day on which it can be done, `YYYY-MM-DD`. */
  readonly startsOn: string;
  /** Last day on which it is in time. */
  readonly dueOn: string;
  /** Whole days from the day that is due: −3 three days before, 1 the day after; ascending. */
  readonly remindDays: readonly number[];
  /** Days after the day that is due on which the urging body is told; null: never by itself. */
  readonly escalateAfter: number | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly version: number;
}

export type DutyCounts = Readonly<Record<DutyState, number>>;

export interface DutyPlanShown extends DutyPlan {
  readonly counts: DutyCounts;
  /** What the actor may do with it. */
  readonly editable: boolean;
}

/** The date of a plan was moved while it was running. */
export interface DutyPlanMove {
  readonly wasDueOn: string;
  readonly dueOn: string;
  readonly reason: string;
  readonly movedBy: string;
  readonly movedAt: Date;
}

export interface Duty {
  readonly id: string;
  readonly planId: string;
  readonly unitId: string;
  readonly line: DutyLine;
  readonly dueOn: string;
  readonly doneAt: Date | null;
  /** Of one that is done: how late it was then; of an open one: how late it is today. */
  readonly daysLate: number;
  readonly state: DutyState;
  readonly version: number;
}

/** What was noted of a duty, in its order; nothing of it is ever changed. */
export interface DutyStep {
  readonly kind: 'done' | 'reopened';
  readonly happenedAt: Date;
  readonly knownAt: Date;
  readonly dueOn: string;
  readonly daysLate: number | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly note: string;
  /** Full name; null: the database saw it being done. */
  readonly by: string | null;
}

/** Everything a unit owes in a year. */
export interface OwingUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  /** Who is in charge of it today, when that is another unit. */
  readonly inCharge: string | null;
  readonly duties: readonly Duty[];
}
