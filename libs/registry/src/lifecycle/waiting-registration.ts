import type { SubjectKind } from '@dvk/scoring-core';

/** A registration that was handed in outside any campaign and that the desk has not answered. */
export interface WaitingRegistration {
  readonly initiativeId: string;
  readonly code: string;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly handedInAt: Date;
}
