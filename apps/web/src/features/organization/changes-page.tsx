import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDateTime } from '../../messages/format';
import { unitChanges as texts } from '../../messages/vi/unit-changes';
import { ButtonLink } from '../../ui/button-link';
import { ConfirmButton } from '../../ui/confirm-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Pager } from '../../ui/list/pager';
import { useListState } from '../../ui/list/use-list-state';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { StateTag, type Tone } from '../../ui/state-tag';
import { TextField } from '../../ui/text-field';
import { changeSentences } from './change-sentences';
import css from './organization.module.css';
import { changesQuery, type UnitChange, useUndoChange } from './queries';
import { dayText } from './unit-state';

const pageSize = 50;
const tones: Readonly<Record<UnitChange['state'], Tone>> = { upcoming: 'progress', 'in-force': 'good', undone: 'locked' };

function Undo({ change }: { change: UnitChange }) {
  const [reason, setReason] = useState('');
  const undo = useUndoChange();
  const notice = useNotice();
  if (change.state !== 'upcoming') return null;
  return (
    <ConfirmButton
      size="small"
      title={texts.undoTitle(dayText(change.effectiveOn))}
      consequence={texts.undoConsequence}
      confirmLabel={texts.undo}
      items={changeSentences(change)}
      incomplete={reason.trim() === ''}
      form={<TextField label={texts.undoReason} required maxLength={1000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await undo.mutateAsync({ id: change.id, reason });
        notice.success(texts.undone);
      }}
    >
      {texts.undo}
    </ConfirmButton>
  );
}

function Contents({ change }: { change: UnitChange }) {
  return (
    <>
      <ul className={css.sentences}>
        {changeSentences(change).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {change.movedPosts > 0 && <p className={css.note}>{texts.posts(change.movedPosts)}</p>}
      {change.note !== '' && <p className={css.note}>{change.note}</p>}
    </>
  );
}

const columns: readonly Column<UnitChange>[] = [
  { key: 'what', title: texts.columns.what, render: (change) => <Contents change={change} />, card: 'title' },
  { key: 'day', title: texts.columns.day, render: ({ effectiveOn }) => dayText(effectiveOn) },
  {
    key: 'document',
    title: texts.columns.document,
    render: ({ legalDocument, recordedBy, recordedAt }) => (
      <>
        {legalDocument}
        <p className={css.note}>{texts.recorded(recordedBy, formatDateTime(recordedAt))}</p>
      </>
    ),
  },
  {
    key: 'state',
    title: texts.columns.state,
    render: ({ state, undoReason }) => (
      <div className={css.state}>
        <StateTag tone={tones[state]}>{texts.states[state]}</StateTag>
        {undoReason !== null && <p className={css.note}>{texts.undoneBecause(undoReason)}</p>}
      </div>
    ),
  },
  { key: 'action', title: texts.columns.action, render: (change) => <Undo change={change} /> },
];

/** Changes of the organisation, those that lie ahead first. */
export default function ChangesPage() {
  const list = useListState();
  const changes = useQuery(changesQuery({ limit: pageSize, offset: (list.page - 1) * pageSize }));
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={
          <>
            {texts.lead} <Link to="/don-vi">{texts.units}</Link>
          </>
        }
        actions={
          <ButtonLink to="/thay-doi-to-chuc/moi" primary>
            {texts.add}
          </ButtonLink>
        }
      />
      <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={changes.isError ? [] : changes.data?.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        footer={<Pager page={list.page} pages={Math.ceil((changes.data?.total ?? 0) / pageSize)} onPage={list.setPage} />}
      />
    </>
  );
}
