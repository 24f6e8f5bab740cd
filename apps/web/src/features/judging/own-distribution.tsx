import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import css from './judging.module.css';

const texts = messages.judging.desk;
const WIDTH = 10;

/** How the own totals spread, in steps of ten points; worth a look from three on. */
export function OwnDistribution({ totals }: { totals: readonly number[] }) {
  if (totals.length < 3) return null;
  const bins = totals.map((total) => Math.floor(total / WIDTH));
  const first = Math.min(...bins);
  const counts = Array.from({ length: Math.max(...bins) - first + 1 }, (_, at) => bins.filter((bin) => bin === first + at).length);
  const most = Math.max(...counts);
  return (
    <FormSection title={texts.distribution} lead={texts.distributionHint}>
      <ul className={css.bins}>
        {counts.map((count, at) => {
          const from = (first + at) * WIDTH;
          return (
            <li key={from}>
              <span>{texts.bin(formatCount(from), formatCount(from + WIDTH), formatCount(count))}</span>
              <span className={css.binBar} style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
    </FormSection>
  );
}
