import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { useListState } from '../../ui/list/use-list-state';
import { PageError } from '../../ui/page-error';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { intakeFilters } from './intake-filters';
import { IntakeList } from './intake-list';
import { campaignsQuery } from './queries';
import css from './registry.module.css';

const texts = messages.registry.intake;

/** What was handed in for a campaign: the one asked for, or the one whose intake is open. */
export function CampaignIntake() {
  const campaigns = useQuery(campaignsQuery);
  const list = useListState(intakeFilters);
  if (campaigns.isPending) return <PageSkeleton />;
  if (campaigns.isError) return <PageError error={campaigns.error} onRetry={() => void campaigns.refetch()} />;
  const deciding = campaigns.data.items.find(({ phases }) => phases.some((phase) => phase.isOpen && phase.permits.includes('nomination.decide')));
  const asked = campaigns.data.items.find(({ id }) => id === list.filters.dot);
  const campaign = asked ?? deciding ?? campaigns.data.items[0];
  if (campaign === undefined) return <EmptyState title={texts.noCampaign} hint={texts.noCampaignHint} />;
  return (
    <>
      <div className={css.chooser}>
        <SelectField
          label={texts.campaign}
          value={campaign.id}
          onChange={(id) => list.setFilter('dot', id)}
          choices={campaigns.data.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <IntakeList key={campaign.id} campaign={campaign} list={list} />
    </>
  );
}
