import { Link } from 'react-router';
import { formatCount, formatNumber } from '../../messages/format';
import { dashboard as texts } from '../../messages/vi/dashboard';
import { FormSection } from '../../ui/form-section';
import { figuresAddress, listAddress } from './addresses';
import css from './dashboard.module.css';
import type { Dashboard } from './queries';

const steps = ['registered', 'accepted', 'recognised', 'rewarded'] as const;

/** From registered to rewarded, each step with how much of the one before it is. */
export function Funnel({ board }: { board: Dashboard }) {
  const most = Math.max(1, ...steps.map((step) => board.total[step]));
  return (
    <FormSection title={texts.funnel} lead={texts.funnelLead}>
      <ol className={css.funnel}>
        {steps.map((step, at) => {
          const count = board.total[step];
          const before = steps[at - 1];
          const { name = '', definition = '' } = board.definitions.find(({ figure }) => figure === step) ?? {};
          const list = count === 0 ? null : listAddress(board, step);
          return (
            <li key={step} className={css.step}>
              <span className={css.stepName}>{name}</span>
              <Link className={css.stepCount} to={list ?? figuresAddress(board)} aria-label={list === null ? texts.inFigures(name, formatCount(count)) : texts.count(name, formatCount(count))}>
                {formatCount(count)}
              </Link>
              <svg className={css.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="10" data-track />
                <rect width={(count / most) * 100} height="10" />
              </svg>
              <span className={css.share}>{before !== undefined && board.total[before] > 0 ? texts.share(formatNumber((count / board.total[before]) * 100, 0)) : ''}</span>
              <details>
                <summary aria-label={texts.definitionOf(name)}>{texts.definition}</summary>
                <p>{definition}</p>
              </details>
            </li>
          );
        })}
      </ol>
    </FormSection>
  );
}
