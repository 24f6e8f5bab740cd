import { useState } from 'react';
import { life } from '../../../messages/vi/life';
import { onBehalf } from '../../../messages/vi/on-behalf';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { useHandInForUnit } from '../on-behalf/queries';
import type { InitiativeView } from '../queries';
import css from '../registry.module.css';
import { useRegistrationDecision, useRegistrationStep } from './queries';

const texts = life.steps;

/** Why the desk gave the registration back; nothing otherwise. */
export function ReturnedNotice({ initiative: { registration, returnReason } }: { initiative: InitiativeView }) {
  if (registration !== 'returned' || returnReason === null) return null;
  return (
    <div className={css.notice} role="note">
      <p>
        <strong>{texts.returned}</strong>
      </p>
      <p className={css.reason}>{returnReason}</p>
      <p>{texts.returnedHint}</p>
    </div>
  );
}

interface HandInButtonProps {
  initiative: InitiativeView;
  incomplete: boolean;
  /** Saves what is typed. @returns the version that holds it. @throws what kept it from being saved */
  saved: () => Promise<number>;
}

/** Hands the registration in; what is typed is saved before. */
export function HandInButton({ initiative, incomplete, saved }: HandInButtonProps) {
  const step = useRegistrationStep();
  const forUnit = useHandInForUnit();
  const notice = useNotice();
  if (!initiative.acts.includes('hand-in') && !initiative.mayWriteForUnit) return null;
  return (
    <ConfirmButton
      type="primary"
      disabled={incomplete}
      title={texts.handInTitle(initiative.name)}
      consequence={initiative.mayWriteForUnit ? onBehalf.handInConsequence : texts.handInConsequence}
      confirmLabel={texts.handIn}
      onConfirm={async () => {
        const version = await saved();
        if (initiative.mayWriteForUnit) await forUnit.mutateAsync({ id: initiative.id, version });
        else await step.mutateAsync({ id: initiative.id, version, step: 'hand-in' });
        notice.success(texts.handedIn);
      }}
    >
      {texts.handIn}
    </ConfirmButton>
  );
}

/** What waits for the desk: taking it back for the unit, accepting and returning for the desk. */
export function WaitingActions({ initiative }: { initiative: InitiativeView }) {
  const { id, name, version, acts, unitName } = initiative;
  const step = useRegistrationStep();
  const decide = useRegistrationDecision();
  const notice = useNotice();
  const [reason, setReason] = useState('');
  if (!acts.includes('take-back') && !acts.includes('accept')) return null;
  return (
    <div className={css.bar} role="group" aria-label={texts.desk}>
      <span>{texts.waiting}</span>
      {acts.includes('take-back') && (
        <ConfirmButton
          title={texts.takeBack}
          items={[name]}
          confirmLabel={texts.takeBack}
          onConfirm={async () => {
            await step.mutateAsync({ id, version, step: 'take-back' });
            notice.success(texts.takenBack);
          }}
        >
          {texts.takeBack}
        </ConfirmButton>
      )}
      {acts.includes('accept') && (
        <>
          <ConfirmButton
            type="primary"
            title={texts.acceptTitle(name)}
            items={[`${name} (${unitName})`]}
            consequence={texts.acceptConsequence}
            confirmLabel={texts.accept}
            onConfirm={async () => {
              await decide.mutateAsync({ id, version, step: 'accept' });
              notice.success(texts.accepted);
            }}
          >
            {texts.accept}
          </ConfirmButton>
          <ConfirmButton
            title={texts.returnTitle(name)}
            items={[`${name} (${unitName})`]}
            confirmLabel={texts.return}
            incomplete={reason.trim() === ''}
            form={<TextAreaField label={texts.reason} hint={texts.reasonHint} required maxLength={2_000} value={reason} onChange={setReason} />}
            onConfirm={async () => {
              await decide.mutateAsync({ id, version, step: 'return', reason });
              setReason('');
              notice.success(texts.givenBack);
            }}
          >
            {texts.return}
          </ConfirmButton>
        </>
      )}
    </div>
  );
}
