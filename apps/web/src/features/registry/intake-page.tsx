import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { onBehalf } from '../../messages/vi/on-behalf';
import { waitingRegistrations } from '../../messages/vi/waiting-registrations';
import { ButtonLink } from '../../ui/button-link';
import { PageHeader } from '../../ui/page-header';
import { CampaignIntake } from './campaign-intake';
import { IntakeViews } from './intake-views';
import { waitingRegistrationsQuery } from './queries';
import { WaitingRegistrations } from './waiting-registrations';

const texts = messages.registry.intake;

export default function IntakePage() {
  const [params] = useSearchParams();
  const mayRegister = usePermission('initiative.register-for-unit');
  const mayDecide = usePermission('initiative.decide');
  const waiting = useInfiniteQuery({ ...waitingRegistrationsQuery, enabled: mayDecide });
  const registrations = mayDecide && params.get('xem') === 'dang-ky';
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={registrations ? waitingRegistrations.lead : texts.lead}
        actions={mayRegister && <ButtonLink to="/mo-hinh/dang-ky-thay">{onBehalf.link}</ButtonLink>}
      />
      {mayDecide && <IntakeViews registrations={registrations} waiting={waiting.data?.pages[0]?.total} />}
      {registrations ? <WaitingRegistrations /> : <CampaignIntake />}
    </>
  );
}
