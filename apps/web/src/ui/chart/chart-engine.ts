import { BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Draws into an element; fetched with the first chart that somebody looks at, never before. */
export const startChart = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'svg' });
