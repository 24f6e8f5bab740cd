import type { ListStanding, OpenObstacleList } from '@dvk/awards';
import type { FieldProblem } from '@dvk/platform';
import type { FormOrder, MarkedFormRow } from '../filled-file/form-order';
import { emptyRows, identityWord, longestNote, mostRows } from './list-layout';
import { EFFECT_WORDS, KIND_WORDS, OBSTACLE_COLUMNS, OBSTACLE_FILE, OBSTACLE_FURTHER, OBSTACLE_GUIDE, OBSTACLE_HINTS, OBSTACLE_LIST_HEADS, OBSTACLE_REFUSAL, OBSTACLE_SENTENCES, type ObstacleColumn } from './messages.vi';
import type { ListReading } from './reading/list-rows';

const columns = Object.keys(OBSTACLE_COLUMNS) as ObstacleColumn[];
const widths: Readonly<Record<ObstacleColumn, number>> = { nomination: 16, unit: 32, kind: 26, effect: 16, note: 60 };
const listOf: Readonly<Partial<Record<ObstacleColumn, number>>> = { kind: 0, effect: 1 };

/** The list as a workbook: to be filled in, or as it came with its errors marked. */
export function listOrder({ campaign, targets }: OpenObstacleList, rows: readonly MarkedFormRow[] | null): FormOrder {
  return {
    identity: [identityWord, campaign.id],
    sheets: { guide: OBSTACLE_FILE.guideSheet, form: OBSTACLE_FILE.sheet, lists: OBSTACLE_FILE.listSheet },
    guide: [OBSTACLE_GUIDE.title, OBSTACLE_GUIDE.campaign(campaign.name), ...OBSTACLE_GUIDE.steps, OBSTACLE_GUIDE.limits(mostRows.toLocaleString('vi-VN'))],
    title: OBSTACLE_FILE.title(campaign.name),
    note: OBSTACLE_FILE.note,
    columns: columns.map((column) => ({
      key: column,
      head: OBSTACLE_COLUMNS[column],
      width: widths[column],
      hint: OBSTACLE_HINTS[column],
      list: listOf[column] ?? null,
      most: { characters: longestNote, refusal: OBSTACLE_REFUSAL.tooLong(longestNote) },
    })),
    lists: [
      { head: OBSTACLE_LIST_HEADS.kinds, width: 28, words: KIND_WORDS.map(([word]) => word) },
      { head: OBSTACLE_LIST_HEADS.effects, width: 16, words: EFFECT_WORDS.map(([word]) => word) },
      { head: OBSTACLE_LIST_HEADS.nominations, width: 14, words: targets.map(({ code }) => code) },
      { head: OBSTACLE_LIST_HEADS.names, width: 48, words: targets.map(({ initiativeName }) => initiativeName) },
      { head: OBSTACLE_LIST_HEADS.unitCodes, width: 16, words: targets.map(({ unitCode }) => unitCode) },
      { head: OBSTACLE_LIST_HEADS.units, width: 36, words: targets.map(({ unitName }) => unitName) },
    ],
    heads: { rowKey: null, errors: OBSTACLE_FURTHER.errors },
    frozenColumns: 2,
    manyPages: false,
    emptyRows,
    mostRows,
    refusal: { title: OBSTACLE_REFUSAL.title, notListed: OBSTACLE_REFUSAL.notListed },
    rows,
  };
}

/** Rows as they came, with each sentence in its cell and all of them at their end. */
export function markedRows({ rows }: ListReading, standings: readonly ListStanding[]): MarkedFormRow[] {
  return rows.map(({ cells }, at) => {
    const marks: Partial<Record<string, string[]>> = {};
    const errors: string[] = [];
    for (const problem of standings[at]?.problems ?? []) {
      const sentence = sentenceOf(problem);
      const column = columnOf(problem.field);
      if (column !== null) marks[column] = [...(marks[column] ?? []), sentence];
      errors.push(column === null ? sentence : `${OBSTACLE_COLUMNS[column].replace(/ \*$/, '')}: ${sentence}`);
    }
    return { key: null, cells, marks, errors };
  });
}

/** null: the row as a whole. */
export const columnOf = (field: string): ObstacleColumn | null => columns.find((column) => column === field) ?? null;

/** The code itself where nobody has written its sentence yet: a row is never marked without saying why. */
const sentenceOf = ({ code, params = {} }: FieldProblem): string => OBSTACLE_SENTENCES[code]?.(params) ?? code;
