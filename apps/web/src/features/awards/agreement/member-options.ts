import { formatNumber } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import type { EChartsCoreOption } from 'echarts/core';
import type { AgreementMember } from './agreement-queries';
import { colours, labelStyle, NARROW } from './chart-colours';
import { signedText } from './figure-words';

const texts = agreementMessages;

const rowHeight = 40;
const footHeight = 48;
export const rowsHeight = (rows: number): number => rows * rowHeight + footHeight;

interface Row {
  readonly code: string;
  readonly label: string;
}

/** One row per member: names where there is room, codes on a phone. */
const memberAxis = (rows: readonly Row[], width: number) => ({
  type: 'category',
  inverse: true,
  data: rows.map(({ code, label }) => (width < NARROW ? code : label)),
  axisTick: { show: false },
  axisLine: { show: false, onZero: false },
  axisLabel: { ...labelStyle, interval: 0, width: width < NARROW ? 48 : 190, overflow: 'truncate' },
});

const gridOf = (width: number) => ({ left: width < NARROW ? 58 : 204, right: 20, top: 6, bottom: footHeight - 4 });

const pointsAxis = (name: string) => ({
  type: 'value',
  name,
  nameLocation: 'middle',
  nameGap: 28,
  nameTextStyle: { ...labelStyle, color: colours.inkSoft },
  axisLabel: { ...labelStyle, hideOverlap: true, formatter: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1) },
  splitLine: { lineStyle: { color: colours.line } },
});

/** Boxes with the marks as dots on them where they are few. */
export const distributionOption = (members: readonly AgreementMember[], rows: readonly Row[]) => (width: number): EChartsCoreOption => ({
  grid: gridOf(width),
  xAxis: { ...pointsAxis(texts.distribution.axis), scale: true, boundaryGap: ['4%', '4%'] },
  yAxis: memberAxis(rows, width),
  series: [
    {
      type: 'boxplot',
      silent: true,
      boxWidth: [10, 20],
      itemStyle: { color: colours.goldSoft, borderColor: colours.goldInk, borderWidth: 1.5 },
      data: members.map(({ minimum, lowerQuartile, median, upperQuartile, maximum }) => [minimum, lowerQuartile, median, upperQuartile, maximum]),
    },
    {
      type: 'scatter',
      silent: true,
      symbolSize: 5,
      itemStyle: { color: colours.red, opacity: 0.55 },
      data: members.flatMap(({ marks }, at) => marks.map((mark) => [mark, at])),
    },
  ],
});

/** Bars to the right of the zero for the generous, to the left for the strict, each with its figure. */
export const leniencyOption = (members: readonly AgreementMember[], rows: readonly Row[], decimals: number) => (width: number): EChartsCoreOption => {
  const furthest = Math.max(...members.map(({ leniency }) => Math.abs(leniency.value ?? 0)), 0.01);
  const write = signedText(decimals);
  // Room for the figure beyond the end of the longest bar.
  const edge = furthest * (width < NARROW ? 1.6 : 1.25);
  return {
    grid: gridOf(width),
    xAxis: { ...pointsAxis(texts.leniency.axis), min: -edge, max: edge, axisLabel: { ...labelStyle, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: (value: number) => formatNumber(value, furthest < 1 ? 2 : 1) } },
    yAxis: memberAxis(rows, width),
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 18,
        data: members.map(({ leniency: { value } }) => ({
          value: value ?? 0,
          itemStyle: { color: (value ?? 0) < 0 ? colours.blue : colours.gold },
          label: { ...labelStyle, show: true, position: (value ?? 0) < 0 ? 'left' : 'right', formatter: value === null ? texts.none : write(value) },
        })),
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colours.inkSoft, type: 'solid', width: 1 }, data: [{ xAxis: 0 }] },
      },
    ],
  };
};
