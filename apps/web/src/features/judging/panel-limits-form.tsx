import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { CheckField } from '../../ui/check-field';
import { DateField } from '../../ui/date/date-field';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import css from './judging.module.css';
import { scopeChoicesQuery, useUpdatePanel } from './panel-queries';
import type { Panel } from './queries';

const texts = messages.judging.panels;
const limits = panelWorkMessages.limits;

const isRule = (value: string): value is Panel['departedSheets'] => value === 'count' || value === 'set-aside';

/** Everything a decision says of its panel, in one form; upon the version that was seen. */
export function PanelLimitsForm({ campaignId, panel, onDone }: { campaignId: string; panel: Panel; onDone: () => void }) {
  const { members: _, id, departedRuleFixed, ...seen } = panel;
  const [draft, setDraft] = useState(seen);
  const choices = useQuery(scopeChoicesQuery(campaignId)).data ?? { fields: seen.fields, peerGroups: seen.peerGroups };
  const update = useUpdatePanel();
  const notice = useNotice();
  const put = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const incomplete = [draft.name, draft.decisionNumber, draft.decisionIssuer].some((text) => text.trim() === '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (incomplete) return;
    update.mutate(
      { panelId: id, body: draft },
      {
        onSuccess: () => {
          notice.success(limits.saved);
          onDone();
        },
      },
    );
  };
  const checks = (part: 'fields' | 'peerGroups', label: string, hint: string) => (
    <fieldset className={`${css.choices} ${css.wide}`}>
      <legend>{label}</legend>
      <p className={css.guidance}>{hint}</p>
      <div className={css.checks}>
        {[...new Set([...choices[part], ...draft[part]])].map((each) => (
          <CheckField
            key={each}
            label={each}
            checked={draft[part].includes(each)}
            onChange={(checked) => put({ [part]: checked ? [...draft[part], each] : draft[part].filter((other) => other !== each) })}
          />
        ))}
      </div>
    </fieldset>
  );
  return (
    <form onSubmit={submit} noValidate aria-label={limits.editOf(panel.name)} className={css.columns}>
      <TextField label={texts.name} required maxLength={300} value={draft.name} onChange={(name) => put({ name })} />
      <TextField label={texts.number} required maxLength={100} hint={texts.numberHint} value={draft.decisionNumber} onChange={(decisionNumber) => put({ decisionNumber })} />
      <DateField label={texts.date} required value={draft.decisionDate} onChange={(decisionDate) => decisionDate !== null && put({ decisionDate })} />
      <TextField label={texts.issuer} required maxLength={300} value={draft.decisionIssuer} onChange={(decisionIssuer) => put({ decisionIssuer })} />
      <DateField label={limits.validFrom} value={draft.validFrom} onChange={(validFrom) => put({ validFrom })} hint={limits.validHint} />
      <DateField label={limits.validTo} value={draft.validTo} onChange={(validTo) => put({ validTo })} hint={limits.validHint} />
      {checks('fields', limits.fields, limits.fieldsHint)}
      {checks('peerGroups', limits.peerGroups, limits.peerGroupsHint)}
      <SelectField
        label={limits.departed}
        hint={limits.departedHint}
        disabled={departedRuleFixed}
        value={draft.departedSheets}
        onChange={(rule) => isRule(rule) && put({ departedSheets: rule })}
        choices={Object.entries(limits.departedChoices).map(([value, label]) => ({ value, label }))}
      />
      <div className={css.wide}>
        <ErrorNotice error={update.error} />
        <div className={css.actions}>
          <Button onClick={onDone}>{limits.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={incomplete} loading={update.isPending}>
            {limits.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
