import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePermission } from '../../api/session';
import { bringSentences } from '../../messages/brought-sentences';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { finding as texts } from '../../messages/vi/finding';
import { findingErrors } from '../../messages/vi/finding-errors';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { MoreButton } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { type ListState, useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { CheckField } from '../../ui/check-field';
import { StateTag, type Tone } from '../../ui/state-tag';
import { DistinctionsDialog } from './distinctions-dialog';
import { awards, findingFilters, type FilterName, facts, kinds, queryOf, recognitions } from './finding-filters';
import css from './finding.module.css';
import { campaignsQuery, choicesQuery, type FoundInitiative, foundQuery, workbookAddress } from './queries';
import { SavedViews } from './saved-views';
import { useWideScreen } from '../../ui/use-media-query';
import { UnitFilter } from '../../ui/unit-filter';
import { lastDayOfPast } from '../../ui/use-units-found';

bringSentences(findingErrors);

const kindNames = messages.registry.kinds;
const tones: Readonly<Record<FoundInitiative['facts'][number], Tone>> = {
  'registration-handed-in': 'progress',
  'registration-returned': 'attention',
  'registration-accepted': 'good',
  'never-handed-in': 'idle',
  'handed-in': 'progress',
  accepted: 'good',
  returned: 'attention',
  recognised: 'good',
  typical: 'good',
  dropped: 'idle',
};

const columns: readonly Column<FoundInitiative>[] = [
  { key: 'name', title: texts.columns.name, render: ({ id, name }) => <Link to={`/mo-hinh/${id}`}>{name}</Link>, card: 'title', sortable: true },
  { key: 'code', title: texts.columns.code, render: ({ code }) => code },
  {
    key: 'unit',
    title: texts.columns.unit,
    render: ({ unitName, inCharge }) => (
      <>
        {unitName}
        {inCharge !== null && <div className={css.more}>{texts.inCharge(inCharge)}</div>}
      </>
    ),
  },
  { key: 'kind', title: texts.columns.kind, render: ({ subjectKind }) => kindNames[subjectKind] },
  { key: 'field', title: texts.columns.field, render: ({ field }) => field },
  { key: 'facts', title: texts.columns.facts, render: (row) => <Facts row={row} /> },
  { key: 'registered', title: texts.columns.registered, render: ({ registeredAt }) => <DateTimeText at={registeredAt} dateOnly />, sortable: true },
  { key: 'changed', title: texts.columns.changed, render: ({ changedAt }) => <DateTimeText at={changedAt} dateOnly />, sortable: true, card: 'hidden' },
];

/** What an application came to says that it was handed in, and so that the initiative was registered. */
function shownFacts(facts: FoundInitiative['facts']): FoundInitiative['facts'] {
  const decided = facts.includes('accepted') || facts.includes('returned');
  return facts.filter((fact) => !(fact === 'handed-in' && decided) && !(fact === 'registration-accepted' && facts.includes('accepted')));
}

function Facts({ row }: { row: FoundInitiative }) {
  return (
    <div className={css.tags}>
      {shownFacts(row.facts).map((fact) => (
        <StateTag key={fact} tone={tones[fact]}>
          {texts.facts[fact]}
        </StateTag>
      ))}
      {row.mergedInto !== null && <StateTag tone="locked">{texts.mergedInto(row.mergedInto)}</StateTag>}
    </div>
  );
}

/** Every initiative one may see: one search box, filters that stand in the address, views kept under names, the list as a workbook. */
export default function FindingPage() {
  const list = useListState(findingFilters);
  const [address] = useSearchParams();
  const mayRegister = usePermission('initiative.register');
  const mayDecide = usePermission('initiative.decide');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = queryOf(list.filters, list.search, list.sort);
  const found = useInfiniteQuery(foundQuery(query));
  const first = found.data?.pages[0];
  const rows = found.data?.pages.flatMap(({ items }) => items);
  const reordered = first !== undefined && first.order === '-registered' && query.search !== undefined && query.order !== '-registered';
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <SavedViews address={address.toString()} />
      <ListToolbar
        total={first?.totalIsMore === true ? undefined : first?.total}
        actions={
          <div className={css.actions}>
            {first?.totalIsMore === true && <span role="status">{texts.moreThan(formatCount(first.total))}</span>}
            <Button href={workbookAddress(query)}>{texts.excel}</Button>
            {mayDecide && <DistinctionsDialog selected={selected} onDone={() => setSelected(new Set())} />}
          </div>
        }
      >
        <SearchInput value={list.search} onSearch={list.setSearch} placeholder={texts.searchHint} />
        <Filters list={list} />
      </ListToolbar>
      {reordered && <p className={css.note}>{texts.orderChanged(formatCount(first.total))}</p>}
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={found.isError ? [] : rows}
        rowKey={({ id }) => id}
        {...(mayDecide && { selection: { selected, onChange: setSelected, nameOf: ({ name }: FoundInitiative) => name } })}
        sort={list.sort}
        onSort={list.setSort}
        empty={
          <EmptyState title={texts.empty} hint={texts.emptyHint}>
            {mayRegister && (
              <ButtonLink to="/mo-hinh/dang-ky" primary>
                {texts.register}
              </ButtonLink>
            )}
          </EmptyState>
        }
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={
          <MoreButton
            shown={rows?.length ?? 0}
            total={first?.total}
            hasMore={found.hasNextPage}
            loading={found.isFetchingNextPage}
            onMore={() => void found.fetchNextPage()}
          />
        }
      />
    </>
  );
}

