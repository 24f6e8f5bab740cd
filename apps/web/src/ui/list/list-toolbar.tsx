import type { ReactNode } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import css from './list.module.css';

interface ListToolbarProps {
  /** `SearchInput` and `SelectField`s. */
  children: ReactNode;
  /** How many the list holds under the present filters; undefined while unknown. */
  total?: number | undefined;
  /** Actions upon what is selected. */
  actions?: ReactNode;
}

/** Search and filters above a list, always in this order and place. */
export function ListToolbar({ children, total, actions }: ListToolbarProps) {
  return (
    <div className={css.toolbar}>
      <div role="search" aria-label={messages.ui.list.filters} className={css.filters}>
        {children}
      </div>
      <div className={css.summary}>
        <span role="status">{total === undefined ? '' : messages.ui.list.total(formatCount(total))}</span>
        {actions}
      </div>
    </div>
  );
}
