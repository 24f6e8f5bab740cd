import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateTime } from '../../../messages/format';
import { life } from '../../../messages/vi/life';
import { ConfirmButton } from '../../../ui/confirm-button';
import { writeDate } from '../../../ui/date/read-date';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { TextAreaField } from '../../../ui/text-area-field';
import type { InitiativeView } from '../queries';
import { DistinctionButton } from './distinction-button';
import { documentLine } from '../../../ui/document-fields';
import { DropButton, RestoreButton } from './drop-buttons';
import css from './life.module.css';
import { awardsQuery, lifeQuery, useWithdrawDistinction, type Distinction, type InitiativeAward, type InitiativeLife } from './queries';

const texts = life.decisions;

/** Takes back what was entered by mistake. */
function WithdrawButton({ distinction: { id, document } }: { distinction: Distinction }) {
  const withdraw = useWithdrawDistinction();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      size="small"
      title={texts.withdrawTitle(document.number)}
      consequence={texts.withdrawConsequence}
      confirmLabel={texts.withdraw}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await withdraw.mutateAsync({ id, reason });
        notice.success(texts.withdrawnDone);
      }}
    >
      <span aria-hidden="true">{texts.withdraw}</span>
      <span className="only-spoken">{texts.withdrawNamed(document.number)}</span>
    </ConfirmButton>
  );
}

function Distinctions({ distinctions, mayWithdraw }: { distinctions: readonly Distinction[]; mayWithdraw: boolean }) {
  if (distinctions.length === 0) return <p>{texts.noDistinctions}</p>;
  return (
    <ul className={css.entries}>
      {distinctions.map((each) => (
        <li key={each.id}>
          <span>
            <strong>{texts.kinds[each.kind]}</strong>: {documentLine(each.document)}
            {each.period !== null && `; ${texts.period(writeDate(each.period.from), writeDate(each.period.to))}`}
          </span>
          <span className={css.soft}>{texts.enteredBy(each.enteredBy)}, {formatDateTime(each.enteredAt)}</span>
          {each.withdrawnBy !== null && <span>{texts.withdrawn(each.withdrawnBy, each.withdrawalReason ?? '')}</span>}
          {mayWithdraw && each.withdrawnAt === null && (
            <span>
              <WithdrawButton distinction={each} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Awards({ awards }: { awards: readonly InitiativeAward[] }) {
  if (awards.length === 0) return <p>{texts.noAwards}</p>;
  return (
    <ul className={css.entries}>
      {awards.map(({ nominationId, award, campaignName, reward }) => (
        <li key={nominationId}>
          <span>{texts.proposed(award, campaignName)}</span>
          <span className={css.soft}>
            {reward === null ? texts.notYet : texts.rewarded(reward.number, writeDate(reward.date), reward.issuer)}
            {typeof reward?.revokedNumber === 'string' && ` (${life.facts.revoked})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reviews({ reviews, drops }: Pick<InitiativeLife, 'reviews' | 'drops'>) {
  if (reviews.length === 0 && drops.length === 0) return <p>{texts.noReviews}</p>;
  return (
    <ul className={css.entries}>
      {drops.map(({ id, reason, document, droppedBy, droppedAt, restoredBy, restoredAt, restoreReason }) => (
        <li key={id}>
          <span>
            <strong>{texts.drops}</strong>: {documentLine(document)}
          </span>
          <span className={css.text}>{reason}</span>
          <span className={css.soft}>{texts.droppedLine(droppedBy, formatDateTime(droppedAt))}</span>
          {restoredBy !== null && restoredAt !== null && <span>{texts.restoredLine(restoredBy, formatDateTime(restoredAt), restoreReason ?? '')}</span>}
        </li>
      ))}
      {reviews.map(({ year, outcome, reason, reviewedBy, reviewedAt }) => (
        <li key={year}>
          <strong>{texts.reviewLine(String(year), life.outcomes[outcome])}</strong>
          <span className={css.text}>{reason}</span>
          <span className={css.soft}>{texts.droppedLine(reviewedBy, formatDateTime(reviewedAt))}</span>
        </li>
      ))}
    </ul>
  );
}

/** What was decided on the initiative by which document, and the acts of the office. */
export function DecisionsPart({ initiative }: { initiative: InitiativeView }) {
  const decided = useQuery(lifeQuery(initiative.id));
  const awards = useQuery(awardsQuery(initiative.id));
  const error = decided.error ?? awards.error;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void Promise.all([decided.refetch(), awards.refetch()])} />;
  if (decided.data === undefined || awards.data === undefined) return <Skeleton lines={6} />;
  const may = new Set(initiative.acts);
  return (
    <>
      <FormSection
        title={texts.distinctions}
        actions={
          <div className={css.actions}>
            {may.has('recognise') && <DistinctionButton initiative={initiative} kind="recognised" />}
            {may.has('choose') && <DistinctionButton initiative={initiative} kind="typical" />}
          </div>
        }
      >
        <Distinctions distinctions={decided.data.distinctions} mayWithdraw={may.has('recognise')} />
      </FormSection>
      <FormSection title={texts.awards}>
        <Awards awards={awards.data.items} />
      </FormSection>
      <FormSection
        title={texts.reviews}
        actions={
          <div className={css.actions}>
            {may.has('drop') && <DropButton initiative={initiative} />}
            {may.has('restore') && <RestoreButton initiative={initiative} />}
          </div>
        }
      >
        <Reviews reviews={decided.data.reviews} drops={decided.data.drops} />
      </FormSection>
    </>
  );
}
