import type { ReactNode } from 'react';
import css from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** What to do next. */
  hint?: string;
  /** The button or link that does it. */
  children?: ReactNode;
}

/** In place of an empty list: that it is empty, and what to do next. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {children !== undefined && <div className={css.action}>{children}</div>}
    </div>
  );
}
