import { useState } from 'react';
import { SelectField } from './select-field';
import { TextField } from './text-field';

export interface Found {
  readonly value: string;
  readonly label: string;
}

interface FoundChoiceProps {
  searchLabel: string;
  searchHint: string;
  chooseLabel: string;
  /** Text of choosing nothing. */
  blank: string;
  /** Shown when the search finds nothing. */
  nothing?: string;
  value: string;
  onChange: (value: string) => void;
  /** A hook that answers a search of two letters or more; undefined while it is on its way or too short. */
  useFound: (search: string) => readonly Found[] | undefined;
}

/** Choosing one of many: a search, and the browser's own list of what it found. */
export function FoundChoice({ searchLabel, searchHint, chooseLabel, blank, nothing, value, onChange, useFound }: FoundChoiceProps) {
  const [search, setSearch] = useState('');
  const found = useFound(search.trim());
  return (
    <>
      <TextField
        label={searchLabel}
        hint={searchHint}
        value={search}
        onChange={(text) => {
          setSearch(text);
          onChange('');
        }}
        error={found?.length === 0 ? nothing : undefined}
        autoComplete="off"
      />
      <SelectField label={chooseLabel} blank={blank} choices={found ?? []} value={value} onChange={onChange} disabled={found === undefined || found.length === 0} />
    </>
  );
}
