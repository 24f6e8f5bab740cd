import Button from 'antd/es/button';
import { useState } from 'react';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import css from './judging.module.css';
import { useAppoint, type PanelMember } from './queries';
import { unitOf } from '../../ui/unit-or-none';
import { nobody, SeatPersonFields } from './seat-person-fields';

const texts = messages.judging.panels;
const positions = ['chair', 'secretary', 'member', 'invitee'] as const satisfies readonly PanelMember['position'][];
const isPosition = (value: string): value is PanelMember['position'] => positions.some((position) => position === value);

/** Adds a person to a panel. */
export function AppointForm({ campaignId, panelId }: { campaignId: string; panelId: string }) {
  const [person, setPerson] = useState(nobody);
  const [position, setPosition] = useState<PanelMember['position']>('member');
  const [round, setRound] = useState(0);
  const [unitMissing, setUnitMissing] = useState(false);
  const appoint = useAppoint();
  const notice = useNotice();
  const { personId, title } = person;
  const add = () => {
    const unitId = unitOf(person);
    setUnitMissing(unitId === undefined);
    if (unitId === undefined) return;
    appoint.mutate(
      { panelId, body: { personId, unitId, title, position } },
      {
        onSuccess: (panel) => {
          notice.success(texts.appointed(panel.members.find((member) => member.personId === personId)?.fullName ?? ''));
          setPerson(nobody);
          setPosition('member');
          setRound((before) => before + 1);
        },
      },
    );
  };
  return (
    <div className={css.columns}>
      <h3 className={css.wide}>{texts.add}</h3>
      <SeatPersonFields key={round} campaignId={campaignId} value={person} onChange={setPerson} unitMissing={unitMissing} />
      <SelectField
        label={texts.position}
        value={position}
        onChange={(value) => isPosition(value) && setPosition(value)}
        choices={positions.map((value) => ({ value, label: messages.judging.positions[value] }))}
      />
      <div className={css.wide}>
        <ErrorNotice error={appoint.error} />
      </div>
      <div className={css.wide}>
        <Button type="primary" disabled={personId === ''} loading={appoint.isPending} onClick={add}>
          {texts.appoint}
        </Button>
      </div>
    </div>
  );
}
