import Button from 'antd/es/button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { verification as verificationMessages } from '../../messages/vi/verification';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { checkpointAddress, checkpointsQuery, type Checkpoint } from './queries';
import css from './verification.module.css';

const texts = verificationMessages.checkpoints;

const columns: readonly Column<Checkpoint>[] = [
  { key: 'sequence', title: texts.columns.sequence, card: 'title', render: ({ sequence }) => sequence },
  { key: 'hash', title: texts.columns.hash, render: ({ hash }) => <span className={css.hash}>{hash.slice(0, 12)}</span> },
  { key: 'at', title: texts.columns.at, render: ({ at }) => <DateTimeText at={at} /> },
  { key: 'key', title: texts.columns.key, render: ({ keyId }) => <span className={css.hash}>{keyId}</span> },
  {
    key: 'file',
    title: texts.columns.file,
    render: ({ sequence }) => (
      <a href={checkpointAddress(sequence)} download aria-label={texts.downloadOf(sequence)}>
        {texts.download}
      </a>
    ),
  },
];

/** Signed points of the audit chain, to be taken out and kept where this program does not reach. */
export default function CheckpointsPage() {
  const checkpoints = useInfiniteQuery(checkpointsQuery);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ErrorNotice error={checkpoints.error} onRetry={() => void checkpoints.refetch()} />
      {!checkpoints.isError && (
        <DataList
          label={texts.title}
          columns={columns}
          rows={checkpoints.data?.pages.flat()}
          rowKey={({ sequence }) => sequence}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          footer={
            checkpoints.hasNextPage && (
              <Button loading={checkpoints.isFetchingNextPage} onClick={() => void checkpoints.fetchNextPage()}>
                {texts.more}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
