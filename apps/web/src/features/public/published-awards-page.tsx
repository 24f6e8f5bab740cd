import { useQuery } from '@tanstack/react-query';
import { messages } from '../../messages/vi';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { MOST, publishedAwardsQuery, type PublishedAward } from './queries';

const texts = messages.publicSite;

/** An award has no id in public: its place in the answer tells one from another of the same name. */
type Row = PublishedAward & { readonly place: number };

const columns: readonly Column<Row>[] = [
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ name }) => name },
  { key: 'award', title: texts.columns.award, render: ({ award }) => award },
  { key: 'kind', title: texts.columns.kind, render: ({ subjectKind }) => texts.kinds[subjectKind] ?? subjectKind },
  { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
  { key: 'field', title: texts.columns.field, render: ({ field }) => field },
  { key: 'campaign', title: texts.columns.campaign, render: ({ campaignName }) => campaignName },
  { key: 'year', title: texts.columns.year, align: 'end', render: ({ year }) => year },
];

/** The rewarded of published campaigns, for everybody, found with or without marks. */
export default function PublishedAwardsPage() {
  const list = useListState();
  const awards = useQuery(publishedAwardsQuery(list.search));
  const rows = awards.data?.map((award, place): Row => ({ ...award, place }));
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ListToolbar total={rows === undefined || rows.length === MOST ? undefined : rows.length}>
        <SearchInput value={list.search} onSearch={list.setSearch} label={texts.search} />
      </ListToolbar>
      <ErrorNotice error={awards.error} onRetry={() => void awards.refetch()} />
      {!awards.isError && (
        <DataList
          label={texts.label}
          columns={columns}
          rows={rows}
          rowKey={({ place }) => String(place)}
          onClearFilters={list.narrowed ? list.reset : undefined}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          footer={rows?.length === MOST && <p>{texts.tooMany}</p>}
        />
      )}
    </>
  );
}
