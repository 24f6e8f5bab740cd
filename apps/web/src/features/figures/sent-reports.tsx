import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate } from '../../messages/format';
import { figures as texts } from '../../messages/vi/figures';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Pager } from '../../ui/list/pager';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { StateTag } from '../../ui/state-tag';
import { pageSize, sentReportsQuery, type SentReport } from './queries';

const words = texts.sentColumns;

export const sentColumns: readonly Column<SentReport>[] = [
  { key: 'unit', title: words.unit, card: 'title', render: ({ id, unitName }) => <Link to={`/so-lieu/da-gui/${id}`}>{unitName}</Link> },
  { key: 'cut-off', title: words.cutOff, render: ({ cutOff }) => formatDate(cutOff) },
  { key: 'version', title: words.version, render: ({ versionNo }) => texts.versionNo(versionNo) },
  { key: 'sent', title: words.sentAt, render: ({ sentAt }) => <DateTimeText at={sentAt} /> },
  { key: 'by', title: words.sentBy, render: ({ sentByName }) => sentByName },
  { key: 'state', title: words.state, render: ({ newest }) => <StateTag tone={newest ? 'good' : 'locked'}>{newest ? texts.newest : texts.replaced}</StateTag> },
  { key: 'code', title: words.code, render: ({ sha256 }) => sha256.slice(0, 12) },
];

export function SentReports() {
  const list = useListState();
  const sent = useQuery(sentReportsQuery(list.page));
  return (
    <>
      <PageHeader title={texts.sent} lead={texts.sentLead} actions={<ButtonLink to="/so-lieu">{texts.title}</ButtonLink>} />
      <ErrorNotice error={sent.error} onRetry={() => void sent.refetch()} />
      <DataList
        label={texts.sent}
        columns={sentColumns}
        rows={sent.isError ? [] : sent.data?.items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.noneSent} hint={texts.noneSentHint}>
            <ButtonLink to="/so-lieu" primary>
              {texts.makeOne}
            </ButtonLink>
          </EmptyState>
        }
        footer={<Pager page={list.page} pages={Math.ceil((sent.data?.total ?? 0) / pageSize)} onPage={list.setPage} />}
      />
    </>
  );
}
