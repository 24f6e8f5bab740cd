import Button from 'antd/es/button';
import { useState } from 'react';
import { usePermission } from '../../../api/session';
import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import { CheckField } from '../../../ui/check-field';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import css from '../judging.module.css';
import { DistributionPreview } from './distribution-preview';
import { useDistribute, usePreview, type Assignee, type DistributionWish } from './queries';

const texts = assignmentMessages.even;

/** A panel somebody sits on, with those who do. */
export interface SittingPanel {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Assignee[];
}

/** Whoever is not the secretary takes part unless told otherwise. */
const usual = (panel: SittingPanel): ReadonlySet<string> => new Set(panel.members.filter(({ position }) => position !== 'secretary').map(({ memberId }) => memberId));

interface EvenDistributionProps {
  campaignId: string;
  panels: readonly SittingPanel[];
  fields: readonly string[];
}

/** Sharing out evenly: the wish, what it would come to, and doing exactly that. */
export function EvenDistribution({ panels, ...rest }: EvenDistributionProps) {
  const mayEdit = usePermission('assignment.edit');
  const [first] = panels;
  return mayEdit && first !== undefined ? <DistributionForm panels={panels} first={first} {...rest} /> : null;
}

function DistributionForm({ campaignId, panels, first, fields }: EvenDistributionProps & { first: SittingPanel }) {
  const [panelId, setPanelId] = useState(first.id);
  const panel = panels.find(({ id }) => id === panelId) ?? first;
  const [left, setLeft] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const chosen = left.get(panel.id) ?? usual(panel);
  const taking = panel.members.filter(({ memberId }) => chosen.has(memberId)).map(({ memberId }) => memberId);
  const [each, setEach] = useState<number | null>(300);
  const [field, setField] = useState('');
  const [rebalance, setRebalance] = useState(false);
  const preview = usePreview();
  const distribute = useDistribute();
  const notice = useNotice();
  const wish: DistributionWish = { panelId: panel.id, memberIds: taking, membersPerNomination: (each ?? 0) / 100, field: field === '' ? null : field, rebalance };
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
    <FormSection title={texts.heading} lead={texts.lead} columns={2}>
      {panels.length > 1 && (
        <SelectField label={texts.panel} value={panel.id} onChange={(id) => change(() => setPanelId(id))} choices={panels.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <DecimalInput label={texts.perNomination} places={0} min={100} max={5_000} value={each} onChange={(value) => change(() => setEach(value))} required />
      <SelectField
        label={texts.field}
        blank={texts.allFields}
        value={field}
        onChange={(value) => change(() => setField(value))}
        choices={fields.map((name) => ({ value: name, label: name }))}
      />
      <fieldset className={css.choices}>
        <legend>{texts.taking}</legend>
        <div className={css.checks}>
          {panel.members.map(({ memberId, code, fullName }) => (
            <CheckField
              key={memberId}
              label={`${code} ${fullName}`}
              checked={chosen.has(memberId)}
              onChange={(on) => change(() => setLeft(new Map([...left, [panel.id, new Set(on ? [...chosen, memberId] : [...chosen].filter((member) => member !== memberId))]])))}
            />
          ))}
        </div>
      </fieldset>
      <div className={css.wide}>
        <CheckField label={texts.rebalance} checked={rebalance} onChange={(on) => change(() => setRebalance(on))} />
      </div>
      <div className={css.wide}>
        <Button disabled={taking.length === 0 || each === null} loading={preview.isPending} onClick={() => preview.mutate({ campaignId, wish })}>
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
