import { writeFormWorkbook } from '../../filled-file/write-form-workbook';
import { identityWord, keyedRows, mostRows } from '../form-layout';
import { CELL_REFUSAL, COLUMN_HINTS, FORM_COLUMNS, type FormColumn, FURTHER_COLUMNS, GUIDE, LIST_HEADS, REGISTRATION_FILE } from '../messages.vi';
import type { FileLists, RegistrationFileOrder } from './registration-file-order';

const formColumns = Object.keys(FORM_COLUMNS) as FormColumn[];
const widths: Readonly<Partial<Record<FormColumn, number>>> = { unit: 26, name: 40, kind: 20, field: 22, programmes: 26, continues: 24, partners: 30, leaderInCharge: 26, levelAimedAt: 18 };
const narrativeWidth = 42;
/** Which column chooses from which list; a cell that holds several words only says where they stand. */
const listOf: Readonly<Partial<Record<FormColumn, keyof FileLists>>> = { unit: 'units', kind: 'kinds', field: 'fields', continues: 'earlier' };
const lists = Object.keys(LIST_HEADS) as (keyof FileLists)[];

/** The file to be filled in, or one that came with its errors marked. */
export function writeRegistrationWorkbook({ identity, campaignName, lists: choices, lengths, rows }: RegistrationFileOrder): Promise<Buffer> {
  const { templateId, campaignId, version, seal } = identity;
  return writeFormWorkbook({
    identity: [identityWord, templateId, campaignId, version, seal],
    sheets: { guide: REGISTRATION_FILE.guideSheet, form: REGISTRATION_FILE.sheet, lists: REGISTRATION_FILE.listSheet },
    guide: [GUIDE.title, GUIDE.campaign(campaignName), ...GUIDE.steps, GUIDE.limits(mostRows.toLocaleString('vi-VN'))],
    title: REGISTRATION_FILE.title(campaignName),
    note: REGISTRATION_FILE.note,
    columns: formColumns.map((column) => {
      const [list, characters] = [listOf[column], lengths[column]];
      return {
        key: column,
        head: FORM_COLUMNS[column],
        width: widths[column] ?? narrativeWidth,
        hint: COLUMN_HINTS[column],
        list: list === undefined ? null : lists.indexOf(list),
        most: characters === undefined ? null : { characters, refusal: CELL_REFUSAL.tooLong(characters) },
      };
    }),
    lists: lists.map((list) => ({ head: LIST_HEADS[list], width: list === 'earlier' || list === 'partners' ? 48 : 30, words: choices[list] })),
    heads: { rowKey: FURTHER_COLUMNS.rowKey, errors: FURTHER_COLUMNS.errors },
    frozenColumns: formColumns.indexOf('name') + 1,
    manyPages: true,
    emptyRows: keyedRows,
    mostRows,
    refusal: { title: CELL_REFUSAL.title, notListed: CELL_REFUSAL.notListed },
    rows,
  });
}
