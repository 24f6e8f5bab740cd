import Button from 'antd/es/button';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { registrationList } from '../../messages/vi/registration-list';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { MoreButton } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import type { ListState } from '../../ui/list/use-list-state';
import { SelectField } from '../../ui/select-field';
import { UnitFilter } from '../../ui/unit-filter';
import { BulkAcceptance } from './bulk-acceptance';
import type { intakeFilters } from './intake-filters';
import { NominationStateTag } from './nomination-state';
import { ResubmittedMark } from './resubmitted-mark';
import { campaignDetailQuery, campaignNominationsQuery, type Campaign, type NominationListed, type NominationsQuery, type NominationState, registrationListAddress } from './queries';
import css from './resubmitted.module.css';
import { kindChoices, subjectKinds } from './subject-kinds';

const texts = messages.registry;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const states: readonly NominationState[] = ['submitted', 'returned', 'accepted', 'withdrawn'];

const columns: readonly Column<NominationListed>[] = [
  { key: 'code', title: texts.columns.code, render: ({ code }) => code ?? texts.noCode, card: 'hidden' },
  { key: 'name', title: texts.columns.name, render: ({ id, initiativeName }) => <Link to={`/ho-so/${id}`}>{initiativeName}</Link>, card: 'title' },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'field', title: texts.columns.field, render: ({ field }) => field },
  { key: 'kind', title: texts.columns.kind, render: ({ subjectKind }) => texts.kinds[subjectKind] },
  { key: 'state', title: texts.columns.state, render: (row) => <StateOfRow row={row} /> },
  { key: 'evidence', title: texts.columns.evidence, render: ({ evidenceCount }) => formatCount(evidenceCount), align: 'end' },
  {
    key: 'submitted',
    title: texts.columns.submittedAt,
    render: ({ submittedAt }) => (submittedAt === null ? texts.none : <DateTimeText at={submittedAt} />),
  },
];

function StateOfRow({ row }: { row: NominationListed }) {
  return (
    <div className={css.state}>
      <NominationStateTag state={row.state} />
      <ResubmittedMark nomination={row} name={row.initiativeName} />
    </div>
  );
}

interface IntakeListProps {
  campaign: Campaign;
  list: ListState<(typeof intakeFilters)[number]>;
}

/** What was handed in for a campaign, with search and filters kept in the address. */
export function IntakeList({ campaign, list }: IntakeListProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const fields = useQuery(campaignDetailQuery(campaign.id)).data?.fields ?? [];
  const { filters } = list;
  const state = states.find((each) => each === filters['trang-thai']);
  const kind = subjectKinds.find((each) => each === filters['doi-tuong']);
  const asked: NominationsQuery = {
    states: state,
    subjectKind: kind,
    field: filters['linh-vuc'] === '' ? undefined : filters['linh-vuc'],
    unitId: isId.test(filters['don-vi']) ? filters['don-vi'] : undefined,
    search: list.search === '' ? undefined : list.search.slice(0, 200),
  };
  const nominations = useInfiniteQuery(campaignNominationsQuery(campaign.id, asked));
  const first = nominations.data?.pages[0];
  const rows = nominations.isError ? [] : nominations.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <ListToolbar
        total={first?.total}
        actions={
          <>
            <Button href={registrationListAddress(campaign.id, asked)}>{registrationList.excel}</Button>
            <BulkAcceptance campaignId={campaign.id} selected={selected} onDone={() => setSelected(new Set())} />
          </>
        }
      >
        <SearchInput value={list.search} onSearch={list.setSearch} />
        <SelectField
          label={texts.intake.state}
          blank={texts.intake.all}
          value={state ?? ''}
          onChange={(value) => list.setFilter('trang-thai', value)}
          choices={states.map((each) => ({ value: each, label: texts.intake.withCount(texts.states[each], formatCount(first?.byState[each] ?? 0)) }))}
        />
        <SelectField
          label={texts.intake.field}
          blank={texts.intake.all}
          value={filters['linh-vuc']}
          onChange={(value) => list.setFilter('linh-vuc', value)}
          choices={fields.map((field) => ({ value: field, label: field }))}
        />
        <SelectField
          label={texts.intake.kind}
          blank={texts.intake.all}
          value={kind ?? ''}
          onChange={(value) => list.setFilter('doi-tuong', value)}
          choices={kindChoices}
        />
        <UnitFilter unitId={asked.unitId ?? ''} onUnit={(id) => list.setFilter('don-vi', id)} />
      </ListToolbar>
      <ErrorNotice error={nominations.error} onRetry={() => void nominations.refetch()} />
      <DataList
        label={texts.intake.list}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        selection={{ selected, onChange: setSelected, nameOf: ({ initiativeName }) => initiativeName }}
        empty={<EmptyState title={texts.intake.empty} hint={texts.intake.emptyHint} />}
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={
          <MoreButton
            shown={rows?.length ?? 0}
            total={first?.total}
            hasMore={nominations.hasNextPage}
            loading={nominations.isFetchingNextPage}
            onMore={() => void nominations.fetchNextPage()}
          />
        }
      />
    </>
  );
}
