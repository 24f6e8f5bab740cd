import type { BarChart } from '../charts/bar-chart';
import { type Figure, type FigureRow, figures, type FiguresReport } from './figure';
import { figureTables } from './figure-tables';
import { FIGURES, FIGURE_WORDS } from './messages.vi';

/** What a chart over rows compares: more bars in a row nobody reads. */
const compared: readonly Figure[] = ['registered', 'recognised', 'in-force'];
/** More units do not fit a page. */
const mostUnits = 12;

/** All figures; by field; by kind; by unit, those that registered most. A chart without anything in it is left out. */
export function reportCharts({ cells }: Pick<FiguresReport, 'cells'>): BarChart[] {
  const { total, byUnit, byField, byKind } = figureTables(cells);
  const { charts } = FIGURES;
  if (cells.length === 0) return [];
  const units = [...byUnit].sort((one, other) => other.counts.registered - one.counts.registered).slice(0, mostUnits);
  return [
    { title: charts.all, categories: figures.map((figure) => FIGURE_WORDS[figure].name), series: [{ name: charts.series, values: figures.map((figure) => total[figure]) }] },
    over(charts.byField, byField),
    over(charts.byKind, byKind),
    ...(byUnit.length > 1 ? [over(charts.byUnit(units.length, byUnit.length), units)] : []),
  ];
}

const over = (title: string, rows: readonly FigureRow[]): BarChart => ({
  title,
  categories: rows.map(({ name }) => name),
  series: compared.map((figure) => ({ name: FIGURE_WORDS[figure].name, values: rows.map(({ counts }) => counts[figure]) })),
});
