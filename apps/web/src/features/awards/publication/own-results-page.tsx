import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { DateTimeText } from '../../../ui/date-time-text';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { PageHeader } from '../../../ui/page-header';
import { AppealList } from './appeal-list';
import { OwnOutcome } from './own-outcome';
import { ownResultsQuery, type OwnResult } from './queries';

const texts = publicationMessages.own;

const columns: readonly Column<OwnResult>[] = [
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ nominationId, name }) => <Link to={`/ket-qua-don-vi/${nominationId}`}>{name}</Link> },
  { key: 'outcome', title: texts.columns.outcome, render: (result) => <OwnOutcome {...result} /> },
  { key: 'class', title: texts.columns.className, render: ({ className }) => className ?? publicationMessages.none },
  { key: 'campaign', title: texts.columns.campaign, render: ({ campaignName }) => campaignName },
  { key: 'publishedAt', title: texts.columns.publishedAt, render: ({ publishedAt }) => <DateTimeText at={publishedAt} /> },
];

/** Published results of the own units' nominations: rewarded or not, each with its way to the reason. */
export default function OwnResultsPage() {
  const query = useQuery(ownResultsQuery);
  const appeals = query.data?.appeals ?? [];
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!query.isError && (
        <DataList label={texts.label} columns={columns} rows={query.data?.results} rowKey={({ nominationId }) => nominationId} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
      )}
      {appeals.length > 0 && (
        <FormSection title={publicationMessages.appeal.list}>
          <AppealList appeals={appeals} />
        </FormSection>
      )}
    </>
  );
}
