import { useState } from 'react';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { SelectField } from '../../../ui/select-field';
import type { Decisions } from './queries';
import { RecordButton } from './record-button';

const texts = decisionsMessages;
/** No award; the empty value means nothing was chosen. */
const NONE = '0';

/** A decision that departs from the proposal for one nomination. */
export function Depart({ decisions }: { decisions: Decisions }) {
  const [code, setCode] = useState('');
  const [outcome, setOutcome] = useState('');
  const chosen = decisions.ranked.find((nomination) => nomination.code === code);
  const others = decisions.awards.filter((award) => award !== chosen?.award);
  return (
    <RecordButton
      campaignId={decisions.campaignId}
      title={texts.dialog.departureTitle}
      subject={code === '' || outcome === '' ? null : { kind: 'departure', nominationCode: code, award: outcome === NONE ? null : (others[Number(outcome) - 1] ?? null) }}
      label={texts.acts.depart}
    >
      <SelectField
        label={texts.dialog.nomination}
        required
        blank={texts.dialog.pick}
        value={code}
        onChange={(value) => {
          setCode(value);
          setOutcome('');
        }}
        choices={decisions.ranked.map(({ code: value, name, award }) => ({ value, label: texts.dialog.nominationNamed(value, name, award ?? texts.dialog.notProposed) }))}
      />
      <SelectField
        label={texts.dialog.outcome}
        required
        blank={texts.dialog.pick}
        value={outcome}
        onChange={setOutcome}
        disabled={chosen === undefined}
        choices={[...others.map((award, at) => ({ value: String(at + 1), label: award })), ...((chosen?.award ?? null) === null ? [] : [{ value: NONE, label: texts.dialog.noAward }])]}
      />
    </RecordButton>
  );
}
