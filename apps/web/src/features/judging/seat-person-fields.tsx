import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { TextField } from '../../ui/text-field';
import { FoundChoice } from '../../ui/found-choice';
import { candidatesQuery, unitsQuery } from './queries';

const texts = messages.judging.panels;

/** Who takes a seat. */
export interface SeatPerson {
  readonly personId: string;
  /** Empty: of none of the units known here. */
  readonly unitId: string;
  readonly title: string;
}

export const nobody: SeatPerson = { personId: '', unitId: '', title: '' };

/** Person, unit and title of somebody who takes a seat. */
export function SeatPersonFields({ campaignId, value, onChange }: { campaignId: string; value: SeatPerson; onChange: (person: SeatPerson) => void }) {
  const usePeople = (search: string) =>
    useQuery(candidatesQuery(campaignId, search)).data?.map((person) => ({ value: person.personId, label: [person.fullName, person.title].filter(Boolean).join(' – ') }));
  const useUnits = (search: string) => useQuery(unitsQuery(search)).data?.items.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <>
      <FoundChoice
        searchLabel={texts.search}
        searchHint={texts.searchHint}
        chooseLabel={texts.choosePerson}
        blank={messages.judging.none}
        nothing={texts.noPerson}
        value={value.personId}
        onChange={(personId) => onChange({ ...value, personId })}
        useFound={usePeople}
      />
      <FoundChoice
        searchLabel={texts.searchUnit}
        searchHint={texts.searchUnitHint}
        chooseLabel={texts.chooseUnit}
        blank={texts.noUnit}
        value={value.unitId}
        onChange={(unitId) => onChange({ ...value, unitId })}
        useFound={useUnits}
      />
      <TextField label={texts.memberTitle} maxLength={300} value={value.title} onChange={(title) => onChange({ ...value, title })} />
    </>
  );
}
