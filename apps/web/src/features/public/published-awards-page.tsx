import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { messages } from '../../messages/vi';
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
import { StateTag } from '../../ui/state-tag';
import { awardChoicesQuery, PAGE_SIZE, publishedAwardsQuery, type PublishedAward } from './queries';

const texts = messages.publicSite;

const columns: readonly Column<PublishedAward>[] = [
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ id, name }) => <Link to={`/cong-khai/${id}`}>{name}</Link> },
  { key: 'award', title: texts.columns.award, render: ({ award, revoked }) => (revoked ? <>{award} <StateTag tone="idle">{texts.revoked}</StateTag></> : award) },
  { key: 'kind', title: texts.columns.kind, render: ({ subjectKind }) => texts.kinds[subjectKind] ?? subjectKind },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'field', title: texts.columns.field, render: ({ field }) => field },
  { key: 'campaign', title: texts.columns.campaign, render: ({ campaignName }) => campaignName },
  { key: 'year', title: texts.columns.year, align: 'end', render: ({ year }) => year },
];

const asChoices = (values: readonly string[] | undefined) => (values ?? []).map((value) => ({ value, label: value }));

/** The rewarded of published results, for everybody, found with or without marks. */
export default function PublishedAwardsPage() {
  const list = useListState(['nam', 'hinh-thuc', 'loai', 'linh-vuc', 'don-vi']);
  const { nam: year, 'hinh-thuc': award, loai: kind, 'linh-vuc': field, 'don-vi': unit } = list.filters;
  const awards = useQuery(publishedAwardsQuery({ search: list.search, year, field, kind, award, unit, page: list.page }));
  const choices = useQuery(awardChoicesQuery).data;
  const total = awards.data?.total;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ListToolbar total={total}>
        <SearchInput value={list.search} onSearch={list.setSearch} label={texts.search} />
        <SelectField label={texts.columns.year} blank={texts.all} value={year} onChange={(value) => list.setFilter('nam', value)} choices={asChoices(choices?.years.map(String))} />
        <SelectField label={texts.columns.award} blank={texts.all} value={award} onChange={(value) => list.setFilter('hinh-thuc', value)} choices={asChoices(choices?.awards)} />
        <SelectField
          label={texts.columns.kind}
          blank={texts.all}
          value={kind}
          onChange={(value) => list.setFilter('loai', value)}
          choices={(choices?.kinds ?? []).map((value) => ({ value, label: texts.kinds[value] ?? value }))}
        />
        <SelectField label={texts.columns.field} blank={texts.all} value={field} onChange={(value) => list.setFilter('linh-vuc', value)} choices={asChoices(choices?.fields)} />
        <SelectField label={texts.columns.unit} blank={texts.all} value={unit} onChange={(value) => list.setFilter('don-vi', value)} choices={asChoices(choices?.units)} />
      </ListToolbar>
      <ErrorNotice error={awards.error} onRetry={() => void awards.refetch()} />
      {!awards.isError && (
        <DataList
          label={texts.label}
          columns={columns}
          rows={awards.data?.items}
          rowKey={({ id }) => id}
          onClearFilters={list.narrowed ? list.reset : undefined}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          footer={total !== undefined && <Pager page={list.page} pages={Math.ceil(total / PAGE_SIZE)} onPage={list.setPage} />}
        />
      )}
    </>
  );
}
