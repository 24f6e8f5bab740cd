import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { FoundChoice } from '../../ui/found-choice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { unitLabel } from '../../ui/unit-label';
import { candidatesQuery, unitsQuery } from './queries';

const texts = messages.judging.panels;
const seats = panelWorkMessages.seats;

/** Who takes a seat. */
export interface SeatPerson {
  readonly personId: string;
  /** Of a unit known here, or of none; empty: nobody has said yet. */
  readonly belongs: '' | 'unit' | 'none';
  /** Empty: not chosen. */
  readonly unitId: string;
  readonly title: string;
}

export const nobody: SeatPerson = { personId: '', belongs: '', unitId: '', title: '' };

/** The unit as the server wants it: null is said, never assumed; undefined while nothing is chosen. */
export function unitOf({ belongs, unitId }: SeatPerson): string | null | undefined {
  if (belongs === 'none') return null;
  return belongs === 'unit' && unitId !== '' ? unitId : undefined;
}

const isBelonging = (value: string): value is SeatPerson['belongs'] => value === '' || value === 'unit' || value === 'none';

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
  const useUnits = (search: string) => useQuery(unitsQuery(search)).data?.items.map((unit) => ({ value: unit.id, label: unitLabel(unit) }));
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
      <SelectField
        label={seats.unit}
        required
        hint={seats.unitHint}
        error={unitMissing && unitOf(value) === undefined ? seats.unitMissing : undefined}
        blank={seats.unitNotChosen}
        choices={[
          { value: 'unit', label: seats.unitKnown },
          { value: 'none', label: texts.noUnit },
        ]}
        value={value.belongs}
        onChange={(belongs) => isBelonging(belongs) && onChange({ ...value, belongs, unitId: '' })}
      />
      {value.belongs === 'unit' && (
        <FoundChoice
          searchLabel={texts.searchUnit}
          searchHint={texts.searchHint}
          chooseLabel={texts.chooseUnit}
          blank={messages.judging.none}
          value={value.unitId}
          onChange={(unitId) => onChange({ ...value, unitId })}
          useFound={useUnits}
        />
      )}
      <TextField label={texts.memberTitle} maxLength={300} value={value.title} onChange={(title) => onChange({ ...value, title })} />
    </>
  );
}
