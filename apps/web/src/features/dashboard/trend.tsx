import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../messages/format';
import { dashboard as texts } from '../../messages/vi/dashboard';
import { FigureTable } from '../../ui/chart/figure-table';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { Skeleton } from '../../ui/skeleton';
import css from './dashboard.module.css';
import { type Dashboard, type YearFigures, yearsQuery } from './queries';

const shown = ['registered', 'accepted', 'recognised', 'rewarded'] as const;
const box = { width: 560, height: 200, foot: 24, head: 18 } as const;

/** The same figures of the last five years, drawn and as a table. */
export function Trend({ board }: { board: Dashboard }) {
  const query = useQuery(yearsQuery);
  const nameOf = (figure: (typeof shown)[number]): string => board.definitions.find((each) => each.figure === figure)?.name ?? '';
  const years = query.isError ? undefined : query.data?.items;
  return (
    <FormSection title={texts.trend} lead={texts.trendLead}>
      <div>
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
        {query.isPending && <Skeleton lines={5} />}
        {years !== undefined && (
          <div className={css.trend}>
            <div>
              <ul className={css.legend} aria-hidden="true">
                {shown.map((figure) => (
                  <li key={figure}>
                    <svg width="18" height="14" viewBox="0 0 18 14" className={css.bars}>
                      <rect width="18" height="14" data-figure={figure} />
                    </svg>
                    {nameOf(figure)}
                  </li>
                ))}
              </ul>
              <Bars years={years} />
            </div>
            <FigureTable
              label={texts.trend}
              shown
              table={{ heads: [texts.yearHead, ...shown.map(nameOf)], rows: years.map(({ year, counts }) => [String(year), ...shown.map((figure) => formatCount(counts[figure]))]) }}
            />
          </div>
        )}
      </div>
    </FormSection>
  );
}

function Bars({ years }: { years: readonly YearFigures[] }) {
  const most = Math.max(1, ...years.flatMap(({ counts }) => shown.map((figure) => counts[figure])));
  const room = box.width / Math.max(1, years.length);
  const bar = (room - 24) / shown.length;
  const high = box.height - box.foot - box.head;
  return (
    <svg className={css.bars} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={texts.trendChart}>
      <line x1="0" x2={box.width} y1={box.height - box.foot} y2={box.height - box.foot} />
      {years.map(({ year, counts }, at) => (
        <g key={year} transform={`translate(${at * room + 12} 0)`}>
          {shown.map((figure, place) => {
            const tall = (counts[figure] / most) * high;
            return (
              <g key={figure}>
                <rect x={place * bar + 2} y={box.height - box.foot - tall} width={bar - 4} height={tall} data-figure={figure} />
                <text x={place * bar + bar / 2} y={box.height - box.foot - tall - 4} className={css.barCount}>
                  {counts[figure] === 0 ? '' : formatCount(counts[figure])}
                </text>
              </g>
            );
          })}
          <text x={(room - 24) / 2} y={box.height - 6} className={css.barYear}>
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}
