import { type Found, FoundChoice } from './found-choice';
import { SelectField } from './select-field';

/** Where somebody belongs. */
export interface Belonging {
  /** To a unit known here, or to none; empty: nobody has said yet. */
  readonly belongs: '' | 'unit' | 'none';
  /** Empty: not chosen. */
  readonly unitId: string;
}

export const unsaid: Belonging = { belongs: '', unitId: '' };

/** The unit as the server wants it: null is said, never assumed; undefined while nothing is chosen. */
export function unitOf({ belongs, unitId }: Belonging): string | null | undefined {
  if (belongs === 'none') return null;
  return belongs === 'unit' && unitId !== '' ? unitId : undefined;
}

const isBelonging = (value: string): value is Belonging['belongs'] => value === '' || value === 'unit' || value === 'none';

interface UnitOrNoneProps {
  /** `blank`: nothing is chosen yet; `missing`: what to do when somebody went on without. */
  texts: Readonly<Record<'label' | 'hint' | 'blank' | 'known' | 'none' | 'missing' | 'search' | 'searchHint' | 'choose', string>>;
  value: Belonging;
  onChange: (belonging: Belonging) => void;
  /** Somebody wanted to go on without having chosen a unit. */
  missing: boolean;
  useUnits: (search: string) => readonly Found[] | undefined;
}

/** A unit known here or the word that there is none; what decides over conflicts of interest has no silent default. */
export function UnitOrNone({ texts, value, onChange, missing, useUnits }: UnitOrNoneProps) {
  return (
    <>
      <SelectField
        label={texts.label}
        required
        hint={texts.hint}
        error={missing && unitOf(value) === undefined ? texts.missing : undefined}
        blank={texts.blank}
        choices={[
          { value: 'unit', label: texts.known },
          { value: 'none', label: texts.none },
        ]}
        value={value.belongs}
        onChange={(belongs) => isBelonging(belongs) && onChange({ belongs, unitId: '' })}
      />
      {value.belongs === 'unit' && (
        <FoundChoice
          searchLabel={texts.search}
          searchHint={texts.searchHint}
          chooseLabel={texts.choose}
          blank={texts.blank}
          value={value.unitId}
          onChange={(unitId) => onChange({ ...value, unitId })}
          useFound={useUnits}
        />
      )}
    </>
  );
}
