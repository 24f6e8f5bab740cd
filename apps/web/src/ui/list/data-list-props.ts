import type { ReactNode } from 'react';
import type { Column, Selection } from './column';
import type { Sort } from './list-state';

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
