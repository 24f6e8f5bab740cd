import { createHash } from 'node:crypto';
import type { CriteriaGroup, CriteriaNode, CriteriaSet, Leaf } from '@dvk/scoring-core';
import canonicalize from 'canonicalize';
import { SHEET } from './messages.vi';
import { cleanText } from '../plain-text';

/** Raised whenever a workbook of today could not be read with the places of tomorrow. */
const FORMAT = 1;

/** Columns of a score sheet. */
export const COLUMNS = { code: 1, name: 2, max: 3, selfMark: 4, mark: 5, points: 6, remark: 7, guidance: 8 } as const;
/** Rows above the table: title, campaign, nomination, unit, field, assessor, note; then the heads and the row of column numbers. */
export const HEAD_ROWS = { title: 1, campaign: 2, nomination: 3, unit: 4, field: 5, assessor: 6, note: 7, heads: 8, numbers: 9 } as const;
/** Where the sheet says which one it is; far from anything people type. */
export const STAMP_CELL = { row: HEAD_ROWS.note, column: COLUMNS.guidance } as const;
const FIRST_ROW = 10;

/** The number a member types: the mark itself, or one of the two counts of a ratio. */
export type MarkPart = 'mark' | 'done' | 'assigned';

export type LayoutRow =
  | { readonly kind: 'group'; readonly row: number; readonly depth: number; readonly group: CriteriaGroup }
  | { readonly kind: 'leaf'; readonly row: number; readonly depth: number; readonly leaf: Leaf; readonly part: 'mark' | 'done' }
  /** Second row of a ratio. */
  | { readonly kind: 'assigned'; readonly row: number; readonly depth: number; readonly leaf: Leaf };

/** Where everything stands on a score sheet; the same for every nomination of a campaign. */
export interface SheetLayout {
  readonly rows: readonly LayoutRow[];
  /** null: the set has none. */
  readonly bonusRow: number | null;
  readonly deductionRow: number | null;
  readonly totalRow: number;
  readonly markedRow: number;
  /** Remark on the whole. */
  readonly commentRow: number;
  /** First row below everything that is read back: the entry itself. */
  readonly entryRow: number;
  /** SHA-256 over places, codes, names, kinds and maxima. */
  readonly digest: string;
}

/** A ratio takes two rows, and its name says which is which. */
export function nameOf(line: Exclude<LayoutRow, { kind: 'group' }>): string {
  const name = cleanText(line.leaf.name);
  if (line.leaf.kind !== 'ratio') return name;
  return `${name}: ${line.kind === 'assigned' ? SHEET.assigned : SHEET.done}`;
}

export function layoutOf(set: CriteriaSet): SheetLayout {
  const rows: LayoutRow[] = [];
  let next = FIRST_ROW;
  const place = (nodes: readonly CriteriaNode[], depth: number): void => {
    for (const node of nodes) {
      if (node.kind === 'group') {
        rows.push({ kind: 'group', row: next++, depth, group: node });
        place(node.children, depth + 1);
      } else {
        const isRatio = node.kind === 'ratio';
        rows.push({ kind: 'leaf', row: next++, depth, leaf: node, part: isRatio ? 'done' : 'mark' });
        if (isRatio) rows.push({ kind: 'assigned', row: next++, depth, leaf: node });
      }
    }
  };
  place(set.groups, 0);
  const has = (kind: 'bonus' | 'deduction'): boolean => rows.some((row) => row.kind === 'leaf' && row.leaf.kind === kind && row.leaf.markedBy === 'panel');
  const bonusRow = has('bonus') ? next++ : null;
  const deductionRow = has('deduction') ? next++ : null;
  const [totalRow, markedRow, commentRow] = [next, next + 1, next + 2];
  return { rows, bonusRow, deductionRow, totalRow, markedRow, commentRow, entryRow: commentRow + 2, digest: digestOf(rows, set.decimals) };
}

function digestOf(rows: readonly LayoutRow[], decimals: number): string {
  const text = canonicalize({
    format: FORMAT,
    decimals,
    rows: rows.map((line) => {
      const { code, name, max } = line.kind === 'group' ? line.group : line.leaf;
      return [line.row, line.kind, line.kind === 'group' ? '' : line.leaf.kind, code, name, max];
    }),
  });
  return createHash('sha256').update(text ?? '', 'utf8').digest('hex');
}
