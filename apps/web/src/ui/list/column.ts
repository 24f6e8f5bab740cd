import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Also the name the sort has in the address. */
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  /** CSS width of the column in the table. */
  readonly width?: string;
  /** On a phone: `title` heads the card (the first column unless told), `hidden` leaves it out. */
  readonly card?: 'title' | 'hidden';
  /** On a phone: which rows' cards have this line; all unless told. */
  readonly isOf?: (row: Row) => boolean;
}

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** The row's name, read out at its check box. */
  readonly nameOf: (row: Row) => string;
}
