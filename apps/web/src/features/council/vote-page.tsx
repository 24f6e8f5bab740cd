import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../messages/format';
import { council as councilMessages } from '../../messages/vi/council';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { CaseFacts, CaseResult } from './case-facts';
import css from './council.module.css';
import { deskQuery, type DeskSeat } from './queries';
import { sessionTones } from './sessions-section';
import { VoteButtons } from './vote-buttons';

const texts = councilMessages.desk;

/** A member's own page at the table: what is voted on now with three large buttons, and the agenda below. */
export default function VotePage() {
  const query = useQuery(deskQuery);
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const { seats } = query.data;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {seats.length === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {seats.map((seat) => (
        <SeatSection key={seat.seatId} seat={seat} />
      ))}
    </>
  );
}

function SeatSection({ seat }: { seat: DeskSeat }) {
  const { seatId, title, campaignName, place, plannedAt, state, inPlaceOf, cases } = seat;
  const now = cases.filter((item) => item.state === 'open');
  const others = cases.filter((item) => item.state !== 'open');
  return (
    <FormSection
      title={title}
      lead={councilMessages.session.lead(campaignName, place, formatDateTime(plannedAt))}
      actions={<StateTag tone={sessionTones[state]}>{councilMessages.sessionStates[state]}</StateTag>}
    >
      {inPlaceOf !== null && <p>{texts.inPlaceOf(inPlaceOf)}</p>}
      {state === 'open' && now.length === 0 && <p role="status">{texts.nothingNow}</p>}
      {now.map((item) => (
        <article key={item.id} className={css.case} data-open="true" aria-label={item.nominationCode}>
          <CaseFacts item={item} />
          <VoteButtons seatId={seatId} item={item} />
        </article>
      ))}
      {others.length > 0 && (
        <details open={state !== 'ended'}>
          <summary>{texts.agenda}</summary>
          <ol className={css.cases}>
            {others.map((item) => (
              <li key={item.id} className={css.case}>
                <CaseFacts item={item} />
                <CaseResult item={item} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </FormSection>
  );
}
