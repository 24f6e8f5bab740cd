import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { standingsQuery, type Standing } from './queries';
import { StandingState } from './standing-state';

const texts = awardsMessages;

const columns: readonly Column<Standing>[] = [
  { key: 'name', title: texts.columns.campaign, card: 'title', render: ({ campaignId, campaignName }) => <Link to={`/dot-xet/${campaignId}/ket-qua`}>{campaignName}</Link> },
  { key: 'year', title: texts.columns.year, align: 'end', width: '5em', render: ({ year }) => year },
  { key: 'state', title: texts.columns.state, render: (standing) => <StandingState {...standing} /> },
  { key: 'frozen', title: texts.columns.frozenAt, render: ({ newest }) => (newest === null ? texts.none : <DateTimeText at={newest.frozenAt} />) },
];

/** Campaigns with the state of their results: where the council's secretary and the auditor begin. */
export default function StandingsPage() {
  const standings = useQuery(standingsQuery);
  return (
    <>
      <PageHeader title={texts.list.title} lead={texts.list.lead} />
      <ErrorNotice error={standings.error} onRetry={() => void standings.refetch()} />
      {!standings.isError && (
        <DataList
          label={texts.list.label}
          columns={columns}
          rows={standings.data}
          rowKey={({ campaignId }) => campaignId}
          empty={<EmptyState title={texts.list.empty} hint={texts.list.emptyHint} />}
        />
      )}
    </>
  );
}
