export const requestKinds = ['export', 'erasure'] as const;
export const subjectKinds = ['account', 'named'] as const;
export const requestStates = ['received', 'approved', 'refused', 'done'] as const;

/** Give everything that is known · erase it. */
export type RequestKind = (typeof requestKinds)[number];
/** Who has an account · who is named in registrations: leads a model, is an exemplar, a household. */
export type SubjectKind = (typeof subjectKinds)[number];
export type RequestState = (typeof requestStates)[number];

/** Texts in which people are named, each with the columns of its row that are looked through. */
export const placeTables = ['initiative', 'initiative_version', 'initiative_plan', 'nomination', 'nomination_version', 'progress_note', 'public_page', 'public_photo'] as const;

export type PlaceTable = (typeof placeTables)[number];

/** A text of one row: a column, or a part of a column of parts (`details.forces`). */
export interface ChosenPlace {
  readonly table: PlaceTable;
  /** Of the row; a kept version: the initiative's or the nomination's. */
  readonly id: string;
  /** 0 but for a kept version. */
  readonly version: number;
  readonly part: string;
}

/** Counts alone: they are kept after the data are gone. */
export interface RequestOutcome {
  /** By table: rows or texts that were given or erased. */
  readonly done: Readonly<Record<string, number>>;
  /** By table: records in which the name stays because they must be kept. */
  readonly kept: Readonly<Record<string, number>>;
}

export interface NewRequest {
  readonly kind: RequestKind;
  readonly subject: SubjectKind;
  readonly personId: string | null;
  readonly subjectName: string;
  readonly source: string;
  /** `YYYY-MM-DD` */
  readonly receivedOn: string;
}

export interface PersonalDataRequest extends NewRequest {
  readonly id: string;
  readonly state: RequestState;
  readonly answerDue: string;
  readonly finishDue: string;
  readonly reason: string;
  readonly places: readonly ChosenPlace[];
  readonly outcome: RequestOutcome | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly finishedBy: string | null;
  readonly finishedAt: Date | null;
  readonly version: number;
}
