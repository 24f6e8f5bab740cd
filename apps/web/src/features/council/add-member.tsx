import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { council as councilMessages } from '../../messages/vi/council';
import { CheckField } from '../../ui/check-field';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { FoundChoice } from '../../ui/found-choice';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { unitLabel } from '../../ui/unit-label';
import { candidatesQuery, type CouncilMember, unitsQuery, useAppoint } from './queries';

const texts = councilMessages.members;
const positions = Object.keys(councilMessages.positions) as CouncilMember['position'][];

const blank = { personId: '', substituteId: '', unitId: '', title: '', number: '', issuer: '' };

/** A member with the decision that appoints them. */
export function AddMember({ campaignId }: { campaignId: string }) {
  const [member, setMember] = useState(blank);
  const [position, setPosition] = useState<CouncilMember['position']>('member');
  const [standing, setStanding] = useState(false);
  const [days, setDays] = useState<{ from: string | null; to: string | null; decision: string | null }>({ from: null, to: null, decision: null });
  const appoint = useAppoint(campaignId);
  const notice = useNotice();
  const usePeople = (search: string) =>
    useQuery(candidatesQuery(campaignId, search)).data?.map((person) => ({ value: person.personId, label: [person.fullName, person.title].filter(Boolean).join(' – ') }));
  const useUnits = (search: string) => useQuery(unitsQuery(search)).data?.items.map((unit) => ({ value: unit.id, label: unitLabel(unit) }));
  const set = (field: keyof typeof blank) => (value: string) => setMember((now) => ({ ...now, [field]: value }));
  return (
    <ConfirmButton
      title={texts.addTitle}
      confirmLabel={texts.add}
      incomplete={member.personId === '' || member.number.trim() === '' || member.issuer.trim() === '' || days.from === null || days.decision === null}
      form={
        <>
          <FoundChoice searchLabel={texts.search} searchHint={texts.searchHint} chooseLabel={texts.choosePerson} blank={councilMessages.none} nothing={texts.nobody} value={member.personId} onChange={set('personId')} useFound={usePeople} />
          <SelectField label={texts.position} value={position} onChange={(value) => setPosition(positions.find((each) => each === value) ?? 'member')} choices={positions.map((value) => ({ value, label: councilMessages.positions[value] }))} />
          <CheckField label={texts.standing} checked={standing} onChange={setStanding} />
          <TextField label={texts.memberTitle} maxLength={300} value={member.title} onChange={set('title')} />
          <FoundChoice searchLabel={texts.searchUnit} searchHint={texts.searchUnitHint} chooseLabel={texts.chooseUnit} blank={texts.noUnit} value={member.unitId} onChange={set('unitId')} useFound={useUnits} />
          <FoundChoice searchLabel={texts.searchSubstitute} searchHint={texts.searchHint} chooseLabel={texts.chooseSubstitute} blank={texts.noSubstitute} nothing={texts.nobody} value={member.substituteId} onChange={set('substituteId')} useFound={usePeople} />
          <DateField label={texts.from} required value={days.from} onChange={(from) => setDays({ ...days, from })} />
          <DateField label={texts.to} value={days.to} onChange={(to) => setDays({ ...days, to })} />
          <TextField label={texts.number} required maxLength={100} value={member.number} onChange={set('number')} />
          <DateField label={texts.date} required value={days.decision} onChange={(decision) => setDays({ ...days, decision })} />
          <TextField label={texts.issuer} required maxLength={300} value={member.issuer} onChange={set('issuer')} />
        </>
      }
      onConfirm={async () => {
        await appoint.mutateAsync({
          personId: member.personId,
          position,
          title: member.title,
          unitId: member.unitId === '' ? null : member.unitId,
          standing,
          substituteId: member.substituteId === '' ? null : member.substituteId,
          validFrom: days.from ?? '',
          validTo: days.to,
          decisionNumber: member.number,
          decisionDate: days.decision ?? '',
          decisionIssuer: member.issuer,
        });
        setMember({ ...blank, number: member.number, issuer: member.issuer });
        notice.success(texts.added);
      }}
    >
      {texts.add}
    </ConfirmButton>
  );
}
