import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';

const texts = messages.desk.distribution;

/** Totals below this many say nothing of how somebody marks. */
export const fewestTotals = 3;

export interface Bin {
  /** Whole points. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The total asked for lies here. */
  readonly here: boolean;
  readonly sentence: string;
}

export interface Distribution {
  readonly summary: string;
  readonly bins: readonly Bin[];
}

/** Widths in whole points that people count in; the first that needs at most ten columns. */
const widths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];
const mostColumns = 10;

const withComma = (decimal: string): string => decimal.replace('.', ',');

/** Decimal texts of one set, all with the same places, as integers without the point. */
const digitsOf = (total: string): number => Number(total.replace('.', ''));

/**
 * How the own totals spread between 0 and the set's maximum. Without arithmetic on marks: totals are put in order and counted.
 *
 * @param max whole points, rounded up
 * @param current total of the sheet in hand, marked in its column
 */
export function distributionOf(totals: readonly string[], max: number, current: string | null): Distribution | null {
  if (totals.length < fewestTotals) return null;
  const inOrder = [...totals].sort((a, b) => digitsOf(a) - digitsOf(b));
  const at = (place: number): string => withComma(inOrder[place] ?? '');
  const width = widths.find((each) => max / each <= mostColumns) ?? max;
  const columns = Math.max(1, Math.ceil(max / width));
  const columnOf = (total: string): number => Math.min(columns - 1, Math.floor(Number(total) / width));
  const bins = Array.from({ length: columns }, (_, column) => {
    const [from, to] = [column * width, (column + 1) * width];
    const count = inOrder.filter((total) => columnOf(total) === column).length;
    const words = column === columns - 1 ? texts.lastBin : texts.bin;
    return { from, to, count, here: current !== null && columnOf(current) === column, sentence: words(formatCount(from), formatCount(to), formatCount(count)) };
  });
  const used = bins.filter(({ count, here }) => count > 0 || here);
  const [first, last] = [used[0]?.from ?? 0, used.at(-1)?.to ?? 0];
  return {
    summary: texts.summary(formatCount(inOrder.length), at(0), at(Math.floor((inOrder.length - 1) / 2)), at(inOrder.length - 1)),
    // From the lowest column in use to the highest; empty ones between them are part of the picture.
    bins: bins.filter(({ from, to }) => from >= first && to <= last),
  };
}
