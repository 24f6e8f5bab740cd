import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../messages/format';
import { duties as texts } from '../../messages/vi/duties';
import { organization } from '../../messages/vi/organization';
import { CheckField } from '../../ui/check-field';
import { DateField } from '../../ui/date/date-field';
import { FormSection } from '../../ui/form-section';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import css from './duties.module.css';
import { remindDayName } from './duty-words';
import type { PlanDraft } from './plan-draft';
import { campaignsQuery, type UnitKind } from './queries';

const words = texts.plan;
const offeredDays = [-30, -14, -7, -3, -1, 0, 1, 3, 7];
const offeredEscalations = [1, 2, 3, 5, 7, 10];
const unitKinds = Object.keys(organization.kinds) as UnitKind[];
/** Not given anything to do: what has ended, and what stands above. */
const leftOut: readonly UnitKind[] = ['province', 'district', 'township'];

interface PlanFieldsProps {
  draft: PlanDraft;
  areas: readonly { value: string; label: string }[];
  onChange: (draft: PlanDraft) => void;
}

/** What, when, for whom, and how it is reminded of. */
export function PlanFields({ draft, areas, onChange }: PlanFieldsProps) {
  const set = (fields: Partial<PlanDraft>) => onChange({ ...draft, ...fields });
  const campaigns = useQuery(campaignsQuery);
  const years = (campaigns.data?.items ?? []).filter(({ year }) => year === draft.year);
  return (
    <>
      <FormSection title={words.what} columns={2}>
        <TextField label={words.name} required maxLength={300} value={draft.title} onChange={(title) => set({ title })} />
        <SelectField label={words.campaign} blank={words.noCampaign} value={draft.campaignId} onChange={(campaignId) => set({ campaignId })} choices={years.map(({ id, name }) => ({ value: id, label: name }))} />
        <DateField label={words.startsOn} required value={draft.startsOn} onChange={(startsOn) => set({ startsOn })} />
        <DateField label={words.dueOn} hint={words.dueHint} required first={draft.startsOn ?? undefined} value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
        <TextAreaField label={words.note} hint={words.noteHint} rows={2} maxLength={2000} value={draft.note} onChange={(note) => set({ note })} />
      </FormSection>
      <FormSection title={words.who} columns={2}>
        <SelectField label={words.host} value={draft.hostUnitId} onChange={(hostUnitId) => set({ hostUnitId })} choices={areas} />
        <SelectField
          label={words.lines}
          value={draft.bothLines ? 'both' : 'one'}
          onChange={(value) => set({ bothLines: value === 'both' })}
          choices={[
            { value: 'one', label: texts.linesLong.one },
            { value: 'both', label: texts.linesLong.both },
          ]}
        />
        <fieldset className={css.checks}>
          <legend>{words.kinds}</legend>
          {unitKinds
            .filter((kind) => !leftOut.includes(kind))
            .map((kind) => (
              <CheckField key={kind} label={organization.kinds[kind]} checked={draft.unitKinds.includes(kind)} onChange={(on) => set({ unitKinds: toggled(draft.unitKinds, kind, on) })} />
            ))}
        </fieldset>
      </FormSection>
      <FormSection title={words.reminding} columns={2}>
        <fieldset className={css.checks}>
          <legend>{words.days}</legend>
          {offeredDays.map((day) => (
            <CheckField key={day} label={remindDayName(day)} checked={draft.remindDays.includes(day)} onChange={(on) => set({ remindDays: toggled(draft.remindDays, day, on) })} />
          ))}
        </fieldset>
        <SelectField
          label={words.escalate}
          blank={words.escalateNever}
          value={draft.escalateAfter === null ? '' : String(draft.escalateAfter)}
          onChange={(value) => set({ escalateAfter: value === '' ? null : Number(value) })}
          choices={offeredEscalations.map((days) => ({ value: String(days), label: words.after(formatCount(days)) }))}
        />
      </FormSection>
    </>
  );
}

const toggled = <Item,>(items: readonly Item[], item: Item, on: boolean): Item[] => (on ? [...items.filter((each) => each !== item), item] : items.filter((each) => each !== item));
