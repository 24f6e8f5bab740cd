import { Link } from 'react-router';
import { formatCount, formatDateTime } from '../../messages/format';
import { figures as texts } from '../../messages/vi/figures';
import { FormSection } from '../../ui/form-section';
import css from './figures.module.css';
import { listAddress } from './figures-question';
import type { Figures } from './queries';

/** Each figure as a number and a bar, with what it counts one tap away. */
export function FigureTotals({ report }: { report: Figures }) {
  const most = Math.max(1, ...Object.values(report.total));
  return (
    <FormSection title={texts.totals} lead={texts.knownAt(formatDateTime(report.knownAt))}>
      <ul className={css.totals}>
        {report.definitions.map(({ figure, name, definition }) => {
          const count = report.total[figure];
          return (
            <li key={figure} className={css.total}>
              <span className={css.name}>{name}</span>
              <span className={css.count}>
                <FigureCount count={count} name={name} address={listAddress(report, figure, null)} />
              </span>
              <Bar count={count} most={most} />
              <details>
                <summary aria-label={texts.definitionOf(name)}>{texts.definition}</summary>
                <p>{definition}</p>
              </details>
            </li>
          );
        })}
      </ul>
    </FormSection>
  );
}

/** The number itself leads to the list that shows just what it counts, where there is one. */
export function FigureCount({ count, name, address }: { count: number; name: string; address: string | null }) {
  if (address === null || count === 0) return formatCount(count);
  return (
    <Link to={address} aria-label={texts.inList(name, formatCount(count))}>
      {formatCount(count)}
    </Link>
  );
}

export function Bar({ count, most, small = false }: { count: number; most: number; small?: boolean }) {
  return (
    <div className={small ? css.rowBar : css.track} aria-hidden="true">
      <span className={css.bar} data-none={count === 0} style={{ width: `${(count / Math.max(1, most)) * 100}%` }} />
    </div>
  );
}
