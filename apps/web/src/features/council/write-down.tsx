import { useState } from 'react';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { type Choice, choices, type CouncilCase, type Session, useWriteDown } from './queries';

const texts = councilMessages.cases;

/** A show of hands by name, and what absentees wrote. */
export function WriteDown({ session, item }: { session: Session; item: CouncilCase }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [documents, setDocuments] = useState<Readonly<Record<string, string>>>({});
  const write = useWriteDown(item.id);
  const seats = session.seats.filter(({ id, attendance }) => !item.recused.includes(id) && attendance !== 'expected' && (attendance !== 'absent' || session.absenteesWrite));
  const written = seats.filter(({ id }) => (chosen[id] ?? '') !== '');
  const lacking = written.some(({ id, attendance }) => attendance === 'absent' && (documents[id] ?? '').trim() === '');
  return (
    <ConfirmButton
      title={texts.writeDownTitle}
      confirmLabel={texts.writeDown}
      incomplete={written.length === 0 || lacking}
      form={seats.map(({ id, name, attendance }) => (
        <div key={id}>
          <SelectField
            label={texts.handOf(name)}
            blank={texts.unchanged}
            value={chosen[id] ?? ''}
            onChange={(choice) => setChosen((now) => ({ ...now, [id]: choice }))}
            choices={choices.map((value) => ({ value, label: councilMessages.choices[value] }))}
          />
          {attendance === 'absent' && (chosen[id] ?? '') !== '' && (
            <TextField label={texts.document(name)} required maxLength={300} value={documents[id] ?? ''} onChange={(text) => setDocuments((now) => ({ ...now, [id]: text }))} />
          )}
        </div>
      ))}
      onConfirm={async () => {
        await write.mutateAsync(written.map(({ id, attendance }) => ({ seatId: id, choice: chosen[id] as Choice, document: attendance === 'absent' ? (documents[id] ?? '') : null })));
        setChosen({});
      }}
    >
      {texts.writeDown}
    </ConfirmButton>
  );
}
