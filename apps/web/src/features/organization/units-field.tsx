import Button from 'antd/es/button';
import { useState } from 'react';
import { organization } from '../../messages/vi/organization';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useUnitsFound } from '../../ui/use-units-found';
import css from './organization.module.css';

const texts = organization.units;

/** A unit by its id, or one that is only being entered by its key. */
export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

interface UnitsFieldProps {
  title: string;
  value: readonly ChosenUnit[];
  onChange: (units: readonly ChosenUnit[]) => void;
  /** The structure of this day (`YYYY-MM-DD`); null: today's. */
  date?: string | null;
  /** Units that are being entered on the same page. */
  made?: readonly ChosenUnit[];
  /** How many may be chosen; any number when left out. */
  most?: number;
}

/** Units found by a name they bear or bore, chosen one by one. */
export function UnitsField({ title, value, onChange, date = null, made = [], most = Infinity }: UnitsFieldProps) {
  const [search, setSearch] = useState('');
  const found = useUnitsFound(search, date);
  const chosen = new Set(value.map(({ id }) => id));
  const offered = [...made.map(({ id, name }) => ({ id, label: texts.made(name) })), ...(found ?? []).map(({ value: id, label }) => ({ id, label }))];
  const choices = offered.filter(({ id }) => !chosen.has(id));
  return (
    <fieldset className={css.unitsField}>
      <legend>{title}</legend>
      {value.length === 0 ? (
        <p className={css.note}>{texts.none}</p>
      ) : (
        <ul className={css.links}>
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}{' '}
              <Button size="small" aria-label={texts.removeNamed(name)} onClick={() => onChange(value.filter((unit) => unit.id !== id))}>
                {texts.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {value.length < most && (
        <>
          <TextField
            label={texts.search}
            hint={texts.searchHint}
            value={search}
            onChange={setSearch}
            error={search.trim().length >= 2 && found?.length === 0 ? texts.nothing : undefined}
            autoComplete="off"
            maxLength={200}
          />
          <SelectField
            label={texts.choose}
            blank={texts.blank}
            value=""
            disabled={choices.length === 0}
            onChange={(id) => {
              const unit = choices.find((each) => each.id === id);
              if (unit === undefined) return;
              // With what stands above it: many communes share a name.
              onChange([...value, { id: unit.id, name: unit.label }]);
              setSearch('');
            }}
            choices={choices.map(({ id, label }) => ({ value: id, label }))}
          />
        </>
      )}
    </fieldset>
  );
}
