import { useState } from 'react';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { FoundChoice } from '../../ui/found-choice';
import { useUnitsOfToday } from '../../ui/use-units-found';
import css from './judging.module.css';
import { useChangeSeat } from './panel-queries';
import { type Panel, type PanelMember } from './queries';

const texts = panelWorkMessages.seats;
const { panels } = messages.judging;
const positions = ['chair', 'secretary', 'member', 'invitee'] as const;
type UnitChoice = 'kept' | 'none' | 'other';
const isPosition = (value: string): value is PanelMember['position'] => positions.some((each) => each === value);
const isUnitChoice = (value: string): value is UnitChoice => value === 'kept' || value === 'none' || value === 'other';

/** Position, unit and title of somebody who sits on the panel already. */
export function ChangeSeat({ panel, member }: { panel: Panel; member: PanelMember }) {
  const [position, setPosition] = useState(member.position);
  const [unitChoice, setUnitChoice] = useState<UnitChoice>('kept');
  const [otherUnit, setOtherUnit] = useState('');
  const [title, setTitle] = useState(member.title);
  const [reason, setReason] = useState('');
  const change = useChangeSeat();
  const notice = useNotice();
  const unitId = unitChoice === 'kept' ? member.unitId : unitChoice === 'none' ? null : otherUnit;
  return (
    <ConfirmButton
      size="small"
      title={texts.changeTitle(member.fullName)}
      consequence={<p>{texts.changeConsequence}</p>}
      confirmLabel={texts.changeDo}
      incomplete={(unitChoice === 'other' && otherUnit === '') || (unitChoice !== 'kept' && reason.trim() === '')}
      form={
        <div className={css.stack}>
          <SelectField
            label={panels.position}
            choices={positions.map((value) => ({ value, label: messages.judging.positions[value] }))}
            value={position}
            onChange={(value) => isPosition(value) && setPosition(value)}
          />
          <SelectField
            label={texts.unit}
            choices={[
              { value: 'kept', label: member.unitName === null ? texts.unitStaysNone : texts.unitStays(member.unitName) },
              ...(member.unitId === null ? [] : [{ value: 'none', label: panels.noUnit }]),
              { value: 'other', label: texts.unitOther },
            ]}
            value={unitChoice}
            onChange={(value) => isUnitChoice(value) && setUnitChoice(value)}
          />
          {unitChoice === 'other' && (
            <FoundChoice
              searchLabel={panels.searchUnit}
              searchHint={panels.searchHint}
              chooseLabel={panels.chooseUnit}
              blank={messages.judging.none}
              value={otherUnit}
              onChange={setOtherUnit}
              useFound={useUnitsOfToday}
            />
          )}
          <TextField label={panels.memberTitle} maxLength={300} value={title} onChange={setTitle} />
          {unitChoice !== 'kept' && <TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
        </div>
      }
      onConfirm={async () => {
        await change.mutateAsync({ panelId: panel.id, memberId: member.id, body: { position, unitId, title, reason, version: member.version } });
        notice.success(texts.changed(member.fullName));
      }}
    >
      <span className="only-spoken">{texts.changeNamed(member.fullName)}</span>
      <span aria-hidden="true">{texts.change}</span>
    </ConfirmButton>
  );
}
