import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import { messages } from '../../messages/vi';
import { EmptyState } from '../empty-state';
import { OpenDialogs } from '../open-dialogs';
import { Skeleton } from '../skeleton';
import { useWideScreen } from '../use-media-query';
import { CardList } from './card-list';
import type { DataListProps } from './data-list-props';
import { TableList } from './table-list';

/** A table where there is room, cards on a phone; skeleton, empty and no-match states included. */
export function DataList<Row>({ rows, empty, onClearFilters, footer, ...list }: DataListProps<Row>) {
  const { wide, opened } = useLayout();
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
      <OpenDialogs.Provider value={opened}>
        <View rows={rows} {...list} />
      </OpenDialogs.Provider>
      {footer}
    </>
  );
}

/** Follows the width of the screen, but not while a dialog of a row is open: the row would go, and the dialog with it. */
function useLayout(): { wide: boolean; opened: () => () => void } {
  const screenIsWide = useWideScreen();
  const [wide, setWide] = useState(screenIsWide);
  const [openDialogs, setOpenDialogs] = useState(0);
  if (openDialogs === 0 && wide !== screenIsWide) setWide(screenIsWide);
  const opened = useCallback(() => {
    setOpenDialogs((count) => count + 1);
    return () => setOpenDialogs((count) => count - 1);
  }, []);
  return { wide, opened };
}
