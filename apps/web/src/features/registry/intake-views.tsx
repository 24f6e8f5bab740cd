import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { waitingRegistrations as texts } from '../../messages/vi/waiting-registrations';
import css from './initiative/life.module.css';

interface IntakeViewsProps {
  registrations: boolean;
  /** How many registrations wait; undefined: not known yet. */
  waiting: number | undefined;
}

/** Between what was handed in for a campaign and what was registered outside one. */
export function IntakeViews({ registrations, waiting }: IntakeViewsProps) {
  return (
    <nav className={css.parts} aria-label={texts.views}>
      <Link to="?" aria-current={registrations ? undefined : 'page'}>
        {texts.nominations}
      </Link>
      <Link to="?xem=dang-ky" aria-current={registrations ? 'page' : undefined}>
        {waiting === undefined ? texts.tab : texts.tabWithCount(formatCount(waiting))}
      </Link>
    </nav>
  );
}
