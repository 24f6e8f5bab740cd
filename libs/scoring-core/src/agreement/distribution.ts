/** Where the marks of a member lie, in the unit of the marks. */
export interface MarkDistribution {
  readonly minimum: number;
  /** A quarter of the marks lie at or below it. */
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
}

/** Quartiles by straight lines between the ordered values, as spreadsheets do (QUARTILE.INC); null for no values. */
export function distributionOf(values: readonly number[]): MarkDistribution | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { minimum: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), maximum: at(1) };
}
