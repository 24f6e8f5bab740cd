import { agreementBounds, agreementLevel } from '@dvk/scoring-core';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import type { EChartsCoreOption } from 'echarts/core';
import type { AgreementPair } from './agreement-queries';
import { colours, labelStyle, levelColours, NARROW, noFigureColour } from './chart-colours';
import { coefficient } from './figure-words';

/** Stands for a cell without a figure; correlations lie between −1 and 1. */
const NO_FIGURE = -2;
const MARGIN = 52;

export const pairsHeight = (members: number): number => members * 34 + MARGIN;

const pieces = [
  { value: NO_FIGURE, color: noFigureColour },
  ...agreementBounds.correlation.map(({ level, from }, at, all) => ({ gte: from, lt: all[at - 1]?.from ?? 1.01, color: levelColours[level].fill })),
  { gte: -1.01, lt: agreementBounds.correlation.at(-1)?.from ?? 0, color: levelColours.low.fill },
];

/** Members against members: the figure in each cell, darker for more agreement; the diagonal stays empty. */
export const pairsOption = (codes: readonly string[], pairs: readonly AgreementPair[]) => (width: number): EChartsCoreOption => {
  const place = new Map(codes.map((code, at) => [code, at]));
  const cellWidth = Math.min(84, (width - MARGIN - 8) / codes.length);
  const cells = pairs.flatMap(({ one, other, correlation: { value } }) => {
    const [x, y] = [place.get(one) ?? 0, place.get(other) ?? 0];
    const label = {
      show: cellWidth >= 26,
      fontSize: cellWidth < 36 ? 10 : 12,
      color: value === null ? colours.inkSoft : levelColours[agreementLevel('correlation', value)].ink,
      formatter: value === null ? awardsMessages.none : coefficient(value),
    };
    return [[x, y], [y, x]].map((at) => ({ value: [...at, value ?? NO_FIGURE], label }));
  });
  const axis = { type: 'category', data: [...codes], axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
  const label = { ...labelStyle, interval: 0 };
  return {
    grid: { left: MARGIN, top: 30, width: cellWidth * codes.length, bottom: 6 },
    xAxis: { ...axis, position: 'top', axisLabel: { ...label, fontSize: width < NARROW ? 10 : 12, rotate: cellWidth < 28 ? 90 : 0 } },
    yAxis: { ...axis, inverse: true, axisLabel: label },
    visualMap: { type: 'piecewise', show: false, dimension: 2, pieces },
    series: [{ type: 'heatmap', silent: true, data: cells, itemStyle: { borderColor: colours.white, borderWidth: 2 } }],
  };
};
