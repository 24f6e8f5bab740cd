import type { SubjectKind } from '@dvk/scoring-core';

export type PersonalTextTable = 'initiative' | 'initiative_version' | 'initiative_plan' | 'nomination' | 'nomination_version' | 'progress_note' | 'public_page' | 'public_photo';

/** Texts of a row by column and part, as they are stored. */
export interface PersonalTextRow {
  readonly table: PersonalTextTable;
  /** Of the row; a kept version: the initiative's or the nomination's. */
  readonly id: string;
  /** 0 but for a kept version. */
  readonly version: number;
  readonly texts: Readonly<Record<string, unknown>>;
  readonly initiativeId: string;
  readonly initiativeCode: string;
  readonly initiativeName: string;
  readonly unitId: string;
  readonly subjectKind: SubjectKind;
}
