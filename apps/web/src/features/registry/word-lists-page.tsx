import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { life } from '../../messages/vi/life';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { writeDate } from '../../ui/date/read-date';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useNotice } from '../../ui/notice';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { TextField } from '../../ui/text-field';
import css from './initiative/life.module.css';
import { useAddWord, useEndWord, wordListsQuery, type ListedWord } from './initiative/queries';
import { today } from './initiative/today';

const texts = life.words;
const lists = ['field', 'programme'] as const;

function AddButton({ unitId, list }: { unitId: string; list: ListedWord['list'] }) {
  const add = useAddWord();
  const notice = useNotice();
  const [word, setWord] = useState('');
  const [from, setFrom] = useState<string | null>(today());
  return (
    <ConfirmButton
      type="primary"
      title={texts.addTo(texts.lists[list])}
      confirmLabel={texts.add}
      incomplete={word.trim() === '' || from === null}
      form={
        <div className={css.fields}>
          <TextField label={texts.word} required maxLength={100} value={word} onChange={setWord} />
          <DateField label={texts.from} required value={from} onChange={setFrom} />
        </div>
      }
      onConfirm={async () => {
        if (from === null) return;
        await add.mutateAsync({ unitId, list, word, validFrom: from });
        setWord('');
        notice.success(texts.added);
      }}
    >
      <span aria-hidden="true">{texts.add}</span>
      <span className="only-spoken">{texts.addTo(texts.lists[list])}</span>
    </ConfirmButton>
  );
}

function EndButton({ word: { id, version, word, validTo } }: { word: ListedWord }) {
  const end = useEndWord();
  const notice = useNotice();
  const [to, setTo] = useState(validTo);
  return (
    <ConfirmButton
      size="small"
      title={texts.endNamed(word)}
      confirmLabel={texts.save}
      form={<DateField label={texts.to} hint={texts.endHint} value={to} onChange={setTo} />}
      onConfirm={async () => {
        await end.mutateAsync({ id, version, validTo: to });
        notice.success(texts.ended);
      }}
    >
      <span aria-hidden="true">{texts.end}</span>
      <span className="only-spoken">{texts.endNamed(word)}</span>
    </ConfirmButton>
  );
}

const columns: readonly Column<ListedWord>[] = [
  { key: 'word', title: texts.word, render: ({ word }) => word, card: 'title' },
  { key: 'from', title: texts.from, render: ({ validFrom }) => writeDate(validFrom) },
  { key: 'to', title: texts.to, render: ({ validTo }) => (validTo === null ? texts.noEnd : writeDate(validTo)) },
  { key: 'use', title: texts.inUse, render: ({ inUse }) => <StateTag tone={inUse ? 'good' : 'idle'}>{inUse ? texts.inUse : texts.notInUse}</StateTag> },
  { key: 'act', title: texts.actions, render: (word) => <EndButton word={word} /> },
];

/** Fields and programmes of the territory that the reader's office works for. */
export default function WordListsPage() {
  const kept = useQuery(wordListsQuery());
  const [chosen, setChosen] = useState('');
  if (kept.isPending) return <PageSkeleton />;
  if (kept.isError) return <PageError error={kept.error} onRetry={() => void kept.refetch()} />;
  const areas = kept.data.kept;
  const area = areas.find(({ unitId }) => unitId === chosen) ?? areas[0];
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {area === undefined ? (
        <EmptyState title={texts.noArea} />
      ) : (
        <>
          {areas.length > 1 && (
            <SelectField label={texts.area} value={area.unitId} onChange={setChosen} choices={areas.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))} />
          )}
          {lists.map((list) => (
            <FormSection key={list} title={texts.lists[list]} actions={<AddButton unitId={area.unitId} list={list} />}>
              <DataList
                label={texts.lists[list]}
                columns={columns}
                rows={kept.data.words.filter((word) => word.list === list && word.unitId === area.unitId)}
                rowKey={({ id, version }) => `${id}-${version}`}
                empty={<EmptyState title={texts.empty} />}
              />
            </FormSection>
          ))}
        </>
      )}
    </>
  );
}
