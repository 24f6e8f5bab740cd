import type { BarChart } from '../charts/bar-chart';
import type { Figure, FigureRow, FiguresReport } from './figure';
import { figureTables } from './figure-tables';
import { FIGURES } from './messages.vi';

/** What a chart over rows compares: more bars in a row nobody reads. */
const compared: readonly Figure[] = ['registered', 'recognised', 'in-force'];
/** More units do not fit one printed page. */
const mostUnits = 8;

/** All figures; by field; by kind; by unit, those that registered most. In the words of the report, however figures are called today. */
export function reportCharts({ cells, definitions }: Pick<FiguresReport, 'cells' | 'definitions'>): BarChart[] {
  const { total, byUnit, byField, byKind } = figureTables(cells);
  const { charts } = FIGURES;
  if (cells.length === 0) return [];
  const named = definitions.filter(({ figure }) => compared.includes(figure));
  const over = (title: string, rows: readonly FigureRow[]): BarChart => ({
    title,
    categories: rows.map(({ name }) => name),
    series: named.map(({ figure, name }) => ({ name, values: rows.map(({ counts }) => counts[figure]) })),
  });
  const units = [...byUnit].sort((one, other) => other.counts.registered - one.counts.registered).slice(0, mostUnits);
  return [
    { title: charts.all, categories: definitions.map(({ name }) => name), series: [{ name: charts.series, values: definitions.map(({ figure }) => total[figure]) }] },
    over(charts.byField, byField),
    over(charts.byKind, byKind),
    ...(byUnit.length > 1 ? [over(charts.byUnit(units.length, byUnit.length), units)] : []),
  ];
}
