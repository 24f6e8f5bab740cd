import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { campaignsQuery } from './queries';
import { SectionLinks } from './section-links';

const texts = messages.judging.hub;

export default function HubPage() {
  const query = useQuery(campaignsQuery);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {query.isPending && <Skeleton lines={4} />}
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.data?.items.length === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {query.data?.items.map(({ id, code, name, organizer }) => (
        <FormSection key={id} title={texts.campaign(code, name)} lead={organizer}>
          <SectionLinks campaignId={id} name={texts.campaign(code, name)} />
        </FormSection>
      ))}
    </>
  );
}
