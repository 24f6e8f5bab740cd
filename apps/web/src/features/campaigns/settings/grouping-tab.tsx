import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { asCampaign, type PeerGrouping } from '../campaign';
import css from '../campaigns.module.css';
import { areRulesLocked } from '../phase-state';
import { useCampaignWrite } from '../queries';
import { linesOf } from './lines-of';
import { LockedNote } from './locked-note';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';

const texts = messages.campaigns.grouping;
const unitKinds = Object.keys(texts.unitKindNames) as (keyof typeof texts.unitKindNames)[];

type UnitGroup = PeerGrouping['unitGroups'][number];

interface UnitGroupCardProps {
  group: UnitGroup;
  /** Kinds that stand in another group already. */
  taken: ReadonlySet<string>;
  disabled: boolean;
  onChange: (group: UnitGroup) => void;
  onRemove: () => void;
}

function UnitGroupCard({ group, taken, disabled, onChange, onRemove }: UnitGroupCardProps) {
  return (
    <li className={css.card}>
      <div className={css.row}>
        <div className={css.grow}>
          <TextField label={texts.groupName} value={group.name} onChange={(name) => onChange({ ...group, name })} maxLength={100} disabled={disabled} />
        </div>
        <Button disabled={disabled} onClick={onRemove}>
          {texts.removeGroup(group.name)}
        </Button>
      </div>
      <fieldset className={css.checks} disabled={disabled}>
        <legend>{texts.unitKinds}</legend>
        {unitKinds.map((kind) => (
          <CheckField
            key={kind}
            label={texts.unitKindNames[kind]}
            checked={group.unitKinds.includes(kind)}
            disabled={taken.has(kind)}
            onChange={(on) => onChange({ ...group, unitKinds: on ? [...group.unitKinds, kind] : group.unitKinds.filter((each) => each !== kind) })}
          />
        ))}
      </fieldset>
    </li>
  );
}

export function GroupingTab({ campaign, reload }: TabProps) {
  const [grouping, setGrouping] = useState<PeerGrouping>(campaign.peerGrouping);
  const [fields, setFields] = useState(campaign.fields.join('\n'));
  const notice = useNotice();
  const locked = areRulesLocked(campaign.phases);
  const { unitGroups } = grouping;
  const write = useCampaignWrite(async () =>
    asCampaign(
      await answer(
        api.PUT('/api/campaigns/{id}/grouping', {
          params: { path: { id: campaign.id } },
          body: { version: campaign.version, peerGrouping: { ...grouping }, fields: linesOf(fields) },
        }),
      ),
    ),
  );
  const changed = JSON.stringify([grouping, linesOf(fields)]) !== JSON.stringify([campaign.peerGrouping, campaign.fields]);
  const setGroups = (groups: readonly UnitGroup[]) => setGrouping({ ...grouping, unitGroups: groups });
  const placeName = (field: string): string => {
    const [, group] = /unitGroups\[(\d+)\]/.exec(field) ?? [];
    if (group !== undefined) return `${texts.unitGroups} ${Number(group) + 1}`;
    const [, line] = /^fields\[(\d+)\]/.exec(field) ?? [];
    return line === undefined ? field : `${texts.fields} ${Number(line) + 1}`;
  };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        write.mutate(undefined, { onSuccess: () => notice.success(messages.campaigns.settings.saved) });
      }}
    >
      <LockedNote campaign={campaign} />
      <SettingsError error={write.error} placeName={placeName} />
      <FormSection title={texts.title} lead={texts.lead}>
        <CheckField label={texts.byField} checked={grouping.byField} onChange={(byField) => setGrouping({ ...grouping, byField })} disabled={locked} />
        <h3>{texts.unitGroups}</h3>
        <p className={css.hint}>{texts.unitGroupsHint}</p>
        <ul className={css.cards}>
          {unitGroups.map((group, index) => (
            <UnitGroupCard
              key={index}
              group={group}
              taken={new Set(unitGroups.flatMap((other, at) => (at === index ? [] : other.unitKinds)))}
              disabled={locked}
              onChange={(after) => setGroups(unitGroups.map((each, at) => (at === index ? after : each)))}
              onRemove={() => setGroups(unitGroups.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
        {!locked && (
          <div>
            <Button onClick={() => setGroups([...unitGroups, { name: '', unitKinds: [] }])}>{texts.addGroup}</Button>
          </div>
        )}
        <TextAreaField label={texts.fields} hint={texts.fieldsHint} value={fields} onChange={setFields} rows={5} disabled={locked} />
      </FormSection>
      <SaveBar changed={changed} pending={write.isPending} error={write.error} reload={reload} blocked={locked} />
    </form>
  );
}
