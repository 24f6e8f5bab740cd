import type { CriteriaSet, Marks } from '@dvk/scoring-core';

/** What the first page and every sheet share. */
export interface WorkbookSource {
  readonly personId: string;
  readonly campaignId: string;
  readonly criteriaSetId: string;
  readonly seal: string;
  readonly campaignName: string;
  readonly memberName: string;
  /** ISO instant; null: none is planned. */
  readonly deadline: string | null;
  readonly criteriaSet: CriteriaSet;
  readonly selfMarksShown: boolean;
  /** ISO instant: of the newest of the member's own sheets, so that the same content gives the same file. */
  readonly asOf: string;
}

/** One own sheet. */
export interface SheetSource {
  readonly sheetId: string;
  readonly version: number;
  readonly seal: string;
  readonly state: 'not-started' | 'draft' | 'submitted' | 'recused';
  /** Code of why it takes no input; null: it does. */
  readonly reason: string | null;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly nomination: {
    readonly code: string;
    readonly initiativeName: string;
    readonly unitName: string;
    readonly field: string;
    readonly peerGroup: string;
    readonly summary: string;
    readonly details: Readonly<Record<string, string>>;
    readonly selfMarks: Marks;
    readonly selfRemarks: Readonly<Record<string, string>>;
    /** Leaf code → reason. */
    readonly notApplicable: Readonly<Record<string, string>>;
  };
}

/** Where the workbook goes, what all sheets share, and each sheet. */
export type ScoreSheetsOrder = [path: string, book: WorkbookSource, ...sheets: SheetSource[]];
