import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { usePermission } from '../../api/session';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { CheckField } from '../../ui/check-field';
import { DecimalInput } from '../../ui/decimal/decimal-input';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { DistributionPreview } from './distribution-preview';
import css from './judging.module.css';
import { useDistribute, usePreview, type DistributionWish, type Panel } from './queries';

const texts = messages.judging.assignments;

/** Whoever is not the secretary takes part unless told otherwise. */
const usual = (panel: Panel): ReadonlySet<string> => new Set(panel.members.filter(({ position }) => position !== 'secretary').map(({ id }) => id));

/** Sharing out evenly: the wish, what it would come to, and doing exactly that. */
export function EvenDistribution({ campaignId, panels }: { campaignId: string; panels: readonly Panel[] }) {
  const mayEdit = usePermission('assignment.edit');
  const [first] = panels;
  return mayEdit && first !== undefined ? <DistributionForm campaignId={campaignId} panels={panels} first={first} /> : null;
}

function DistributionForm({ campaignId, panels, first }: { campaignId: string; panels: readonly Panel[]; first: Panel }) {
  const [panelId, setPanelId] = useState(first.id);
  const panel = panels.find(({ id }) => id === panelId) ?? first;
  const [left, setLeft] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const taking = left.get(panel.id) ?? usual(panel);
  const [each, setEach] = useState<number | null>(300);
  const [field, setField] = useState('');
  const campaign = useQuery({
    queryKey: ['judging', 'campaign', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}', { params: { path: { id: campaignId } } })),
  });
  const preview = usePreview();
  const distribute = useDistribute();
  const notice = useNotice();
  const wish: DistributionWish = { panelId: panel.id, memberIds: [...taking], membersPerNomination: (each ?? 0) / 100, field: field === '' ? null : field };
  const change = (act: () => void): void => {
    preview.reset();
    distribute.reset();
    act();
  };
  const apply = (fingerprint: string, acceptShortfalls: boolean): void =>
    distribute.mutate(
      { campaignId, body: { ...wish, fingerprint, acceptShortfalls } },
      {
        onSuccess: ({ assignments }) => {
          notice.success(texts.applied(formatCount(assignments.length)));
          preview.reset();
        },
      },
    );
  return (
    <FormSection title={texts.even} lead={texts.evenLead} columns={2}>
      {panels.length > 1 && (
        <SelectField label={texts.panel} value={panel.id} onChange={(id) => change(() => setPanelId(id))} choices={panels.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <DecimalInput label={texts.perNomination} places={0} min={100} max={5_000} value={each} onChange={(value) => change(() => setEach(value))} required />
      <SelectField
        label={texts.field}
        blank={texts.allFields}
        value={field}
        onChange={(value) => change(() => setField(value))}
        choices={(campaign.data?.fields ?? []).map((name) => ({ value: name, label: name }))}
      />
      <fieldset className={css.choices}>
        <legend>{texts.taking}</legend>
        <div className={css.checks}>
          {panel.members.map(({ id, code, fullName }) => (
            <CheckField
              key={id}
              label={`${code} ${fullName}`}
              checked={taking.has(id)}
              onChange={(on) =>
                change(() => setLeft(new Map([...left, [panel.id, new Set(on ? [...taking, id] : [...taking].filter((member) => member !== id))]])))
              }
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button disabled={taking.size === 0 || each === null} loading={preview.isPending} onClick={() => preview.mutate({ campaignId, wish })}>
          {texts.preview}
        </Button>
        <ErrorNotice error={preview.error ?? distribute.error} />
      </div>
      {preview.data !== undefined && (
        <DistributionPreview preview={preview.data} members={panel.members} running={distribute.isPending} onApply={(accept) => apply(preview.data.fingerprint, accept)} />
      )}
    </FormSection>
  );
}
