import Button from 'antd/es/button';
import { useState } from 'react';
import { registration } from '../../messages/vi/registration';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useUnitsFound } from '../../ui/use-units-found';
import type { InitiativeView } from './queries';
import css from './registry.module.css';

const texts = registration.jointUnits;

type JointUnits = InitiativeView['jointUnits'];

interface JointUnitsFieldProps {
  /** The unit that registers: it is no partner of itself. */
  ownUnitId: string;
  value: JointUnits;
  onChange: (units: JointUnits) => void;
}

/** Units that work on the initiative together: found by name, added one by one. */
export function JointUnitsField({ ownUnitId, value, onChange }: JointUnitsFieldProps) {
  const [search, setSearch] = useState('');
  const found = useUnitsFound(search) ?? [];
  const choices = found.filter((unit) => unit.value !== ownUnitId && value.every(({ id }) => id !== unit.value));
  return (
    <div className={css.jointUnits}>
      <p className={css.jointTitle}>{texts.title}</p>
      {value.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul>
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
      <TextField label={texts.search} hint={texts.hint} value={search} onChange={setSearch} autoComplete="off" maxLength={200} />
      <SelectField
        label={texts.choose}
        blank={texts.blank}
        value=""
        disabled={choices.length === 0}
        onChange={(id) => {
          const unit = choices.find((each) => each.value === id);
          if (unit === undefined) return;
          onChange([...value, { id, name: unit.name }]);
          setSearch('');
        }}
        choices={choices}
      />
    </div>
  );
}
