import type { DutyCounts } from '@dvk/campaigns';
import type { Counts, FigureDefinition, FigureRow } from '../figures/figure';

/** A unit that stands directly below the area, with everything that stands below it. */
export interface DashboardTile {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: string;
  readonly counts: Counts;
  /** What it owes of the year, and what is done of it. */
  readonly duties: DutyCounts;
}

/** How an area stands: one moment, one year or everything that ever was. */
export interface Dashboard {
  /** null: everything up to now. */
  readonly year: number | null;
  /** Whose duties are shown. */
  readonly dutyYear: number;
  /** The area; null where several are highest. */
  readonly unitId: string | null;
  readonly unitName: string;
  readonly cutOff: string;
  readonly definitions: readonly FigureDefinition[];
  readonly total: Counts;
  readonly byField: readonly FigureRow[];
  readonly byKind: readonly FigureRow[];
  /** In the order of their kinds and names. */
  readonly tiles: readonly DashboardTile[];
  /** Lists of what is so now show just what is counted: everything that ever was, nothing of it taken over by another unit. */
  readonly listed: boolean;
}

export interface YearFigures {
  readonly year: number;
  readonly counts: Counts;
}
