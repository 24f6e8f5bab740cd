import { type Figure, figureOf, LEAST_NOMINATIONS, noFigure } from './figure';

/** Ranks 1…n in ascending order, equal values sharing their middle rank, doubled so that halves stay whole. */
export function doubledRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = from + to + 2;
    from = to + 1;
  }
  return ranks;
}

/** Σ t³ − t over the sets of equal values: what ties take away from the spread of the ranks. */
export function tieTerm(values: readonly number[]): bigint {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + BigInt(count) ** 3n - BigInt(count), 0n);
}

/**
 * Spearman's rank correlation, −1…1, equal values sharing their middle rank. Not computable for fewer than three pairs or
 * when one side is all equal.
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): Figure {
  const n = first.length;
  if (n < LEAST_NOMINATIONS) return noFigure('too-few-nominations');
  const [a, b] = [doubledRanks(first), doubledRanks(second)];
  // Doubled ranks sum up to n(n + 1), whatever the ties.
  const mean = n + 1;
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const [x, y] = [(a[at] ?? 0) - mean, (b[at] ?? 0) - mean];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  if (aa === 0 || bb === 0) return noFigure('no-variance');
  return figureOf(Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))));
}
