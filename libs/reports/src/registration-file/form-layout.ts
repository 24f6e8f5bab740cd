import { createHash } from 'node:crypto';
import type { SheetLayout } from '../season-workbook/layout';
import { FORM_COLUMNS, type FormColumn, REGISTRATION_FILE } from './messages.vi';

/** Raised whenever a file of today could not be read with the columns of tomorrow. */
const format = 1;

export const formLayout: SheetLayout<FormColumn> = { name: REGISTRATION_FILE.sheet, optional: false, columns: FORM_COLUMNS };

/** Of the sheet that lies in the file unseen; the same as in a score-sheet workbook. */
export const identityWord = 'dan-van-kheo/registration/1';

/** Rows that bear a key and lines when the file is given out: more may be added. */
export const keyedRows = 500;
/** Rows that one file may register. */
export const mostRows = 5_000;

/** Several words in one cell stand apart by these. */
export const separator = /[;\n]/u;

/** SHA-256 over the columns: a file with others is one of another version. */
export const layoutVersion = createHash('sha256').update(JSON.stringify([format, Object.entries(FORM_COLUMNS)]), 'utf8').digest('hex').slice(0, 16);
