import { filledRows, type FilledTable, identityCells } from '../../filled-file/filled-rows';
import type { RawWorkbook } from '../../season-workbook/reading/raw-workbook';
import { identityWord, listLayout, mostRows } from '../list-layout';
import { OBSTACLE_FURTHER, type ObstacleColumn } from '../messages.vi';

/** An uploaded list; nobody has looked at what its words mean yet. */
export interface ListReading extends FilledTable<ObstacleColumn> {
  /** Of the campaign that the file was given out for; null: no file of ours. */
  readonly campaignId: string | null;
}

/** Finds the list in a workbook and reads its rows, right or wrong. */
export function listRows(workbook: RawWorkbook): ListReading {
  const [word, campaignId] = identityCells(workbook, 2);
  if (word !== identityWord || !campaignId) return { campaignId: null, fault: null, columns: {}, rows: [] };
  const table = filledRows(workbook, {
    layout: listLayout,
    further: OBSTACLE_FURTHER,
    mostRows,
    faultCodes: {
      'head-missing': 'obstacle-file.head-missing',
      'column-missing': 'obstacle-file.column-missing',
      'column-unknown': 'obstacle-file.column-unknown',
      'column-doubled': 'obstacle-file.column-doubled',
      'cells-merged': 'obstacle-file.cells-merged',
    },
    codes: { sheetMissing: 'obstacle-file.sheet-missing', noRows: 'obstacle-file.no-rows', tooManyRows: 'obstacle-file.too-many-rows' },
    oddCodes: { formula: 'obstacle-row.formula', error: 'obstacle-row.cell-error', 'truth-value': 'obstacle-row.truth-value' },
  });
  return { campaignId, ...table };
}
