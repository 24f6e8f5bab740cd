import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { ErrorNotice } from '../../../ui/error-notice';
import { PageHeader } from '../../../ui/page-header';
import { AppealList } from './appeal-list';
import { appealsQuery } from './queries';

const texts = publicationMessages.appeal;

/** What units said against the published results of a campaign; for those who answer, and the auditor. */
export default function AppealsPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(appealsQuery(campaignId));
  return (
    <>
      <PageHeader title={texts.all} lead={query.data?.campaignName ?? texts.allLead} />
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!query.isError && <AppealList appeals={query.data?.items} />}
    </>
  );
}
