import { organization } from '../../messages/vi/organization';
import { DateField } from '../../ui/date/date-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { kindChoices, readKind } from './kind-choices';
import type { Unit } from './queries';
import { type ChosenUnit, UnitsField } from './units-field';

const texts = organization.form;

/** What is entered of a unit. */
export interface UnitFacts {
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly establishedOn: string | null;
  readonly parent: ChosenUnit | null;
}

interface UnitFactsFieldsProps {
  value: UnitFacts;
  onChange: (facts: UnitFacts) => void;
}

export function UnitFactsFields({ value, onChange }: UnitFactsFieldsProps) {
  return (
    <>
      <TextField label={texts.name} required maxLength={300} autoComplete="off" value={value.name} onChange={(name) => onChange({ ...value, name })} />
      <SelectField label={texts.kind} value={value.kind} onChange={(kind) => onChange({ ...value, kind: readKind(kind) ?? value.kind })} choices={kindChoices} />
      <DateField label={texts.established} hint={texts.establishedHint} value={value.establishedOn} onChange={(establishedOn) => onChange({ ...value, establishedOn })} />
      <UnitsField title={texts.parentTitle} most={1} value={value.parent === null ? [] : [value.parent]} onChange={([parent]) => onChange({ ...value, parent: parent ?? null })} />
    </>
  );
}

/** As the API takes them: what is not known is left out. */
export const factsBody = ({ name, kind, establishedOn, parent }: UnitFacts) => ({
  name,
  kind,
  ...(establishedOn === null ? {} : { establishedOn }),
  ...(parent === null ? {} : { parentId: parent.id }),
});
