import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { messages } from '../../messages/vi';
import { waitingRegistrations as texts } from '../../messages/vi/waiting-registrations';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { MoreButton } from '../../ui/list/pager';
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
  const rows = waiting.isError ? [] : waiting.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <ErrorNotice error={waiting.error} onRetry={() => void waiting.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={rows}
        rowKey={({ initiativeId }) => initiativeId}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        footer={
          <MoreButton
            shown={rows?.length ?? 0}
            total={waiting.data?.pages[0]?.total}
            hasMore={waiting.hasNextPage}
            loading={waiting.isFetchingNextPage}
            onMore={() => void waiting.fetchNextPage()}
          />
        }
      />
    </>
  );
}
