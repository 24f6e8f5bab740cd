import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { messages } from '../../messages/vi';
import { DateTimeText } from '../../ui/date-time-text';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { Pager } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { asDocument, type CriteriaSetSummary } from './campaign';
import css from './campaigns.module.css';
import { criteriaExamplesQuery, criteriaSetsQuery, PAGE_SIZE, useCriteriaSetWrite } from './queries';

const texts = messages.campaigns.criteriaEditor;

/** Where a draft begins: blank, or one of the examples, which are called examples. */
function StartDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const examples = useQuery(criteriaExamplesQuery);
  const begin = useCriteriaSetWrite(async (exampleKey: string | null) =>
    asDocument(await answer(api.POST('/api/criteria-sets', { body: exampleKey === null ? { start: 'blank' } : { start: 'example', exampleKey } }))),
  );
  const choose = (key: string | null) => begin.mutate(key, { onSuccess: ({ id }) => void navigate(`/bo-tieu-chi/${id}`) });
  const option = (key: string | null, title: string, note: string) => (
    <li key={key ?? ''} className={css.card}>
      <h3>{title}</h3>
      <p className={css.hint}>{note}</p>
      <div>
        <Button onClick={() => choose(key)} loading={begin.isPending && begin.variables === key} aria-label={`${texts.start.choose}: ${title}`}>
          {texts.start.choose}
        </Button>
      </div>
    </li>
  );
  return (
    <Dialog open wide title={texts.start.title} onClose={onClose} footer={<Button onClick={onClose}>{messages.ui.dialog.close}</Button>}>
      <ErrorNotice error={begin.error ?? examples.error} />
      <p className={css.hint}>{texts.start.exampleNote}</p>
      {examples.isPending ? (
        <Skeleton lines={4} />
      ) : (
        <ul className={css.cards}>
          {option(null, texts.start.blank, texts.start.blankNote)}
          {(examples.data?.items ?? []).map(({ key, title, note }) => option(key, title, note))}
        </ul>
      )}
    </Dialog>
  );
}

const columns: readonly Column<CriteriaSetSummary>[] = [
  {
    key: 'ten',
    title: texts.columns.title,
    render: (row) => <Link to={`/bo-tieu-chi/${row.id}`}>{row.title === '' ? texts.tree.unnamed : row.title}</Link>,
    card: 'title',
  },
  {
    key: 'tinh-trang',
    title: texts.columns.state,
    render: (row) => (row.publishedAt === null ? <StateTag tone="idle">{texts.draft}</StateTag> : <StateTag tone="locked">{texts.published}</StateTag>),
  },
  { key: 'phien-ban', title: texts.columns.version, render: (row) => row.versionNo, align: 'end', width: '7em' },
  { key: 'sua', title: texts.columns.updatedAt, render: (row) => <DateTimeText at={row.updatedAt} /> },
];

export default function CriteriaSetsPage() {
  const state = useListState(['tinh-trang']);
  const [starting, setStarting] = useState(false);
  const filter = (['draft', 'published'] as const).find((each) => each === state.filters['tinh-trang']);
  const sets = useQuery(criteriaSetsQuery(state.search, filter, state.page));
  const create = (
    <Button type="primary" onClick={() => setStarting(true)}>
      {texts.create}
    </Button>
  );
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={create} />
      <ListToolbar total={sets.data?.total}>
        <SearchInput value={state.search} onSearch={state.setSearch} />
        <SelectField
          label={texts.filterState}
          value={filter ?? ''}
          onChange={(value) => state.setFilter('tinh-trang', value)}
          blank={messages.ui.list.all}
          choices={[
            { value: 'draft', label: texts.draft },
            { value: 'published', label: texts.published },
          ]}
        />
      </ListToolbar>
      <ErrorNotice error={sets.error} onRetry={() => void sets.refetch()} />
      {!sets.isError && (
        <DataList
          label={texts.listLabel}
          columns={columns}
          rows={sets.data?.items}
          rowKey={(row) => row.id}
          onClearFilters={state.narrowed ? state.reset : undefined}
          empty={
            <EmptyState title={texts.empty} hint={texts.emptyHint}>
              {create}
            </EmptyState>
          }
          footer={<Pager page={state.page} pages={Math.ceil((sets.data?.total ?? 0) / PAGE_SIZE)} onPage={state.setPage} />}
        />
      )}
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}
