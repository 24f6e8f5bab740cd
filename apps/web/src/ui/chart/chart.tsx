import Button from 'antd/es/button';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { Skeleton } from '../skeleton';
import css from './chart.module.css';
import { FigureTable, type FigureTableContent } from './figure-table';

const texts = messages.ui.chart;

interface ChartProps {
  /** Names the picture and its table. */
  label: string;
  /** How to read the picture. */
  caption: ReactNode;
  /** What to draw in so many pixels of width; without a change between drawings of the same figures. */
  draw: (width: number) => EChartsCoreOption;
  /** Pixels. */
  height: number;
  table: FigureTableContent;
}

/**
 * A picture for the eye with its figures in a table beside it. The table is always there for who listens and for print; a
 * button brings it in place of the picture.
 */
export function Chart({ label, caption, draw, height, table }: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  const other = asTable ? texts.picture : texts.table;
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>{caption}</figcaption>
      <div className={css.tools}>
        <Button aria-label={texts.of(other, label)} onClick={() => setAsTable(!asTable)}>
          {other}
        </Button>
      </div>
      {!asTable && <Picture draw={draw} height={height} />}
      <FigureTable label={label} table={table} shown={asTable} />
    </figure>
  );
}

function Picture({ draw, height }: Pick<ChartProps, 'draw' | 'height'>) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let left = false;
    let end = (): void => undefined;
    void import('./chart-engine').then(({ startChart }) => {
      if (left) return;
      const chart = startChart(element);
      const paint = (): void => {
        chart.resize({ width: element.clientWidth, height });
        chart.setOption({ animation: false, textStyle: { fontFamily: 'Be Vietnam Pro, system-ui, sans-serif' }, ...draw(element.clientWidth) }, { notMerge: true });
      };
      const watcher = new ResizeObserver(paint);
      watcher.observe(element);
      end = () => {
        watcher.disconnect();
        chart.dispose();
      };
      setDrawn(true);
    });
    return () => {
      left = true;
      end();
    };
  }, [draw, height]);
  return (
    <div className={css.picture} style={{ minHeight: height }} aria-hidden="true" data-drawn={drawn}>
      {!drawn && <Skeleton lines={4} />}
      <div ref={place} style={{ height: drawn ? height : 0 }} />
    </div>
  );
}
