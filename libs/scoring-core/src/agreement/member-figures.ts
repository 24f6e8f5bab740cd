import { type Figure, figureOf, noFigure } from './figure';
import { type MarkTable, memberCount, sharedMarks } from './mark-table';
import { rankCorrelation } from './rank-correlation';

/** How one member marks beside the others. Differences and spreads are in the unit of the marks. */
export interface MemberFigures {
  /** Mean of own mark − mean of the others, over the nominations that others marked too; above 0: more generous. */
  readonly leniency: Figure;
  /** Standard deviation of own marks, dividing by n; 0 for a member who gives everybody the same. */
  readonly spread: Figure;
  /** Spearman correlation of own marks with the mean of the others. */
  readonly correlation: Figure;
}

/** Of the member in column `at`. */
export function memberFigures(table: MarkTable, at: number): MemberFigures {
  const own = table.map((row) => row[at] ?? null).filter((mark) => mark !== null);
  const shared = sharedMarks(table, at);
  const alone = memberCount(table) === 1 ? noFigure('one-assessor') : null;
  return {
    leniency: alone ?? (shared.length === 0 ? noFigure('gaps') : figureOf(shared.reduce((sum, mark) => sum + (mark.own - mark.others), 0) / shared.length)),
    spread: own.length < 2 ? noFigure('too-few-nominations') : figureOf(deviationOf(own)),
    correlation: alone ?? rankCorrelation(shared.map((mark) => mark.own), shared.map((mark) => mark.others)),
  };
}

function deviationOf(values: readonly number[]): number {
  const n = BigInt(values.length);
  const sum = values.reduce((total, value) => total + BigInt(value), 0n);
  const squares = values.reduce((total, value) => total + BigInt(value) ** 2n, 0n);
  return Math.sqrt(Number(n * squares - sum * sum)) / values.length;
}

/** How two members agree on the nominations that both marked. */
export interface PairFigures {
  readonly shared: number;
  readonly correlation: Figure;
  /** Mean of |one mark − the other|. */
  readonly distance: Figure;
}

export function pairFigures(table: MarkTable, one: number, other: number): PairFigures {
  const both = table.flatMap((row): (readonly [number, number])[] => {
    const [first, second] = [row[one] ?? null, row[other] ?? null];
    return first === null || second === null ? [] : [[first, second]];
  });
  return {
    shared: both.length,
    correlation: rankCorrelation(both.map(([first]) => first), both.map(([, second]) => second)),
    distance: both.length === 0 ? noFigure('gaps') : figureOf(both.reduce((sum, [first, second]) => sum + Math.abs(first - second), 0) / both.length),
  };
}
