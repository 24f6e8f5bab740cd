import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { mayOpen, useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import { life } from '../../messages/vi/life';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { Pager } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { StateTag, type Tone } from '../../ui/state-tag';
import css from './initiative/life.module.css';
import { replicableQuery, replicationsQuery, type Replicable, type Replication } from './initiative/queries';
import { AskButton, ReplicationActions } from './initiative/replication-actions';
import { AskedOrigin } from './public-page/asked-origin';

const texts = life.replications;
const pageSize = 50;
const tones: Readonly<Record<Replication['state'], Tone>> = { asked: 'attention', granted: 'progress', declined: 'bad', withdrawn: 'idle', copied: 'good' };

type OwnUnits = readonly { readonly unitId: string; readonly unitName: string }[];

const requestColumns = (own: OwnUnits): readonly Column<Replication>[] => [
  { key: 'name', title: texts.name, render: ({ originCode, originName }) => `${originName} (${originCode})`, card: 'title' },
  { key: 'origin', title: texts.originUnit, render: ({ originUnitName }) => originUnitName },
  { key: 'unit', title: texts.unit, render: ({ unitName }) => unitName },
  { key: 'state', title: texts.state, render: ({ state }) => <StateTag tone={tones[state]}>{texts.states[state]}</StateTag> },
  { key: 'asked', title: texts.askedAt, render: ({ askedAt }) => <DateTimeText at={askedAt} /> },
  { key: 'answer', title: texts.answerText, render: ({ answer }) => (answer === null || answer === '' ? texts.none : <span className={css.text}>{answer}</span>) },
  { key: 'act', title: texts.actions, render: (request) => <ReplicationActions request={request} mayOpenCopy={own.length > 0 && own.some(({ unitName }) => unitName === request.unitName)} /> },
];

function Requests({ own }: { own: OwnUnits }) {
  const [page, setPage] = useState(1);
  const requests = useQuery(replicationsQuery(page, pageSize));
  return (
    <FormSection title={texts.requests}>
      <ErrorNotice error={requests.error} onRetry={() => void requests.refetch()} />
      <DataList
        label={texts.requestList}
        columns={requestColumns(own)}
        rows={requests.isError ? [] : requests.data?.items}
        rowKey={({ id, version }) => `${id}-${version}`}
        empty={<EmptyState title={texts.noRequests} hint={own.length > 0 ? texts.noRequestsHint : texts.noRequestsDesk} />}
        footer={<Pager page={page} pages={Math.ceil((requests.data?.total ?? 0) / pageSize)} onPage={setPage} />}
      />
    </FormSection>
  );
}

const originColumns = (own: OwnUnits): readonly Column<Replicable>[] => [
  { key: 'name', title: texts.name, render: ({ name }) => name, card: 'title' },
  { key: 'unit', title: texts.originUnit, render: ({ unitName }) => unitName },
  { key: 'kind', title: texts.kind, render: ({ subjectKind }) => messages.registry.kinds[subjectKind] },
  { key: 'field', title: texts.field, render: ({ field }) => field },
  { key: 'content', title: texts.content, render: ({ content }) => <span className={css.text}>{content}</span> },
  { key: 'copies', title: texts.copies, render: ({ copies }) => formatCount(copies), align: 'end' },
  { key: 'act', title: texts.actions, render: (origin) => <AskButton origin={origin} units={own} /> },
];

function Origins({ own }: { own: OwnUnits }) {
  const list = useListState();
  const found = useQuery(replicableQuery(list.search, list.page, pageSize));
  return (
    <FormSection title={texts.find}>
      <ListToolbar total={found.data?.total}>
        <SearchInput value={list.search} onSearch={list.setSearch} />
      </ListToolbar>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataList
        label={texts.findList}
        columns={originColumns(own)}
        rows={found.isError ? [] : found.data?.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.nothing} hint={texts.nothingHint} />}
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={<Pager page={list.page} pages={Math.ceil((found.data?.total ?? 0) / pageSize)} onPage={list.setPage} />}
      />
    </FormSection>
  );
}

/** Requests to copy, and what can be asked for. */
export default function ReplicationsPage() {
  const session = useSession().data ?? null;
  const own = (session?.posts ?? []).filter(({ role }) => role === 'unit-clerk');
  // Where somebody comes from a public page.
  const asked = useSearchParams()[0].get('xin') ?? '';
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={<a href="/kho-mo-hinh">{life.waitingPages.gallery}</a>} />
      {asked !== '' && mayOpen(session, ['replication.ask']) && <AskedOrigin address={asked} units={own} />}
      <Requests own={own} />
      {mayOpen(session, ['replication.ask']) && <Origins own={own} />}
    </>
  );
}
