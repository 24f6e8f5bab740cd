import { type FilledRow, filledRows, type FilledTable, identityCells } from '../../filled-file/filled-rows';
import type { RawWorkbook } from '../../season-workbook/reading/raw-workbook';
import type { SealedIdentity } from '../file-seal';
import { formLayout, identityWord, mostRows } from '../form-layout';
import { type FormColumn, FURTHER_COLUMNS } from '../messages.vi';

export type ReadRow = FilledRow<FormColumn>;

/** An uploaded file; nobody has checked its seal yet, nor what its words mean. */
export interface FileReading extends FilledTable<FormColumn> {
  /** null: no file of ours. */
  readonly identity: SealedIdentity | null;
}

/** Finds our own table in a workbook and reads its rows, right or wrong. */
export function registrationRows(workbook: RawWorkbook): FileReading {
  const [word, templateId, campaignId, version, seal] = identityCells(workbook, 5);
  if (word !== identityWord || !templateId || !campaignId || !version || !seal) return { identity: null, fault: null, columns: {}, rows: [] };
  const table = filledRows(workbook, {
    layout: formLayout,
    further: FURTHER_COLUMNS,
    mostRows,
    faultCodes: {
      'head-missing': 'registration-file.head-missing',
      'column-missing': 'registration-file.column-missing',
      'column-unknown': 'registration-file.column-unknown',
      'column-doubled': 'registration-file.column-doubled',
      'cells-merged': 'registration-file.cells-merged',
    },
    codes: { sheetMissing: 'registration-file.sheet-missing', noRows: 'registration-file.no-rows', tooManyRows: 'registration-file.too-many-rows' },
    oddCodes: { formula: 'registration-row.formula', error: 'registration-row.cell-error', 'truth-value': 'registration-row.truth-value' },
  });
  return { identity: { templateId, campaignId, version, seal }, ...table };
}
