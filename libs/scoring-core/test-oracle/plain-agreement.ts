import type { MarkTable } from '../src';

/** Agreement from the textbook sentences, in binary floating point, pair by pair and with no thought for speed. */

type Column = readonly (number | null)[];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const columnsOf = (table: MarkTable): readonly Column[] => (table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? null));
const present = (values: Column): readonly number[] => values.filter((value) => value !== null);

/** One more than the number of smaller values, and half a place for each equal one beside it. */
export const plainRanks = (values: readonly number[]): readonly number[] =>
  values.map((value) => 1 + values.filter((other) => other < value).length + (values.filter((other) => other === value).length - 1) / 2);

/** Pearson's correlation of the ranks; NaN when one side does not vary. */
export function plainCorrelation(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [plainRanks(first), plainRanks(second)];
  const apart = (ranks: readonly number[]): readonly number[] => ranks.map((rank) => rank - mean(ranks));
  const [x, y] = [apart(a), apart(b)];
  return sum(x.map((value, at) => value * (y[at] ?? 0))) / Math.sqrt(sum(x.map((value) => value ** 2)) * sum(y.map((value) => value ** 2)));
}

/** Mean correlation of all pairs of judges turned into W; for tables without gaps in which every judge varies and no ties are. */
export function plainWithoutTies(table: MarkTable): number {
  const columns = columnsOf(table).map(present);
  const m = columns.length;
  const pairs = columns.flatMap((one, at) => columns.slice(at + 1).map((other) => plainCorrelation(one, other)));
  return (mean(pairs) * (m - 1) + 1) / m;
}

/** W by its definition: squared distances of the rank sums over what they would be in full agreement with these ties. */
export function plainKendallW(table: MarkTable): number {
  const ranks = columnsOf(table).map((column) => plainRanks(present(column)));
  const sums = table.map((_, at) => sum(ranks.map((column) => column[at] ?? 0)));
  const varied = (column: readonly number[]): number => sum(column.map((rank) => (rank - mean(column)) ** 2));
  return sum(sums.map((own) => (own - mean(sums)) ** 2)) / (ranks.length * sum(ranks.map(varied)));
}

/** One minus the mean squared difference inside nominations over that among all marks, pair by pair. */
export function plainAlpha(table: MarkTable): number {
  const units = table.map(present).filter((marks) => marks.length > 1);
  const all = units.flat();
  const pairs = (marks: readonly number[]): number =>
    sum(marks.flatMap((one, at) => marks.filter((_, other) => other !== at).map((other) => (one - other) ** 2)));
  const observed = sum(units.map((marks) => pairs(marks) / (marks.length - 1))) / all.length;
  return 1 - observed / (pairs(all) / (all.length * (all.length - 1)));
}

/** Mean squares of a table without gaps: between rows, between columns, of the rest. */
export function plainMeanSquares(table: MarkTable): { readonly bms: number; readonly jms: number; readonly ems: number } {
  const rows = table.map(present);
  const columns = columnsOf(table).map(present);
  const [n, k] = [rows.length, columns.length];
  const all = mean(rows.flat());
  const rest = rows.flatMap((row) => row.map((mark, at) => (mark - mean(row) - mean(columns[at] ?? []) + all) ** 2));
  return {
    bms: (k * sum(rows.map((row) => (mean(row) - all) ** 2))) / (n - 1),
    jms: (n * sum(columns.map((column) => (mean(column) - all) ** 2))) / (k - 1),
    ems: sum(rest) / ((n - 1) * (k - 1)),
  };
}

/** Mean of own mark less the mean of whoever else marked the same; NaN when there is nobody else. */
export function plainLeniency(table: MarkTable, at: number): number {
  return mean(
    table.flatMap((row) => {
      const own = row[at] ?? null;
      const others = row.filter((mark, other) => other !== at && mark !== null) as number[];
      return own === null || others.length === 0 ? [] : [own - mean(others)];
    }),
  );
}
