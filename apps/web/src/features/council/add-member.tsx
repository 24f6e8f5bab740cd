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
import { UnitOrNone, unitOf, unsaid } from '../../ui/unit-or-none';
import { useUnitsOfToday } from '../../ui/use-units-found';
import { candidatesQuery, type CouncilMember, useAppoint, useReplaceMember } from './queries';

const texts = councilMessages.members;
const positions = Object.keys(councilMessages.positions) as CouncilMember['position'][];

const blank = { personId: '', substituteId: '', title: '', number: '', issuer: '' };

/** A member with the decision that appoints them; in somebody's place, or the same member with another substitute, position or title. */
export function AddMember({ campaignId, replaced }: { campaignId: string; replaced?: CouncilMember }) {
  const [member, setMember] = useState({ ...blank, title: replaced?.title ?? '' });
  const [belonging, setBelonging] = useState(unsaid);
  const [position, setPosition] = useState<CouncilMember['position']>(replaced?.position ?? 'member');
  const [standing, setStanding] = useState(replaced?.standing ?? false);
  const [keepsSubstitute, setKeepsSubstitute] = useState(true);
  const [days, setDays] = useState<{ from: string | null; to: string | null; decision: string | null }>({ from: null, to: null, decision: null });
  const appoint = useAppoint(campaignId);
  const replace = useReplaceMember(campaignId);
  const notice = useNotice();
  const usePeople = (search: string) =>
    useQuery(candidatesQuery(campaignId, search)).data?.map((person) => ({ value: person.personId, label: [person.fullName, person.title].filter(Boolean).join(' – ') }));
  const kept = replaced !== undefined && member.personId === '' ? replaced : undefined;
  const keptSubstitute = keepsSubstitute && member.substituteId === '' ? (kept?.substituteId ?? null) : null;
  const unitId = kept === undefined ? unitOf(belonging) : kept.unitId;
  const restMissing = (member.personId === '' && kept === undefined) || member.number.trim() === '' || member.issuer.trim() === '' || days.from === null || days.decision === null;
  const set = (field: keyof typeof blank) => (value: string) => setMember((now) => ({ ...now, [field]: value }));
  return (
    <ConfirmButton
      size={replaced === undefined ? undefined : 'small'}
      title={replaced === undefined ? texts.addTitle : texts.changeTitle(replaced.fullName)}
      consequence={replaced === undefined ? texts.addConsequence : texts.changeConsequence}
      confirmLabel={replaced === undefined ? texts.add : texts.change}
      incomplete={restMissing || unitId === undefined}
      form={
        <>
          <FoundChoice searchLabel={texts.search} searchHint={texts.searchHint} chooseLabel={texts.choosePerson} blank={replaced === undefined ? councilMessages.none : texts.keep(replaced.fullName)} nothing={texts.nobody} value={member.personId} onChange={set('personId')} useFound={usePeople} />
          <SelectField label={texts.position} value={position} onChange={(value) => setPosition(positions.find((each) => each === value) ?? 'member')} choices={positions.map((value) => ({ value, label: councilMessages.positions[value] }))} />
          <CheckField label={texts.standing} checked={standing} onChange={setStanding} />
          <TextField label={texts.memberTitle} maxLength={300} value={member.title} onChange={set('title')} />
          {kept === undefined && <UnitOrNone texts={texts.unit} value={belonging} onChange={setBelonging} missing={!restMissing} useUnits={useUnitsOfToday} />}
          {typeof kept?.substituteName === 'string' && <CheckField label={texts.keepSubstitute(kept.substituteName)} checked={keepsSubstitute} onChange={setKeepsSubstitute} />}
          <FoundChoice searchLabel={texts.searchSubstitute} searchHint={texts.searchHint} chooseLabel={texts.chooseSubstitute} blank={texts.noSubstitute} nothing={texts.nobody} value={member.substituteId} onChange={set('substituteId')} useFound={usePeople} />
          <DateField label={texts.from} required value={days.from} onChange={(from) => setDays({ ...days, from })} />
          <DateField label={texts.to} value={days.to} onChange={(to) => setDays({ ...days, to })} />
          <TextField label={texts.number} required maxLength={100} value={member.number} onChange={set('number')} />
          <DateField label={texts.date} required value={days.decision} onChange={(decision) => setDays({ ...days, decision })} />
          <TextField label={texts.issuer} required maxLength={300} value={member.issuer} onChange={set('issuer')} />
        </>
      }
      onConfirm={async () => {
        const typed = {
          personId: kept?.personId ?? member.personId,
          position,
          title: member.title,
          unitId: unitId ?? null,
          standing,
          substituteId: member.substituteId === '' ? keptSubstitute : member.substituteId,
          validFrom: days.from ?? '',
          validTo: days.to,
          decisionNumber: member.number,
          decisionDate: days.decision ?? '',
          decisionIssuer: member.issuer,
        };
        if (replaced === undefined) await appoint.mutateAsync(typed);
        else await replace.mutateAsync({ memberId: replaced.id, body: typed });
        setBelonging(unsaid);
        setMember({ ...blank, title: replaced?.title ?? '', number: member.number, issuer: member.issuer });
        notice.success(replaced === undefined ? texts.added : texts.changed);
      }}
    >
      {replaced === undefined ? texts.add : texts.change}
    </ConfirmButton>
  );
}
