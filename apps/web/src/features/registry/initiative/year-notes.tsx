import Button from 'antd/es/button';
import { useState } from 'react';
import { formatDateTime } from '../../../messages/format';
import { attachments } from '../../../messages/vi/attachments';
import { life } from '../../../messages/vi/life';
import { ErrorNotice } from '../../../ui/error-notice';
import { FileDrop } from '../../../ui/files/file-drop';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { EvidenceFiles, evidenceRules } from '../evidence-list';
import css from './life.module.css';
import { progressFileAddress, useAddProgressFile, useRemoveProgressFile, useTellProgress, type ProgressNote } from './queries';

const texts = life.progress;

interface NoteFieldsProps {
  initiativeId: string;
  year: number;
  version: number;
  stored: string;
}

function NoteFields({ initiativeId, year, version, stored }: NoteFieldsProps) {
  const tell = useTellProgress();
  const notice = useNotice();
  const [text, setText] = useState(stored);
  // The stored version makes this form anew before a callback of it could be called.
  const send = (): void =>
    void tell.mutateAsync({ id: initiativeId, year, version, text }).then(
      () => notice.success(texts.savedNote),
      () => undefined,
    );
  return (
    <>
      <ErrorNotice error={tell.error} />
      <TextAreaField label={texts.textOf(String(year))} rows={4} maxLength={8_000} value={text} onChange={setText} />
      <div>
        <Button
          disabled={text.trim() === '' || text === stored}
          loading={tell.isPending}
          onClick={send}
        >
          {texts.saveNote}
        </Button>
      </div>
    </>
  );
}

function NoteFiles({ note: { id, year, files }, mayChange }: { note: ProgressNote; mayChange: boolean }) {
  const add = useAddProgressFile();
  const remove = useRemoveProgressFile();
  const notice = useNotice();
  if (!mayChange && files.length === 0) return null;
  return (
    <>
      <EvidenceFiles
        files={files}
        addressOf={(fileId, inline) => progressFileAddress(id, fileId, inline)}
        onRemove={mayChange ? (file) => remove.mutate({ noteId: id, fileId: file.id }, { onError: (error) => notice.error(error) }) : undefined}
      />
      {mayChange && <FileDrop label={texts.files(String(year))} rules={evidenceRules} note={attachments.bare} camera={attachments.camera} upload={(file, context) => add.mutateAsync({ noteId: id, file, ...context })} />}
    </>
  );
}

interface YearNotesProps {
  initiativeId: string;
  notes: readonly ProgressNote[];
  mayTell: boolean;
  /** Their notes stand. */
  reviewedYears: ReadonlySet<number>;
  thisYear: number;
}

/** What the unit tells of each year, the newest first; a year that was reviewed is only read. */
export function YearNotes({ initiativeId, notes, mayTell, reviewedYears, thisYear }: YearNotesProps) {
  const told = new Set(notes.map(({ year }) => year));
  const years = Array.from({ length: 6 }, (_, back) => thisYear - back).filter((year) => !told.has(year) && !reviewedYears.has(year));
  const [chosen, setChosen] = useState('');
  const year = years.find((each) => String(each) === chosen) ?? years[0];
  return (
    <>
      {mayTell && year !== undefined && (
        <FormSection title={texts.write} lead={texts.notesLead}>
          <SelectField label={texts.newYear} value={String(year)} onChange={setChosen} choices={years.map((each) => ({ value: String(each), label: String(each) }))} />
          <NoteFields key={year} initiativeId={initiativeId} year={year} version={0} stored="" />
        </FormSection>
      )}
      {notes.length === 0 && !mayTell && <p>{texts.noNotes}</p>}
      {notes.map((note) => {
        const mayChange = mayTell && !reviewedYears.has(note.year);
        return (
          <FormSection key={note.id} title={texts.year(String(note.year))} lead={texts.writtenBy(note.writtenBy, formatDateTime(note.writtenAt))}>
            {mayChange ? (
              <NoteFields key={note.version} initiativeId={initiativeId} year={note.year} version={note.version} stored={note.text} />
            ) : (
              <p className={css.text}>{note.text}</p>
            )}
            {reviewedYears.has(note.year) && <p className={css.soft}>{texts.reviewed}</p>}
            <NoteFiles note={note} mayChange={mayChange} />
          </FormSection>
        );
      })}
    </>
  );
}
