import { useId, useState } from 'react';
import { Link, NavLink } from 'react-router';
import { useSession } from '../api/session';
import { messages } from '../messages/vi';
import { AccountMenu } from './account-menu';
import { Emblem } from './emblem';
import { navigationFor, navigationLine } from './features';
import css from './header.module.css';
import { MoreEntries } from './more-entries';
import { NoticeBell } from './notice-bell';
import { useLastSession } from './session-expiry';
import { useCloseOnLeave } from './use-close-on-leave';

const texts = messages.app;

/** Name, main navigation and account; below 960 px the navigation opens under a button. */
export function Header() {
  const current = useSession().data ?? null;
  const last = useLastSession();
  const session = current ?? last;
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const area = useCloseOnLeave<HTMLDivElement>(open, () => setOpen(false));
  const entries = navigationFor(session);
  const { line, behind } = navigationLine(entries);
  return (
    <header className={css.header}>
      <div className={css.inner} ref={area}>
        <Link to="/" className={css.brand}>
          <Emblem />
          <span>{texts.name}</span>
        </Link>
        {entries.length > 0 && (
          <>
            <button
              type="button"
              className={css.toggle}
              aria-expanded={open}
              aria-controls={panelId}
              aria-label={open ? texts.closeNavigation : texts.openNavigation}
              onClick={() => setOpen(!open)}
            >
              <span className={css.bars} aria-hidden="true" />
            </button>
            <nav id={panelId} className={css.nav} data-open={open} aria-label={texts.mainNavigation}>
              <ul>
                {line.map((entry) => (
                  <li key={entry.path}>
                    <NavLink to={entry.path}>{entry.label}</NavLink>
                  </li>
                ))}
                {behind.length > 0 && <MoreEntries entries={behind} />}
              </ul>
            </nav>
          </>
        )}
        <div className={css.account}>
          {session === null ? (
            <Link className={css.signIn} to="/dang-nhap">
              {texts.signIn}
            </Link>
          ) : (
            <>
              <NoticeBell />
              <AccountMenu session={session} />
            </>
          )}
        </div>
      </div>
    </header>
  );
}
