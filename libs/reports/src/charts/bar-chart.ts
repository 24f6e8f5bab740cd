/** One row of bars for each category, one bar in it for each series. */
export interface BarChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Where the cells stand that a chart is drawn from: categories in one column, each series in one to the right of it, its name above. */
export interface ChartCells {
  readonly sheet: string;
  /** 1 is A. */
  readonly column: number;
  /** Of the names of the series. */
  readonly headRow: number;
}

const millimetre = 36_000;

/** In the units of drawings (EMU). */
export const emu = (millimetres: number): number => Math.trunc(millimetres * millimetre);

/** Millimetres a chart needs so that its bars and their labels can be read. */
export function heightOf({ categories, series }: BarChart): number {
  const legend = series.length > 1 ? 10 : 0;
  return 22 + legend + Math.max(2, categories.length) * Math.max(8, series.length * 4.5);
}
