import { type Figure, noFigure, ratioOf } from './figure';
import { completeRows, type MarkTable, memberCount } from './mark-table';
import { doubledRanks, tieTerm } from './rank-correlation';

/**
 * Kendall's W, 0…1, corrected for ties, over the nominations that every member marked:
 * 12·S ÷ (m²(n³ − n) − m·ΣT), S the squared distances of the rank sums from their mean, T = Σ(t³ − t) of each member.
 */
export function kendallW(table: MarkTable): Figure {
  const complete = completeRows(table);
  if (!complete.ok) return complete;
  const { rows } = complete;
  const [n, m] = [BigInt(rows.length), BigInt(memberCount(table))];
  const columns = Array.from({ length: memberCount(table) }, (_, column) => rows.map((row) => row[column] ?? 0));
  const ranks = columns.map(doubledRanks);
  const squares = rows.reduce((sum, _, at) => sum + BigInt(ranks.reduce((own, column) => own + (column[at] ?? 0), 0)) ** 2n, 0n);
  const ties = columns.reduce((sum, column) => sum + tieTerm(column), 0n);
  const most = m * m * (n ** 3n - n) - m * ties;
  // The ranks are doubled, so four times S: 12·S is three times that.
  return most === 0n ? noFigure('no-variance') : ratioOf(3n * (squares - m * m * n * (n + 1n) ** 2n), most);
}
