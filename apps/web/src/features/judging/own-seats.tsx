import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { writeDate } from '../../ui/date/read-date';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { ownSeatsQuery } from './queries';

const texts = messages.judging.ownSeats;

/** The seats of somebody whose only work is to sit with a panel: an invitee marks nothing and needs to know so. */
export default function OwnSeats() {
  const query = useQuery(ownSeatsQuery);
  return (
    <>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.data?.map((seat) => (
        <FormSection key={seat.id} title={messages.judging.hub.campaign(seat.campaignCode, seat.campaignName)} lead={seat.organizer}>
          <FactList
            facts={[
              { label: texts.panel, value: seat.panelName },
              { label: texts.position, value: messages.judging.positions[seat.position] },
              { label: texts.decision, value: texts.decisionOf(seat.decisionNumber, writeDate(seat.decisionDate), seat.decisionIssuer) },
              ...(seat.validTo === null ? [] : [{ label: texts.validTo, value: writeDate(seat.validTo) }]),
            ]}
          />
          {seat.position === 'invitee' && <p>{texts.invitee}</p>}
        </FormSection>
      ))}
    </>
  );
}
