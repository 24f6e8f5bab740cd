import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { EmptyState } from '../empty-state';
import { Skeleton } from '../skeleton';
import { useWideScreen } from '../use-media-query';
import { CardList } from './card-list';
import type { Column, Selection } from './column';
import type { Sort } from './list-state';
import { TableList } from './table-list';

export interface DataListProps<Row> {
  /** The list's name, for those who cannot see where it stands. */
  label: string;
  columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  selection?: Selection<Row>;
  /** Shown when there is nothing at all: what to do next. */
  empty: ReactNode;
  /** Set while search or filters narrow the list: clears them. */
  onClearFilters?: (() => void) | undefined;
  /** Below the rows: a `Pager` or a `MoreButton`. */
  footer?: ReactNode;
}

/** A table where there is room, cards on a phone; skeleton, empty and no-match states included. */
export function DataList<Row>({ rows, empty, onClearFilters, footer, ...list }: DataListProps<Row>) {
  const wide = useWideScreen();
  const texts = messages.ui.list;
  if (rows === undefined) return <Skeleton lines={6} />;
  if (rows.length === 0) {
    if (onClearFilters === undefined) return empty;
    return (
      <EmptyState title={texts.noMatch} hint={texts.noMatchHint}>
        <Button onClick={onClearFilters}>{texts.clearFilters}</Button>
      </EmptyState>
    );
  }
  const View = wide ? TableList<Row> : CardList<Row>;
  return (
    <>
      <View rows={rows} {...list} />
      {footer}
    </>
  );
}
