import { useState } from 'react';
import { publicPages } from '../../../messages/vi/public-pages';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date/date-field';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { today } from '../initiative/today';
import type { InitiativeView } from '../queries';
import css from '../initiative/life.module.css';
import { usePublish, useWithdrawPage, type PublicPageShown } from './queries';

const texts = publicPages.words;

type Page = NonNullable<PublicPageShown['page']>;

/** Publishes what is written as it stands; of a person only once the decision is public. */
export function PublishButton({ initiative, page, ofPerson }: { initiative: InitiativeView; page: Page; ofPerson: boolean }) {
  const publish = usePublish();
  const notice = useNotice();
  const [day, setDay] = useState<string | null>(page.published?.decisionPublishedOn ?? null);
  const shown = page.published !== null && page.withdrawnAt === null;
  return (
    <ConfirmButton
      type="primary"
      title={texts.publishTitle(initiative.name)}
      consequence={
        <>
          <p>{texts.publishConsequence}</p>
          <p className={css.text}>{page.summary}</p>
        </>
      }
      confirmLabel={texts.publish}
      incomplete={ofPerson && day === null}
      form={ofPerson && <DateField label={texts.decisionDay} hint={texts.decisionHint} required last={today()} value={day} onChange={setDay} />}
      onConfirm={async () => {
        await publish.mutateAsync({ id: initiative.id, version: page.version, decisionPublishedOn: ofPerson ? day : null });
        notice.success(texts.published);
      }}
    >
      {shown ? texts.again : texts.publish}
    </ConfirmButton>
  );
}

export function WithdrawPageButton({ initiative: { id, name }, version }: { initiative: InitiativeView; version: number }) {
  const withdraw = useWithdrawPage();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      title={texts.withdrawTitle(name)}
      consequence={texts.withdrawConsequence}
      confirmLabel={texts.withdraw}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await withdraw.mutateAsync({ id, version, reason });
        setReason('');
        notice.success(texts.withdrawnDone);
      }}
    >
      {texts.withdraw}
    </ConfirmButton>
  );
}
