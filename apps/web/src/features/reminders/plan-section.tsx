import { useState } from 'react';
import { usePermission } from '../../api/session';
import { formatDateTime } from '../../messages/format';
import { reminders as remindersMessages } from '../../messages/vi/reminders';
import { CheckField } from '../../ui/check-field';
import { ConfirmButton } from '../../ui/confirm-button';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { toggled } from '../../ui/list/selection';
import { useSetReminderDays, type Preview } from './queries';
import css from './reminders.module.css';

const texts = remindersMessages.plan;
const dayMs = 86_400_000;
const usualDays = [-14, -7, -5, -3, -2, -1, 0, 1, 2, 3, 7] as const;

/** The instant of a day of the plan, told at the Vietnamese clock. */
const told = (day: number, closesAt: string | null): string =>
  closesAt === null ? texts.dayName(day) : texts.on(texts.dayName(day), formatDateTime(new Date(Date.parse(closesAt) + day * dayMs).toISOString()));

function EditPlan({ campaignId, days, closesAt }: Preview) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(days.map(String)));
  const save = useSetReminderDays(campaignId);
  const notice = useNotice();
  const offered = [...new Set([...usualDays, ...days])].sort((one, other) => one - other);
  const act = async (): Promise<void> => {
    await save.mutateAsync({ seen: days, days: [...chosen].map(Number).sort((one, other) => one - other) });
    notice.success(texts.saved);
  };
  return (
    <ConfirmButton
      title={texts.dialog}
      confirmLabel={texts.save}
      onConfirm={act}
      form={
        <fieldset className={css.days}>
          <legend className="only-spoken">{texts.dialog}</legend>
          {offered.map((day) => (
            <CheckField key={day} label={told(day, closesAt)} checked={chosen.has(String(day))} onChange={(on) => setChosen(toggled(chosen, String(day), on))} />
          ))}
        </fieldset>
      }
    >
      {texts.edit}
    </ConfirmButton>
  );
}

/** On which days reminding happens by itself. */
export function PlanSection({ preview }: { preview: Preview }) {
  const mayEdit = usePermission('reminder.send');
  const { days, closesAt } = preview;
  return (
    <FormSection title={texts.title} lead={texts.lead} actions={mayEdit && preview.refusal !== 'reminder.marking-closed' && <EditPlan key={days.join(' ')} {...preview} />}>
      {days.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className={css.plan}>
          {days.map((day) => (
            <li key={day}>{told(day, closesAt)}</li>
          ))}
        </ul>
      )}
    </FormSection>
  );
}
