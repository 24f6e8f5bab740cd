import { labelOfKind, unitKinds } from '@dvk/organization';
import { compareCodePoints, compareVietnamese, type SubjectKind } from '@dvk/scoring-core';
import { type Counts, type FigureCell, type FigureRow, figures, noCounts } from './figure';
import { FIGURES, KIND_WORDS } from './messages.vi';

/** The tables of a report, each made of the same cells, so that every table adds up to the same total. */
export interface FigureTables {
  readonly total: Counts;
  readonly byUnit: readonly FigureRow[];
  readonly byUnitKind: readonly FigureRow[];
  readonly byField: readonly FigureRow[];
  readonly byKind: readonly FigureRow[];
}

const kindOrder = ({ key }: FigureRow): number => unitKinds.findIndex((kind) => kind === key);
const kinds = Object.keys(KIND_WORDS) as SubjectKind[];

export const sumOf = (parts: readonly Counts[]): Counts => Object.fromEntries(figures.map((figure) => [figure, parts.reduce((sum, part) => sum + part[figure], 0)])) as Counts;

export function figureTables(cells: readonly FigureCell[]): FigureTables {
  const byName = (one: FigureRow, other: FigureRow): number => compareVietnamese(one.name, other.name) || (one.key < other.key ? -1 : 1);
  return {
    total: cells.length === 0 ? noCounts : sumOf(cells.map(({ counts }) => counts)),
    byUnit: grouped(cells, ({ unitId, unitName }) => [unitId, unitName]).sort(byName),
    byUnitKind: grouped(cells, ({ unitKind }) => [unitKind, labelOfKind(unitKind)]).sort((one, other) => kindOrder(one) - kindOrder(other)),
    byField: grouped(cells, ({ field }) => [field, fieldName(field)]).sort(byName),
    byKind: grouped(cells, ({ subjectKind }) => [subjectKind, KIND_WORDS[subjectKind]]).sort((one, other) => kinds.indexOf(one.key as SubjectKind) - kinds.indexOf(other.key as SubjectKind)),
  };
}

export const fieldName = (field: string): string => (field === '' ? FIGURES.noField : field);

/** Cells by unit, field and kind as their names stand in Vietnamese order: the same facts give the same text. */
export function inOrder(cells: readonly FigureCell[]): FigureCell[] {
  return [...cells].sort(
    (one, other) =>
      compareVietnamese(one.unitName, other.unitName) || compareCodePoints(one.unitId, other.unitId) || compareVietnamese(one.field, other.field) || compareCodePoints(one.field, other.field) || compareCodePoints(one.subjectKind, other.subjectKind),
  );
}

function grouped(cells: readonly FigureCell[], keyOf: (cell: FigureCell) => readonly [key: string, name: string]): FigureRow[] {
  const groups = new Map<string, { readonly name: string; readonly cells: FigureCell[] }>();
  for (const cell of cells) {
    const [key, name] = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups].map(([key, { name, cells: own }]) => ({ key, name, own: own.every((cell) => cell.own), counts: sumOf(own.map(({ counts }) => counts)) }));
}