const states = [
  ...facts.map((fact) => ({ value: fact, label: texts.facts[fact] })),
  ...recognitions.map((state) => ({ value: state, label: texts.recognitions[state] })),
  ...awards.map((state) => ({ value: state, label: texts.awards[state] })),
];

function Filters({ list }: { list: ListState<FilterName> }) {
  const choices = useQuery(choicesQuery).data;
  const campaigns = useQuery(campaignsQuery).data?.items ?? [];
  const { filters, setFilter } = list;
  const wide = useWideScreen();
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  const select = (name: FilterName, label: string, options: readonly { value: string; label: string }[]) => (
    <SelectField label={label} blank={texts.all} value={filters[name]} onChange={(value) => setFilter(name, value)} choices={options} />
  );
  const all = (
    <>
      {select('doi-tuong', texts.filters.kind, kinds.map((kind) => ({ value: kind, label: kindNames[kind] })))}
      {select('linh-vuc', texts.filters.field, named(choices?.fields ?? []))}
      {select('trang-thai', texts.filters.fact, states)}
      {(choices?.programmes.length ?? 0) > 0 && select('chuong-trinh', texts.filters.programme, named(choices?.programmes ?? []))}
      {select('nam', texts.filters.year, named((choices?.years ?? []).map(String)))}
      {select('dot', texts.filters.campaign, campaigns.map(({ id, name }) => ({ value: id, label: name })))}
      <UnitFilter asOf={lastDayOfPast(filters.nam)} unitId={filters['don-vi']} onUnit={(id) => setFilter('don-vi', id)}>
        <CheckField label={texts.filters.below} checked={filters['truc-thuoc'] !== ''} onChange={(below) => setFilter('truc-thuoc', below ? '1' : '')} />
      </UnitFilter>
      <CheckField label={texts.filters.merged} checked={filters.gop !== ''} onChange={(merged) => setFilter('gop', merged ? '1' : '')} />
    </>
  );
  if (wide) return all;
  // On a phone what is found comes first.
  return (
    <details className={css.folded} open={findingFilters.some((name) => filters[name] !== '')}>
      <summary>{texts.filters.folded}</summary>
      <div>{all}</div>
    </details>
  );
}
