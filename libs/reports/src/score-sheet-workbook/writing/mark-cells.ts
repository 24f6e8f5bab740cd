import { formatDecimal, type Leaf, type Mark } from '@dvk/scoring-core';
import type { DataValidation } from 'exceljs';
import { tableRange, type TableRows } from '../formulas';
import { GATE, REFUSED_INPUT } from '../messages.vi';
import type { MarkPart } from '../sheet-layout';
import type { Look } from './cell-styles';

export const MOST_REMARK = 2_000;
export const MOST_COMMENT = 5_000;
const MOST_COUNT = 999_999_999;
const comma = (hundredths: number): string => formatDecimal(hundredths, { comma: true });
const plain = (hundredths: number): string => formatDecimal(hundredths, { comma: false });

/** What a mark cell shows of a stored mark; null: nothing. */
export function cellValue(mark: Mark | undefined, part: MarkPart): string | number | null {
  switch (mark?.kind) {
    case 'points':
    case 'measured':
      return Number(plain(mark.hundredths));
    case 'level':
      return mark.level;
    case 'gate':
      return mark.passed ? GATE.passed : GATE.failed;
    case 'count':
      return mark.count;
    case 'ratio':
      return part === 'assigned' ? mark.assigned : mark.done;
    default:
      return null;
  }
}

/** How a mark cell looks when it takes input, and when it does not. */
export function looksOf(leaf: Leaf): { readonly open: Look; readonly locked: Look } {
  if (leaf.kind === 'choice' || leaf.kind === 'gate') return { open: 'openWord', locked: 'middle' };
  if (leaf.kind === 'count' || leaf.kind === 'ratio') return { open: 'openWhole', locked: 'lockedWhole' };
  return { open: 'openNumber', locked: 'lockedNumber' };
}

/** What Excel lets a member type into a mark cell; the server checks again whatever arrives. */
export function markValidation(leaf: Leaf, part: MarkPart, cell: string, table: TableRows | undefined): DataValidation {
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return refusing(REFUSED_INPUT.points(comma(leaf.max), comma(leaf.step)), {
        type: 'custom',
        formulae: [
          `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${plain(leaf.max)},ABS(${cell}*100-ROUND(${cell}*100,0))<0.000001,MOD(ROUND(${cell}*100,0),${leaf.step})=0)`,
        ],
      });
    case 'choice':
      return refusing(REFUSED_INPUT.choice, { type: 'list', formulae: [tableRange(table, 'name')] });
    case 'gate':
      return refusing(REFUSED_INPUT.gate, { type: 'list', formulae: [`"${GATE.passed},${GATE.failed}"`] });
    case 'count':
    case 'ratio': {
      const least = part === 'assigned' ? 1 : 0;
      return refusing(REFUSED_INPUT.whole(String(least)), { type: 'whole', operator: 'between', formulae: [least, MOST_COUNT] });
    }
    case 'steps':
      return refusing(REFUSED_INPUT.measured, { type: 'decimal', operator: 'between', formulae: [0, MOST_COUNT] });
  }
}

export function textValidation(most: number): DataValidation {
  return refusing(REFUSED_INPUT.text(String(most)), { type: 'textLength', operator: 'lessThanOrEqual', formulae: [most] });
}

function refusing(error: string, rule: Pick<DataValidation, 'type' | 'formulae'> & { readonly operator?: 'between' | 'lessThanOrEqual' }): DataValidation {
  return { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: REFUSED_INPUT.title, error, ...rule };
}
