import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { FoundChoice } from '../../ui/found-choice';
import { TextField } from '../../ui/text-field';
import { type Belonging, UnitOrNone, unsaid } from '../../ui/unit-or-none';
import { useUnitsOfToday } from '../../ui/use-units-found';
import { candidatesQuery } from './queries';

const texts = messages.judging.panels;
const seats = panelWorkMessages.seats;

/** Who takes a seat. */
export interface SeatPerson extends Belonging {
  readonly personId: string;
  readonly title: string;
}

export const nobody: SeatPerson = { ...unsaid, personId: '', title: '' };

const unitTexts = {
  label: seats.unit,
  hint: seats.unitHint,
  blank: seats.unitNotChosen,
  known: seats.unitKnown,
  none: texts.noUnit,
  missing: seats.unitMissing,
  search: texts.searchUnit,
  searchHint: texts.searchHint,
  choose: texts.chooseUnit,
};

interface SeatPersonFieldsProps {
  campaignId: string;
  value: SeatPerson;
  onChange: (person: SeatPerson) => void;
  /** Somebody wanted to go on without having chosen a unit. */
  unitMissing: boolean;
}

/** Person, unit and title of somebody who takes a seat. */
export function SeatPersonFields({ campaignId, value, onChange, unitMissing }: SeatPersonFieldsProps) {
  const usePeople = (search: string) =>
    useQuery(candidatesQuery(campaignId, search)).data?.map((person) => ({ value: person.personId, label: [person.fullName, person.title].filter(Boolean).join(' – ') }));
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
      <UnitOrNone texts={unitTexts} value={value} onChange={(belonging) => onChange({ ...value, ...belonging })} missing={unitMissing} useUnits={useUnitsOfToday} />
      <TextField label={texts.memberTitle} maxLength={300} value={value.title} onChange={(title) => onChange({ ...value, title })} />
    </>
  );
}
