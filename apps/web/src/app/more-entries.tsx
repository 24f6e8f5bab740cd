import { useId, useState } from 'react';
import { matchPath, NavLink, useLocation } from 'react-router';
import { messages } from '../messages/vi';
import type { NavigationEntry } from '../ui/feature';
import css from './header.module.css';
import { useCloseOnLeave } from './use-close-on-leave';

/** The end of a long navigation: behind a button on a wide screen, under the others on a narrow one. */
export function MoreEntries({ entries }: { entries: readonly NavigationEntry[] }) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const area = useCloseOnLeave<HTMLLIElement>(open, () => setOpen(false));
  const { pathname } = useLocation();
  const isHere = entries.some(({ path }) => matchPath({ path, end: false }, pathname) !== null);
  return (
    <li className={css.more} ref={area}>
      <button type="button" aria-expanded={open} aria-controls={listId} data-here={isHere} onClick={() => setOpen(!open)}>
        {messages.app.moreEntries}
      </button>
      <ul id={listId} data-open={open}>
        {entries.map(({ path, label }) => (
          <li key={path}>
            <NavLink to={path}>{label}</NavLink>
          </li>
        ))}
      </ul>
    </li>
  );
}
