import { useState } from 'react';
import { useNavigate } from 'react-router';
import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date/date-field';
import { useNotice } from '../../../ui/notice';
import { fieldError } from '../../../ui/tell-error';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { type RewardDecision, type RewardRecipient, useCorrectReward, useDiscardReward, useIssueReward, useRevokeReward, useWithdrawRevocation } from './queries';
import { completeEntry, RegistryFields, type TypedEntry } from './registry-fields';

const { decision: texts, fields } = rewardsMessages;

const entryOf = ({ number, date, issuer, signer }: RewardDecision): TypedEntry => ({ number: number ?? '', date, issuer, signer: signer ?? '' });

/** Number and date as the registry gave them. */
export function IssueButton({ decision }: { decision: RewardDecision }) {
  const [typed, setTyped] = useState(entryOf(decision));
  const issue = useIssueReward(decision);
  const notice = useNotice();
  const entry = completeEntry(typed);
  return (
    <ConfirmButton
      type="primary"
      title={texts.issueTitle}
      consequence={<p>{texts.issueConsequence}</p>}
      confirmLabel={texts.issue}
      incomplete={entry === null}
      form={<RegistryFields entry={typed} onChange={setTyped} error={issue.error} />}
      onConfirm={async () => {
        if (entry === null) return;
        await issue.mutateAsync(entry);
        notice.success(texts.issueDone);
      }}
    >
      {texts.issue}
    </ConfirmButton>
  );
}

/** A draft that will not be issued. */
export function DiscardButton({ decision }: { decision: RewardDecision }) {
  const discard = useDiscardReward();
  const notice = useNotice();
  const navigate = useNavigate();
  return (
    <ConfirmButton
      danger
      title={texts.discardTitle}
      consequence={<p>{texts.discardConsequence}</p>}
      confirmLabel={texts.discard}
      onConfirm={async () => {
        await discard.mutateAsync(decision.id);
        notice.success(texts.discarded);
        await navigate(`/dot-xet/${decision.campaignId}/khen-thuong`, { replace: true });
      }}
    >
      {texts.discard}
    </ConfirmButton>
  );
}

/** Mends what was typed wrongly; what stood before is kept. */
export function CorrectButton({ decision }: { decision: RewardDecision }) {
  const [typed, setTyped] = useState(entryOf(decision));
  const [reason, setReason] = useState('');
  const correct = useCorrectReward(decision);
  const notice = useNotice();
  const entry = completeEntry(typed);
  return (
    <ConfirmButton
      title={texts.correctTitle}
      consequence={<p>{texts.correctConsequence}</p>}
      confirmLabel={texts.correct}
      incomplete={entry === null || reason.trim() === ''}
      form={
        <>
          <RegistryFields entry={typed} onChange={setTyped} error={correct.error} />
          <TextAreaField label={fields.reason} required maxLength={2_000} value={reason} onChange={setReason} />
        </>
      }
      onConfirm={async () => {
        if (entry === null) return;
        await correct.mutateAsync({ ...entry, reason });
        setReason('');
        notice.success(texts.corrected);
      }}
    >
      {texts.correct}
    </ConfirmButton>
  );
}

/** Takes the reward back from one recipient by a decision of its own. */
export function RevokeButton({ recipient, issuer: usual }: { recipient: RewardRecipient; issuer: string }) {
  const [typed, setTyped] = useState({ number: '', issuer: usual, reason: '', sourceDocument: '' });
  const [date, setDate] = useState<string | null>(null);
  const revoke = useRevokeReward(recipient.id);
  const notice = useNotice();
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  return (
    <ConfirmButton
      size="small"
      danger
      title={texts.revokeTitle(recipient.name)}
      consequence={<p>{texts.revokeConsequence}</p>}
      confirmLabel={texts.revoke}
      incomplete={date === null || Object.values(typed).some((text) => text.trim() === '')}
      form={
        <>
          <TextField label={texts.revokeNumber} required maxLength={100} value={typed.number} onChange={(number) => set({ number })} error={fieldError(revoke.error, 'number')} />
          <DateField label={fields.date} required value={date} onChange={setDate} error={fieldError(revoke.error, 'date')} />
          <TextField label={fields.issuer} required maxLength={300} value={typed.issuer} onChange={(issuer) => set({ issuer })} />
          <TextAreaField label={fields.reason} required maxLength={2_000} value={typed.reason} onChange={(reason) => set({ reason })} />
          <TextField label={fields.sourceDocument} required maxLength={500} value={typed.sourceDocument} onChange={(sourceDocument) => set({ sourceDocument })} />
        </>
      }
      onConfirm={async () => {
        if (date === null) return;
        await revoke.mutateAsync({ ...typed, date });
        notice.success(texts.revoked);
      }}
    >
      <span className="only-spoken">{texts.revokeNamed(recipient.name)}</span>
      <span aria-hidden="true">{texts.revoke}</span>
    </ConfirmButton>
  );
}

/** A revocation that was entered wrongly: the reward stands again. */
export function WithdrawRevocationButton({ recipient }: { recipient: RewardRecipient }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawRevocation(recipient.id);
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.withdrawTitle(recipient.name)}
      consequence={<p>{texts.withdrawConsequence}</p>}
      confirmLabel={texts.withdraw}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.withdrawReason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await withdraw.mutateAsync(reason);
        setReason('');
        notice.success(texts.withdrawn);
      }}
    >
      <span className="only-spoken">{texts.withdrawNamed(recipient.name)}</span>
      <span aria-hidden="true">{texts.withdraw}</span>
    </ConfirmButton>
  );
}
