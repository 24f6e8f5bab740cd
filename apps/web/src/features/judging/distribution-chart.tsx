import { messages } from '../../messages/vi';
import { formatCount } from '../../messages/format';
import css from './desk.module.css';
import type { Distribution } from './own-distribution';

const texts = messages.desk.distribution;

/** Columns to look at, and the same in words for whoever reads or listens. */
export function DistributionChart({ distribution: { summary, bins } }: { distribution: Distribution }) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <figure className={css.figure}>
      <figcaption>{summary}</figcaption>
      <ol className={css.chart} style={{ gridTemplateColumns: `repeat(${bins.length}, minmax(0, 64px))` }}>
        {bins.map(({ from, to, count, here, sentence }) => (
          <li key={from}>
            <span className="only-spoken">
              {sentence}
              {here && ` (${texts.here})`}
            </span>
            <span aria-hidden="true" className={css.count}>
              {count === 0 ? '' : formatCount(count)}
            </span>
            <span aria-hidden="true" className={css.column} data-here={here} style={{ height: `${(count / most) * 96}px` }} />
            <span aria-hidden="true" className={css.range}>
              {texts.range(formatCount(from), formatCount(to))}
            </span>
            {here && (
              <span aria-hidden="true" className={css.here}>
                {texts.here}
              </span>
            )}
          </li>
        ))}
      </ol>
    </figure>
  );
}
