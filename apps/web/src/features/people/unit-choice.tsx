import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from '../../messages/vi';
import { SearchInput } from '../../ui/list/search-input';
import { SelectField } from '../../ui/select-field';
import { unitLabel } from '../../ui/unit-label';
import css from './people.module.css';
import { unitsFoundQuery } from './queries';

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
  const found = useQuery(unitsFoundQuery(search));
  const units = search.length >= 2 ? (found.data?.items ?? []) : [];
  const nothing = search.length >= 2 && found.data?.items.length === 0;
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
        hint={nothing ? texts.nothing : undefined}
        error={error}
        required
        choices={units.map((unit) => ({ value: unit.id, label: unitLabel(unit) }))}
      />
    </div>
  );
}
