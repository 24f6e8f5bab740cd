import Button from 'antd/es/button';
import { messages } from '../../messages/vi';
import { EmptyState } from '../empty-state';
import { Skeleton } from '../skeleton';
import { useWideScreen } from '../use-media-query';
import { CardList } from './card-list';
import type { DataListProps } from './data-list-props';
import { TableList } from './table-list';

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
