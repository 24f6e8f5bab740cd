import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link } from 'react-router';
import { formatCount } from '../../../messages/format';
import { life } from '../../../messages/vi/life';
import { DateTimeText } from '../../../ui/date-time-text';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { PageHeader } from '../../../ui/page-header';
import { waitingPagesQuery, type WaitingPage } from './queries';

const texts = life.waitingPages;

const columns: readonly Column<WaitingPage>[] = [
  { key: 'name', title: texts.name, card: 'title', render: ({ initiativeId, name }) => <Link to={`/mo-hinh/${initiativeId}/cong-khai`}>{name}</Link> },
  { key: 'code', title: texts.code, render: ({ code }) => code },
  { key: 'unit', title: texts.unit, render: ({ unitName }) => unitName },
  { key: 'what', title: texts.what, render: ({ words, photos }) => [...(words ? [texts.words] : []), ...(photos > 0 ? [texts.photos(formatCount(photos))] : [])].join(', ') },
  { key: 'since', title: texts.since, render: ({ since }) => <DateTimeText at={since} /> },
];

/** What units wrote and marked for everybody, and the office has not looked at. */
export default function WaitingPagesPage() {
  const waiting = useInfiniteQuery(waitingPagesQuery);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={<a href="/kho-mo-hinh">{texts.gallery}</a>} />
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
