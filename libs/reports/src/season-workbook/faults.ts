import { parseRange, type CellRange } from './cell-address';
import type { RefusalCode } from './reading/raw-workbook';

/** Everything that can be wrong with a workbook; the sentences stand in messages.vi.ts. */
export type FaultCode =
  | `file.${RefusalCode}`
  | 'output-is-input'
  | 'sheet-missing'
  | 'sheet-unknown'
  | 'sheet-doubled'
  | 'head-missing'
  | 'column-missing'
  | 'column-unknown'
  | 'column-doubled'
  | 'value-outside-table'
  | 'cells-merged'
  | 'item-unknown'
  | 'item-doubled'
  | 'item-missing'
  | 'value-missing'
  | 'text-too-long'
  | 'cell-error'
  | 'formula-without-result'
  | 'date-for-number'
  | 'not-in-list'
  | 'number-expected'
  | 'number-signed'
  | 'number-exponent'
  | 'number-thousands'
  | 'number-too-many-places'
  | 'number-too-large'
  | 'number-not-whole'
  | 'number-below'
  | 'number-above'
  | 'code-doubled'
  | 'code-reserved'
  | 'group-unknown'
  | 'group-is-leaf'
  | 'group-cyclic'
  | 'group-missing'
  | 'group-weighted'
  | 'group-sum-differs'
  | 'no-points-leaf'
  | 'step-does-not-divide'
  | 'level-of-unknown'
  | 'level-of-other-kind'
  | 'level-doubled'
  | 'levels-missing'
  | 'levels-miss-max'
  | 'class-empty'
  | 'class-order'
  | 'class-overlap'
  | 'class-gap'
  | 'name-doubled'
  | 'class-unknown'
  | 'quota-kind-missing'
  | 'tie-order-doubled'
  | 'tie-key-unknown'
  | 'tie-key-gate'
  | 'tie-key-doubled'
  | 'unit-unknown'
  | 'unit-cyclic'
  | 'nomination-unknown'
  | 'assessor-unknown'
  | 'sheet-row-doubled'
  | 'mark-above-max'
  | 'mark-off-step'
  | 'level-unknown'
  | 'gate-word-expected'
  | 'panel-cell-in-office-row'
  | 'office-cell-in-member-row'
  | 'office-recused'
  | 'not-applicable-differs'

export type FaultParams = Readonly<Record<string, string | number>>;

export interface Fault {
  /** As the file names it; empty: the file as a whole. */
  readonly sheet: string;
  /** "B7"; empty: the sheet or file as a whole. */
  readonly cell: string;
  readonly code: FaultCode;
  readonly params: FaultParams;
}

const KEPT = 5_000;
const rowOf = (cell: CellRange | null): number => cell?.firstRow ?? 0;
const columnOf = (cell: CellRange | null): number => cell?.firstColumn ?? 0;

/** Gathers the faults of one reading; a hopeless workbook does not fill the memory with them. */
export class FaultList {
  private readonly kept: Fault[] = [];
  private seen = new Set<string>();
  private total = 0;

  add(sheet: string, cell: string, code: FaultCode, params: FaultParams = {}): void {
    const key = JSON.stringify([sheet, cell, code, params]);
    if (this.seen.has(key)) return;
    this.total += 1;
    if (this.kept.length >= KEPT) return;
    this.seen.add(key);
    this.kept.push({ sheet, cell, code, params });
  }

  get isEmpty(): boolean {
    return this.total === 0;
  }

  /** Sheet by sheet in the order found, inside a sheet row by row and cell by cell. */
  get faults(): readonly Fault[] {
    const order = [...new Set(this.kept.map(({ sheet }) => sheet))];
    const placed = this.kept.map((fault) => ({ fault, sheet: order.indexOf(fault.sheet), cell: parseRange(fault.cell) }));
    placed.sort((a, b) => a.sheet - b.sheet || rowOf(a.cell) - rowOf(b.cell) || columnOf(a.cell) - columnOf(b.cell));
    return placed.map(({ fault }) => fault);
  }

  /** Faults found beyond those kept. */
  get unlisted(): number {
    return this.total - this.kept.length;
  }
}
