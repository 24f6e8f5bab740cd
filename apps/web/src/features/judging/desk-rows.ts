import type { Sort } from '../../ui/list/list-state';
import { searchKey } from '../../ui/list/search-key';
import type { DeskSheet } from './queries';
import { type MarkingStage, stateWord, type StateWord } from './state-word';

/** What narrows and orders the desk; empty: everything. */
export interface DeskView {
  readonly search: string;
  readonly state: string;
  readonly field: string;
  readonly sort: Sort | null;
  readonly stage: MarkingStage;
}

const inVietnamese = new Intl.Collator('vi', { numeric: true });

/** The order in which states are worth looking at. */
const stateOrder: readonly StateWord[] = ['again', 'not-started', 'draft', 'submitted', 'locked-unsent', 'locked-submitted', 'locked-first', 'in-conflict', 'returned', 'recused'];

/** A total without its point, for putting totals of one set in order: they all have the same places. */
const digitsOf = (total: string | null): number => Number((total ?? '0').replace('.', ''));

type Compare = (a: DeskSheet, b: DeskSheet) => number;

function comparisons(stage: MarkingStage): Readonly<Record<string, Compare>> {
  const rank = ({ state, round }: DeskSheet): number => stateOrder.indexOf(stateWord({ state, round, ...stage }));
  return {
    name: (a, b) => inVietnamese.compare(a.initiativeName, b.initiativeName),
    unit: (a, b) => inVietnamese.compare(a.unitName, b.unitName),
    field: (a, b) => inVietnamese.compare(a.field, b.field),
    state: (a, b) => rank(a) - rank(b),
    turn: (a, b) => a.turn - b.turn,
    total: (a, b) => digitsOf(a.total) - digitsOf(b.total),
    savedAt: (a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0),
  };
}

/** The rows to show, in the order asked for; the server's order, by code, where nothing is. All of them are here already. */
export function deskRows(sheets: readonly DeskSheet[], { search, state, field, sort, stage }: DeskView): readonly DeskSheet[] {
  const wanted = searchKey(search);
  const kept = sheets.filter(
    (sheet) =>
      (state === '' || stateWord({ ...sheet, ...stage }) === state) &&
      (field === '' || sheet.field === field) &&
      (wanted === '' || searchKey(`${sheet.code} ${sheet.initiativeName} ${sheet.unitName} ${sheet.field}`).includes(wanted)),
  );
  const known = comparisons(stage);
  // The key comes from the address line.
  const compare = sort !== null && Object.hasOwn(known, sort.key) ? known[sort.key] : undefined;
  if (sort === null || compare === undefined) return kept;
  const direction = sort.descending ? -1 : 1;
  return [...kept].sort((a, b) => {
    // A missing total stands last whichever way it is sorted.
    if (sort.key === 'total' && (a.total === null) !== (b.total === null)) return a.total === null ? 1 : -1;
    return direction * compare(a, b) || inVietnamese.compare(a.code, b.code);
  });
}

/** How many sheets stand in each state, those with none left out, in the order worth looking at. */
export function stateCounts(sheets: readonly DeskSheet[], stage: MarkingStage): readonly { readonly word: StateWord; readonly count: number }[] {
  return stateOrder.flatMap((word) => {
    const count = sheets.filter((sheet) => stateWord({ ...sheet, ...stage }) === word).length;
    return count === 0 ? [] : [{ word, count }];
  });
}
