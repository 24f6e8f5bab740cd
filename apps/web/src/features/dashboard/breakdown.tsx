import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { dashboard as texts } from '../../messages/vi/dashboard';
import { FormSection } from '../../ui/form-section';
import css from './dashboard.module.css';
import type { FigureRow } from './queries';

/** How much was registered and recognised of each field or kind, the most first. */
export function Breakdown({ title, rows, address }: { title: string; rows: readonly FigureRow[]; address: (key: string) => string }) {
  const sorted = [...rows].sort((one, other) => other.counts.registered - one.counts.registered);
  const most = Math.max(1, ...sorted.flatMap(({ counts }) => [counts.registered, counts.recognised]));
  return (
    <FormSection title={title}>
      <ul className={css.breakdown}>
        {sorted.map(({ key, name, counts }) => (
          <li key={key}>
            <span className={css.stepName}>{name === '' ? texts.noField : <Link to={address(key)}>{name}</Link>}</span>
            <span className={css.soft}>{texts.pair(formatCount(counts.registered), formatCount(counts.recognised))}</span>
            <svg className={css.pairBar} viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(counts.registered / most) * 100} height="7" data-soft />
              <rect y="9" width={(counts.recognised / most) * 100} height="7" />
            </svg>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
