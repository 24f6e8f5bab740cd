import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { noticesQuery, useReadAllNotices } from '../../api/notices';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { Pager } from '../../ui/list/pager';
import { useListState } from '../../ui/list/use-list-state';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { NoticeCard } from './notice-card';
import css from './notices.module.css';

const texts = messages.notices;
const pageSize = 20;

/** Everything a person was told, newest first. */
export default function NoticesPage() {
  const { page, setPage } = useListState();
  const query = useQuery(noticesQuery({ limit: pageSize, offset: (page - 1) * pageSize }));
  const readAll = useReadAllNotices();
  const notice = useNotice();
  const told = query.data;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          (told?.unread ?? 0) > 0 && (
            <Button
              loading={readAll.isPending}
              onClick={() => readAll.mutate(undefined, { onSuccess: () => notice.success(texts.allRead), onError: notice.error })}
            >
              {texts.markAllRead}
            </Button>
          )
        }
      />
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton lines={6} />}
      {told !== undefined && told.items.length === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {told !== undefined && told.items.length > 0 && (
        <>
          <ul className={css.list} aria-label={texts.list}>
            {told.items.map((each) => (
              <NoticeCard key={each.id} notice={each} />
            ))}
          </ul>
          <Pager page={page} pages={Math.ceil(told.total / pageSize)} onPage={setPage} />
        </>
      )}
    </>
  );
}
