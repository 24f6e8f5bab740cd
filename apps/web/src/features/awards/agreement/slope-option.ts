import type { EChartsCoreOption } from 'echarts/core';
import { formatCount } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import type { MethodGroup } from './agreement-queries';
import { colours, labelStyle, NARROW } from './chart-colours';

const texts = agreementMessages.methods;
type Line = MethodGroup['lines'][number];

const rowHeight = 26;
const headHeight = 34;
export const slopeHeight = (lines: number): number => lines * rowHeight + headHeight + 8;

export const slopeColumns = ['official', 'mean', 'median', 'trimmed', 'zScore'] as const;
export type SlopeColumn = (typeof slopeColumns)[number];

export const columnName = (column: SlopeColumn): string => (column === 'official' ? texts.official : texts.names[column === 'zScore' ? 'z-score' : column]);

/** Row of each line in a column: by rank, equals in the order of the official list, so that no two cover each other. */
function rowsOf(lines: readonly Line[], column: SlopeColumn): ReadonlyMap<Line, number> {
  const ranked = lines.filter((line) => line[column] !== null);
  return new Map([...ranked].sort((a, b) => (a[column] ?? 0) - (b[column] ?? 0) || lines.indexOf(a) - lines.indexOf(b)).map((line, row) => [line, row]));
}

/** The columns worth looking at: not that of the official method once more, nor of one that cannot be worked out. */
export const columnsOf = (lines: readonly Line[], officialMethod: string | null): readonly SlopeColumn[] =>
  slopeColumns.filter((column) => column !== officialMethod && lines.some((line) => line[column] !== null));

/** A line per nomination from its official rank through the ranks by the other methods. */
export const slopeOption = (lines: readonly Line[], columns: readonly SlopeColumn[]) => (width: number): EChartsCoreOption => {
  const narrow = width < NARROW;
  const rows = new Map(columns.map((column) => [column, rowsOf(lines, column)]));
  const series = lines.map((line) => {
    const moves = columns.some((column) => line[column] !== null && line[column] !== line.official);
    return {
      type: 'line',
      silent: true,
      symbol: 'circle',
      symbolSize: 20,
      z: moves ? 3 : 2,
      lineStyle: { color: moves ? colours.red : colours.grey, width: moves ? 2 : 1, opacity: moves ? 0.7 : 1 },
      data: columns.map((column, at) => {
        const [rank, row] = [line[column], rows.get(column)?.get(line)];
        if (rank === null || row === undefined) return null;
        const changed = rank !== line.official;
        return {
          value: [at, row],
          itemStyle: { color: changed ? colours.red : colours.white, borderColor: moves ? colours.red : colours.grey, borderWidth: 1.5 },
          label: { show: true, position: 'inside', fontSize: rank > 99 ? 9 : 11, color: changed ? colours.white : colours.ink, formatter: formatCount(rank) },
        };
      }),
    };
  });
  return {
    grid: { left: narrow ? 70 : 290, right: 34, top: headHeight, bottom: 8 },
    xAxis: { type: 'category', position: 'top', boundaryGap: false, data: columns.map(columnName), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...labelStyle, fontSize: narrow ? 10 : 12, fontWeight: 600, interval: 0, width: narrow ? 56 : 110, overflow: 'break' } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ code, name }) => (narrow ? code : texts.row(code, name))),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...labelStyle, interval: 0, margin: 18, width: narrow ? 48 : 266, overflow: 'truncate' },
    },
    series,
  };
};
