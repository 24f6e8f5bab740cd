import type { ReactNode } from 'react';
import css from './page-header.module.css';
import { usePageTitle } from './page-title';

interface PageHeaderProps {
  title: string;
  /** One sentence below the title: what this page is for or what to do here. */
  lead?: ReactNode;
  /** The page's actions, always at the same place: right of the title, below it on a phone. */
  actions?: ReactNode;
  /** A state tag, a deadline or another short fact beside the title. */
  aside?: ReactNode;
  /** Something across the whole width, such as a `PhaseLine`. */
  children?: ReactNode;
}

/** The head of each page: its only `h1`, which also names the browser tab and takes the focus after navigation. */
export function PageHeader({ title, lead, actions, aside, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <div className={css.head}>
      <div className={css.row}>
        <div className={css.words}>
          <div className={css.title}>
            <h1 tabIndex={-1}>{title}</h1>
            {aside}
          </div>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
