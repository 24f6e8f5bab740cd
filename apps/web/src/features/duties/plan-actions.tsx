import { useState } from 'react';
import { duties } from '../../messages/vi/duties';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { useNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { type OpenedDutyPlan, useMovePlan, useWithdrawPlan } from './queries';

const texts = duties.one;

/** What the desk may do with a line of its calendar; `key` by its version, so that the forms begin with what is stored. */
export const PlanActions = ({ plan }: { plan: OpenedDutyPlan }) => (
  <>
    <Withdraw plan={plan} />
    <Move plan={plan} />
  </>
);

function Move({ plan }: { plan: OpenedDutyPlan }) {
  const [dueOn, setDueOn] = useState<string | null>(plan.dueOn);
  const [reason, setReason] = useState('');
  const move = useMovePlan(plan.id);
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.moveTitle}
      consequence={texts.moveLead}
      confirmLabel={texts.move}
      incomplete={dueOn === null || dueOn === plan.dueOn || reason.trim() === ''}
      form={
        <>
          <DateField label={texts.newDue} required first={plan.startsOn} value={dueOn} onChange={setDueOn} />
          <TextField label={texts.reason} required maxLength={1000} value={reason} onChange={setReason} />
        </>
      }
      onConfirm={async () => {
        await move.mutateAsync({ version: plan.version, dueOn: dueOn ?? '', reason });
        notice.success(texts.moved);
      }}
    >
      {texts.move}
    </ConfirmButton>
  );
}

function Withdraw({ plan }: { plan: OpenedDutyPlan }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawPlan(plan.id);
  const notice = useNotice();
  return (
    <ConfirmButton
      danger
      title={texts.withdrawTitle}
      items={[plan.title]}
      consequence={texts.withdrawLead}
      confirmLabel={texts.withdraw}
      incomplete={reason.trim() === ''}
      form={<TextField label={texts.reason} required maxLength={1000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await withdraw.mutateAsync({ version: plan.version, reason });
        notice.success(texts.withdrawn);
      }}
    >
      {texts.withdraw}
    </ConfirmButton>
  );
}
