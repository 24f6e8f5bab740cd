import { useQuery } from '@tanstack/react-query';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { onBehalf } from '../../messages/vi/on-behalf';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { useListState } from '../../ui/list/use-list-state';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { intakeFilters } from './intake-filters';
import { IntakeList } from './intake-list';
import { campaignsQuery } from './queries';
import css from './registry.module.css';

const texts = messages.registry.intake;

export default function IntakePage() {
  const campaigns = useQuery(campaignsQuery);
  const list = useListState(intakeFilters);
  const mayRegister = usePermission('initiative.register-for-unit');
  if (campaigns.isPending) return <PageSkeleton />;
  if (campaigns.isError) return <PageError error={campaigns.error} onRetry={() => void campaigns.refetch()} />;
  const deciding = campaigns.data.items.find(({ phases }) => phases.some((phase) => phase.isOpen && phase.permits.includes('nomination.decide')));
  const asked = campaigns.data.items.find(({ id }) => id === list.filters.dot);
  const campaign = asked ?? deciding ?? campaigns.data.items[0];
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={mayRegister && <ButtonLink to="/mo-hinh/dang-ky-thay">{onBehalf.link}</ButtonLink>} />
      {campaign === undefined ? (
        <EmptyState title={texts.noCampaign} hint={texts.noCampaignHint} />
      ) : (
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
      )}
    </>
  );
}
