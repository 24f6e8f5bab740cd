import { BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent, VisualMapPiecewiseComponent } from 'echarts/components';
import { init, use as addParts, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

addParts([BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, VisualMapPiecewiseComponent, SVGRenderer]);

/** Draws into an element; fetched with the first chart that somebody looks at, never before. */
export const startChart = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'svg' });
