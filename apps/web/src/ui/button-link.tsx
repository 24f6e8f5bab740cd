import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './button-link.module.css';

/** A link to another page that looks like a button; opens in a new tab as any link does. */
export function ButtonLink({ to, primary = false, children }: { to: string; primary?: boolean; children: ReactNode }) {
  return (
    <Link to={to} className={css.link} data-primary={primary}>
      {children}
    </Link>
  );
}
