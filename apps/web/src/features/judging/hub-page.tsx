import { useQuery } from '@tanstack/react-query';
import { mayOpen, useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { campaignsQuery, ownSeatsQuery } from './queries';
import { SectionLinks } from './section-links';

const texts = messages.judging.hub;

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organizer: string;
}

/** The office has every campaign it runs; whoever heads a panel has those in which they do. */
export default function HubPage() {
  const office = mayOpen(useSession().data ?? null, ['panel.edit']);
  const campaigns = useQuery({ ...campaignsQuery, enabled: office });
  const seats = useQuery({ ...ownSeatsQuery, enabled: !office });
  const query = office ? campaigns : seats;
  const headed = seats.data?.flatMap((seat): Listed[] =>
    seat.position === 'chair' || seat.position === 'secretary' ? [{ id: seat.campaignId, code: seat.campaignCode, name: seat.campaignName, organizer: seat.organizer }] : [],
  );
  const listed = office ? campaigns.data?.items : headed && [...new Map(headed.map((campaign) => [campaign.id, campaign])).values()];
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {query.isPending && <Skeleton lines={4} />}
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {listed?.length === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {listed?.map(({ id, code, name, organizer }) => (
        <FormSection key={id} title={texts.campaign(code, name)} lead={organizer}>
          <SectionLinks campaignId={id} name={texts.campaign(code, name)} />
        </FormSection>
      ))}
    </>
  );
}
