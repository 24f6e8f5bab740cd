import { useState } from 'react';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { SelectField } from '../../../ui/select-field';
import type { Decisions, RankedNomination } from './queries';
import { RecordButton } from './record-button';

const texts = decisionsMessages;

/** Gives a class that the criteria set leaves undetermined. */
export function ResolveClass({ campaignId, nomination, classes }: { campaignId: string; nomination: RankedNomination; classes: Decisions['classes'] }) {
  const [className, setClassName] = useState('');
  const { code, name } = nomination;
  return (
    <RecordButton
      primary
      campaignId={campaignId}
      title={texts.dialog.classTitle(texts.acts.named(code, name))}
      subject={className === '' ? null : { kind: 'class', nominationCode: code, className }}
      label={
        <>
          <span className="only-spoken">{texts.open.resolveClass(code)}</span>
          <span aria-hidden="true">{texts.open.resolve}</span>
        </>
      }
    >
      <SelectField
        label={texts.dialog.className}
        required
        blank={texts.dialog.pick}
        value={className}
        onChange={setClassName}
        choices={classes.map((each) => ({ value: each, label: each }))}
      />
    </RecordButton>
  );
}
