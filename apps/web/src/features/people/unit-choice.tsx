import { useState } from 'react';
import { messages } from '../../messages/vi';
import { SearchInput } from '../../ui/list/search-input';
import { SelectField } from '../../ui/select-field';
import { useUnitsFound } from '../../ui/use-units-found';
import css from './people.module.css';

const texts = messages.people.unitChoice;

interface UnitChoiceProps {
  /** Id of the unit, or empty. */
  value: string;
  onChange: (unitId: string) => void;
  error?: string | undefined;
}

/** Finds a unit among thousands: a few letters first, then the choice. */
export function UnitChoice({ value, onChange, error }: UnitChoiceProps) {
  const [search, setSearch] = useState('');
  const found = useUnitsFound(search);
  const searched = (text: string): void => {
    setSearch(text);
    onChange('');
  };
  return (
    <div className={css.unitChoice}>
      <SearchInput label={texts.search} placeholder={texts.searchHint} value={search} onSearch={searched} />
      <SelectField
        label={texts.choose}
        blank={texts.blank}
        value={value}
        onChange={onChange}
        hint={found?.length === 0 ? texts.nothing : undefined}
        error={error}
        required
        choices={found ?? []}
      />
    </div>
  );
}
