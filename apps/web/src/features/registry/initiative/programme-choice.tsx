import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { registration } from '../../../messages/vi/registration';
import { CheckField } from '../../../ui/check-field';
import { TextField } from '../../../ui/text-field';
import css from '../registry.module.css';
import { wordListsQuery } from './queries';

interface ProgrammeChoiceProps {
  unitId: string;
  value: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Programmes of the list of today and those that the initiative carries from before; free text while nobody keeps a list. */
export function ProgrammeChoice({ unitId, value, onChange }: ProgrammeChoiceProps) {
  const words = useQuery(wordListsQuery(unitId)).data?.words.filter(({ list }) => list === 'programme');
  const [typed, setTyped] = useState(value.join('; '));
  if (words === undefined) return <p>{registration.tags}</p>;
  if (words.length === 0) {
    const read = (text: string): string[] => text.split(';').map((tag) => tag.trim()).filter((tag) => tag !== '');
    return (
      <TextField
        label={registration.tags}
        hint={registration.tagsHint}
        value={read(typed).join('; ') === value.join('; ') ? typed : value.join('; ')}
        onChange={(text) => {
          setTyped(text);
          onChange(read(text));
        }}
      />
    );
  }
  const choices = [...new Set([...words.flatMap(({ word, inUse }) => (inUse ? [word] : [])), ...value])];
  return (
    <fieldset className={css.jointUnits}>
      <legend className={css.jointTitle}>{registration.tags}</legend>
      {choices.map((word) => (
        <CheckField key={word} label={word} checked={value.includes(word)} onChange={(on) => onChange(on ? [...value, word] : value.filter((each) => each !== word))} />
      ))}
    </fieldset>
  );
}
