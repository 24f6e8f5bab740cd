import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { FoundChoice } from './found-choice';
import css from './judging.module.css';
import { candidatesQuery, unitsQuery, useAppoint, type PanelMember } from './queries';

const texts = messages.judging.panels;
const positions = ['chair', 'secretary', 'member', 'invitee'] as const satisfies readonly PanelMember['position'][];
const isPosition = (value: string): value is PanelMember['position'] => positions.some((position) => position === value);

/** Adds a person to a panel. */
export function AppointForm({ campaignId, panelId }: { campaignId: string; panelId: string }) {
  const [personId, setPersonId] = useState('');
  const [unitId, setUnitId] = useState('');
  const [title, setTitle] = useState('');
  const [position, setPosition] = useState<PanelMember['position']>('member');
  const [round, setRound] = useState(0);
  const appoint = useAppoint();
  const notice = useNotice();
  const usePeople = (search: string) =>
    useQuery(candidatesQuery(campaignId, search)).data?.map((person) => ({ value: person.personId, label: [person.fullName, person.title].filter(Boolean).join(' – ') }));
  const useUnits = (search: string) => useQuery(unitsQuery(search)).data?.items.map((unit) => ({ value: unit.id, label: unit.name }));
  const add = () =>
    appoint.mutate(
      { panelId, body: { personId, unitId: unitId === '' ? null : unitId, title, position } },
      {
        onSuccess: (panel) => {
          notice.success(texts.appointed(panel.members.find((member) => member.personId === personId)?.fullName ?? ''));
          setPersonId('');
          setUnitId('');
          setTitle('');
          setPosition('member');
          setRound((before) => before + 1);
        },
      },
    );
  return (
    <div className={css.columns}>
      <h3 className={css.wide}>{texts.add}</h3>
      <FoundChoice
        key={`person-${round}`}
        searchLabel={texts.search}
        searchHint={texts.searchHint}
        chooseLabel={texts.choosePerson}
        blank={messages.judging.none}
        nothing={texts.noPerson}
        value={personId}
        onChange={setPersonId}
        useFound={usePeople}
      />
      <FoundChoice
        key={`unit-${round}`}
        searchLabel={texts.searchUnit}
        searchHint={texts.searchUnitHint}
        chooseLabel={texts.chooseUnit}
        blank={texts.noUnit}
        value={unitId}
        onChange={setUnitId}
        useFound={useUnits}
      />
      <TextField label={texts.memberTitle} maxLength={300} value={title} onChange={setTitle} />
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
