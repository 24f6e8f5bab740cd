import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link } from 'react-router';
import { messages } from '../../messages/vi';
import { waitingRegistrations as texts } from '../../messages/vi/waiting-registrations';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { waitingRegistrationsQuery, type WaitingRegistration } from './queries';

const { columns: titles, kinds } = messages.registry;

const columns: readonly Column<WaitingRegistration>[] = [
  { key: 'code', title: titles.code, render: ({ code }) => code },
  { key: 'name', title: titles.name, render: ({ initiativeId, name }) => <Link to={`/mo-hinh/${initiativeId}`}>{name}</Link>, card: 'title' },
  { key: 'unit', title: titles.unit, render: ({ unitName }) => unitName },
  { key: 'field', title: titles.field, render: ({ field }) => field },
  { key: 'kind', title: titles.kind, render: ({ subjectKind }) => kinds[subjectKind] },
  { key: 'handed-in', title: texts.handedIn, render: ({ handedInAt }) => <DateTimeText at={handedInAt} /> },
];

/** Registrations handed in outside any campaign that the desk has not answered, the longest waiting first. */
export function WaitingRegistrations() {
  const waiting = useInfiniteQuery(waitingRegistrationsQuery);
  return (
    <>
      <ErrorNotice error={waiting.error} onRetry={() => void waiting.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={waiting.isError ? [] : waiting.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ initiativeId }) => initiativeId}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        footer={
          waiting.hasNextPage && (
            <Button loading={waiting.isFetchingNextPage} onClick={() => void waiting.fetchNextPage()}>
              {texts.more}
            </Button>
          )
        }
      />
    </>
  );
}
