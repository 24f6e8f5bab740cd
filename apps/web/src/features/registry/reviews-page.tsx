import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { life } from '../../messages/vi/life';
import { writeDate } from '../../ui/date/read-date';
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
import { reviewsQuery, type ReviewLine, type ReviewOutcome } from './initiative/queries';
import { ReviewDialog } from './initiative/review-dialog';
import { today } from './initiative/today';

const texts = life.reviewPage;
const pageSize = 50;
const states = ['open', 'keep', 'strengthen', 'drop'] as const;
const stateNames: Readonly<Record<(typeof states)[number], string>> = { open: texts.open, ...life.outcomes };

const outcomeText = (outcome: ReviewOutcome | null): string => (outcome === null ? texts.none : life.outcomes[outcome]);

const columns: readonly Column<ReviewLine>[] = [
  { key: 'code', title: texts.code, render: ({ code }) => code, card: 'hidden' },
  { key: 'name', title: texts.name, render: ({ id, name }) => <Link to={`/mo-hinh/${id}/tien-do`}>{name}</Link>, card: 'title' },
  { key: 'unit', title: texts.unit, render: ({ unitName }) => unitName },
  { key: 'recognised', title: texts.recognisedTo, render: ({ recognisedTo }) => (recognisedTo === null ? texts.none : writeDate(recognisedTo)) },
  { key: 'before', title: texts.before, render: ({ outcomeBefore }) => outcomeText(outcomeBefore) },
  { key: 'outcome', title: texts.outcome, render: ({ outcome }) => outcomeText(outcome) },
];

/** The initiatives to be reviewed in a year, and deciding on many of them at once. */
export default function ReviewsPage() {
  const list = useListState(['nam', 'ket-qua']);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: 6 }, (_, back) => thisYear - back);
  const year = years.find((each) => String(each) === list.filters.nam) ?? thisYear;
  const state = states.find((each) => each === list.filters['ket-qua']);
  const asked = { year, limit: pageSize, offset: (list.page - 1) * pageSize, ...(list.search !== '' && { search: list.search.slice(0, 200) }), ...(state !== undefined && { state }) };
  const reviews = useQuery(reviewsQuery(asked));
  const total = reviews.data?.total ?? 0;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ListToolbar total={reviews.data?.total} actions={<ReviewDialog year={year} selected={selected} onDone={() => setSelected(new Set())} />}>
        <SearchInput value={list.search} onSearch={list.setSearch} />
        <SelectField
          label={texts.year}
          value={String(year)}
          onChange={(value) => {
            setSelected(new Set());
            list.setFilter('nam', value);
          }}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <SelectField
          label={texts.state}
          blank={texts.all}
          value={state ?? ''}
          onChange={(value) => list.setFilter('ket-qua', value)}
          choices={states.map((each) => ({ value: each, label: stateNames[each] }))}
        />
      </ListToolbar>
      <p role="status">{reviews.data === undefined ? '' : texts.openCount(formatCount(reviews.data.open), String(year))}</p>
      <ErrorNotice error={reviews.error} onRetry={() => void reviews.refetch()} />
      <DataList
        label={texts.list}
        columns={columns}
        rows={reviews.isError ? [] : reviews.data?.items}
        rowKey={({ id }) => id}
        selection={{ selected, onChange: setSelected, nameOf: ({ name }) => name }}
        empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={<Pager page={list.page} pages={Math.ceil(total / pageSize)} onPage={list.setPage} />}
      />
    </>
  );
}
