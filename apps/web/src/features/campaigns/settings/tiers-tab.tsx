import type { AwardTier } from '@dvk/scoring-core';
import Button from 'antd/es/button';
import type { FormEvent } from 'react';
import { messages } from '../../../messages/vi';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import css from '../campaigns.module.css';
import { areRulesLocked } from '../phase-state';
import { LockedNote } from './locked-note';
import { moved } from './moved';
import { QuotaEditor } from './quota-editor';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';
import { useRulesForm } from './use-rules-form';

const texts = messages.campaigns.tiers;

interface TierCardProps {
  tier: AwardTier;
  place: number;
  count: number;
  classNames: readonly string[];
  disabled: boolean;
  onChange: (tier: AwardTier) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function TierCard({ tier, place, count, classNames, disabled, onChange, onMove, onRemove }: TierCardProps) {
  const title = tier.name === '' ? messages.campaigns.criteriaEditor.tree.unnamed : tier.name;
  const classes = tier.minClass === null || classNames.includes(tier.minClass) ? classNames : [...classNames, tier.minClass];
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <h3>
          {place + 1}. {title}
        </h3>
        <div className={css.buttons}>
          <Button size="small" disabled={disabled || place === 0} onClick={() => onMove(-1)} aria-label={`${texts.up}: ${title}`}>
            {texts.up}
          </Button>
          <Button size="small" disabled={disabled || place === count - 1} onClick={() => onMove(1)} aria-label={`${texts.down}: ${title}`}>
            {texts.down}
          </Button>
          <Button size="small" disabled={disabled} onClick={onRemove} aria-label={`${texts.remove}: ${title}`}>
            {texts.remove}
          </Button>
        </div>
      </div>
      <TextField label={texts.name} hint={texts.nameHint} value={tier.name} onChange={(name) => onChange({ ...tier, name })} maxLength={200} disabled={disabled} />
      <div className={css.row}>
        <SelectField
          label={texts.minClass}
          value={tier.minClass ?? ''}
          onChange={(name) => onChange({ ...tier, minClass: name === '' ? null : name })}
          blank={texts.anyClass}
          choices={classes.map((name) => ({ value: name, label: name }))}
          disabled={disabled}
        />
        <DecimalInput label={texts.minScore} hint={texts.minScoreHint} value={tier.minScore} onChange={(minScore) => onChange({ ...tier, minScore })} disabled={disabled} />
        <SelectField
          label={texts.tieAtLine}
          value={tier.tieAtLine}
          onChange={(tieAtLine) => onChange({ ...tier, tieAtLine: tieAtLine as AwardTier['tieAtLine'] })}
          choices={(Object.keys(texts.tieAtLines) as AwardTier['tieAtLine'][]).map((value) => ({ value, label: texts.tieAtLines[value] }))}
          disabled={disabled}
        />
      </div>
      <QuotaEditor quota={tier.quota} classNames={classNames} disabled={disabled} onChange={(quota) => onChange({ ...tier, quota })} />
    </li>
  );
}

const newTier: AwardTier = { name: '', minClass: null, minScore: null, quota: { kind: 'count', count: 1 }, tieAtLine: 'wait' };

export function TiersTab({ campaign, reload }: TabProps) {
  const form = useRulesForm(campaign);
  const { tiers } = form.draft;
  const locked = areRulesLocked(campaign.phases);
  const classNames = (campaign.criteriaSet?.classes ?? []).map(({ name }) => name);
  const set = (changed: readonly AwardTier[]) => form.change({ tiers: changed });
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        form.save();
      }}
    >
      <LockedNote campaign={campaign} />
      <SettingsError error={form.error} placeName={(field) => field} />
      <FormSection title={texts.title} lead={texts.lead}>
        {tiers.length === 0 ? (
          <p>{texts.empty}</p>
        ) : (
          <ol className={css.cards}>
            {tiers.map((tier, index) => (
              <TierCard
                key={index}
                tier={tier}
                place={index}
                count={tiers.length}
                classNames={classNames}
                disabled={locked}
                onChange={(changed) => set(tiers.map((each, at) => (at === index ? changed : each)))}
                onMove={(by) => set(moved(tiers, index, by))}
                onRemove={() => set(tiers.filter((_, at) => at !== index))}
              />
            ))}
          </ol>
        )}
        {!locked && (
          <div>
            <Button onClick={() => set([...tiers, newTier])}>{texts.add}</Button>
          </div>
        )}
      </FormSection>
      <SaveBar changed={form.changed} pending={form.pending} error={form.error} reload={reload} blocked={locked} />
    </form>
  );
}
