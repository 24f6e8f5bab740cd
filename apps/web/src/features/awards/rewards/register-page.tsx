import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link } from 'react-router';
import { formatCount, formatDate } from '../../../messages/format';
import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { ListToolbar } from '../../../ui/list/list-toolbar';
import { Pager } from '../../../ui/list/pager';
import { SearchInput } from '../../../ui/list/search-input';
import { useListState } from '../../../ui/list/use-list-state';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { PAGE_SIZE, registerQuery, type RegisteredReward, workbookAddress } from './queries';
import { RewardState } from './reward-state';

const { register: texts, fields, heads, states } = rewardsMessages;

const revocationOf = ({ revokedNumber, revokedDate, revokedIssuer, revokedReason }: RegisteredReward) =>
  revokedNumber === null ? null : { number: revokedNumber, date: revokedDate ?? '', issuer: revokedIssuer ?? '', reason: revokedReason ?? '' };

const columns: readonly Column<RegisteredReward>[] = [
  { key: 'name', title: fields.name, card: 'title', render: ({ name }) => name },
  { key: 'unit', title: fields.unit, render: ({ unitName }) => unitName },
  { key: 'award', title: fields.award, render: ({ award }) => award },
  {
    key: 'decision',
    title: texts.decision,
    render: ({ decisionId, number, date, issuer }) => (
      <>
        <Link to={`/quyet-dinh-khen/${decisionId}`}>{number}</Link>, {formatDate(date)}, {issuer}
      </>
    ),
  },
  { key: 'no', title: fields.goldenBookNo, align: 'end', render: ({ goldenBookNo }) => formatCount(goldenBookNo) },
  { key: 'kind', title: fields.kind, render: ({ subjectKind }) => rewardsMessages.kinds[subjectKind] ?? subjectKind },
  { key: 'campaign', title: fields.campaign, render: ({ campaignName }) => campaignName },
  { key: 'state', title: fields.state, render: (row) => <RewardState revocation={revocationOf(row)} /> },
];

const asChoices = <Value extends string>(words: Readonly<Record<Value, string>>) => Object.entries<string>(words).map(([value, label]) => ({ value, label }));
const named = (values: readonly (string | number)[] | undefined) => (values ?? []).map((value) => ({ value: String(value), label: String(value) }));

/** *Sổ theo dõi quyết định khen thưởng*: State and Party are two tracks and never stand on one page. */
export default function RewardRegisterPage() {
  const list = useListState(['he', 'nam', 'hinh-thuc', 'tinh-trang', 'xep']);
  const { he: head, nam: year, 'hinh-thuc': award, 'tinh-trang': state, xep: order } = list.filters;
  const filters = { search: list.search, head: head === 'party' ? 'party' : 'state', year, award, state, order };
  const rows = useQuery(registerQuery(filters, list.page));
  const total = rows.data?.total;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <Button href={workbookAddress(filters)}>{texts.excel}</Button>
            <Button onClick={() => window.print()}>{texts.print}</Button>
          </>
        }
      />
      <ListToolbar total={total}>
        <SearchInput value={list.search} onSearch={list.setSearch} label={texts.search} />
        <SelectField label={fields.head} value={filters.head} onChange={(value) => list.setFilter('he', value === 'party' ? value : '')} choices={asChoices(heads)} />
        <SelectField label={texts.year} blank={texts.all} value={year} onChange={(value) => list.setFilter('nam', value)} choices={named(rows.data?.years)} />
        <SelectField label={fields.award} blank={texts.all} value={award} onChange={(value) => list.setFilter('hinh-thuc', value)} choices={named(rows.data?.awards)} />
        <SelectField label={fields.state} blank={texts.all} value={state} onChange={(value) => list.setFilter('tinh-trang', value)} choices={asChoices(states)} />
        <SelectField label={texts.order} value={order === '' ? 'newest' : order} onChange={(value) => list.setFilter('xep', value === 'newest' ? '' : value)} choices={asChoices(texts.orders)} />
      </ListToolbar>
      <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />
      {!rows.isError && (
        <DataList
          label={texts.label}
          columns={columns}
          rows={rows.data?.items}
          rowKey={({ recipientId }) => recipientId}
          onClearFilters={list.narrowed ? list.reset : undefined}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          footer={total !== undefined && <Pager page={list.page} pages={Math.ceil(total / PAGE_SIZE)} onPage={list.setPage} />}
        />
      )}
    </>
  );
}
