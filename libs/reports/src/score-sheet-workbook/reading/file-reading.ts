import type { Marks } from '@dvk/scoring-core';
import type { Stamp } from '../sheet-seal';
import type { CellRefusal } from './mark-cell';

/** Why a sheet as a whole is not taken. */
export type SheetFault = 'score-sheet-workbook.layout-moved' | 'score-sheet-workbook.maxima-changed' | 'score-sheet-workbook.cells-merged';

export interface RefusedCell extends CellRefusal {
  /** null: the remark on the whole. */
  readonly leafCode: string | null;
  readonly part: 'mark' | 'remark' | 'comment';
}

/** One sheet of an uploaded workbook, as it was typed. Whether it is this member's to write is for others to say. */
export interface ReadSheet {
  readonly name: string;
  readonly stamp: Stamp;
  readonly fault: SheetFault | null;
  readonly marks: Marks;
  /** By leaf code, without the empty ones. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  /** Leaves whose cell says "not applicable": what is stored stays. */
  readonly setAside: readonly string[];
  readonly refused: readonly RefusedCell[];
}

/** What an uploaded workbook says it is; nobody has checked its seal yet. */
export interface ReadIdentity {
  readonly personId: string;
  readonly campaignId: string;
  readonly criteriaSetId: string;
  readonly seal: string;
}

export interface FileReading {
  /** null: no workbook of ours. */
  readonly identity: ReadIdentity | null;
  readonly sheets: readonly ReadSheet[];
  /** Names of our own sheets that say no longer which one they are. */
  readonly unstamped: readonly string[];
}
