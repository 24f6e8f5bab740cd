import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import css from '../awards.module.css';
import { type Equals, equalsOffTheLine } from './equals';
import { OrderFields } from './order-fields';
import type { Decisions } from './queries';
import { RecordButton } from './record-button';

const texts = decisionsMessages;
const shown = 10;

const titleOf = ({ peerGroup, rank, members }: Equals): string => texts.equals.group(peerGroup, formatCount(rank), members.map(({ code, name }) => texts.acts.named(code, name)).join('; '));

/** Equals whom no quota sets apart: who they are, that they stay equals, and the act that puts them in an order. */
export function EqualsSection({ decisions }: { decisions: Decisions }) {
  const groups = equalsOffTheLine(decisions);
  if (groups.length === 0) return null;
  return (
    <FormSection title={texts.equals.title} lead={texts.equals.lead} actions={decisions.mayRecord && <OrderEquals decisions={decisions} groups={groups} />}>
      <ul className={css.questions}>
        {groups.slice(0, shown).map((group) => (
          <li key={titleOf(group)}>{titleOf(group)}</li>
        ))}
        {groups.length > shown && <li>{texts.equals.more(formatCount(groups.length - shown))}</li>}
      </ul>
    </FormSection>
  );
}

function OrderEquals({ decisions, groups }: { decisions: Decisions; groups: readonly Equals[] }) {
  const bases = (['vote', 'authority'] as const).filter((basis) => decisions.bases.length === 0 || decisions.bases.includes(basis));
  const [at, setAt] = useState('');
  const [chosen, setChosen] = useState<(typeof bases)[number] | undefined>(undefined);
  const [order, setOrder] = useState<readonly string[]>([]);
  const group = at === '' ? undefined : groups[Number(at)];
  const basis = chosen ?? bases[0] ?? 'vote';
  const isWhole = group !== undefined && group.members.every(({ code }) => order.includes(code));
  return (
    <RecordButton
      campaignId={decisions.campaignId}
      title={texts.equals.orderTitle}
      subject={group === undefined || !isWhole ? null : { kind: 'order', basis, peerGroup: group.peerGroup, codes: [...order] }}
      label={texts.equals.order}
    >
      <SelectField
        label={texts.equals.which}
        required
        blank={texts.dialog.pick}
        value={at}
        onChange={(value) => {
          setAt(value);
          setOrder(groups[Number(value)]?.members.map(({ code }) => code) ?? []);
        }}
        choices={groups.map((each, place) => ({ value: String(place), label: titleOf(each) }))}
      />
      <SelectField label={texts.dialog.way} required value={basis} onChange={(value) => setChosen(bases.find((each) => each === value))} choices={bases.map((value) => ({ value, label: texts.dialog.ways[value] }))} />
      {group !== undefined && <OrderFields candidates={group.members} order={order} onChange={setOrder} />}
    </RecordButton>
  );
}
