import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { council as councilMessages } from '../../messages/vi/council';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { MembersSection } from './members-section';
import { councilQuery } from './queries';
import { SessionsSection } from './sessions-section';
import { SettingsSection } from './settings-section';

const texts = councilMessages.page;

/** The council of a campaign's host: its sessions, who is on it and how it decides. */
export default function CouncilPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(councilQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const page = query.data;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead(page.campaignName)} actions={<Link to={`/dot-xet/${campaignId}/ket-qua`}>{texts.back}</Link>} />
      {page.council !== null && <SessionsSection page={page} />}
      {page.council !== null && <MembersSection page={page} council={page.council} />}
      {page.mayRun && <SettingsSection key={page.council?.version ?? 0} page={page} />}
    </>
  );
}
