import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { assignment as assignmentMessages } from '../../messages/vi/assignment';
import { ButtonLink } from '../../ui/button-link';
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
import { AssigneeEditor } from './assignment/assignee-editor';
import { EvenDistribution } from './assignment/even-distribution';
import { FromFile } from './assignment/from-file';
import { MemberLoads } from './assignment/member-loads';
import { assigneesQuery, assignmentListQuery, campaignQuery, pageSize, type AssignedNomination, type Assignee } from './assignment/queries';
import { panelsQuery } from './queries';
import { SectionLinks } from './section-links';

const texts = assignmentMessages;

export default function AssignmentsPage() {
  const { campaignId = '' } = useParams();
  const panels = useQuery(panelsQuery(campaignId));
  const assignees = useQuery(assigneesQuery(campaignId));
  const campaign = useQuery(campaignQuery(campaignId));
  const members = assignees.data ?? [];
  const fields = campaign.data?.fields ?? [];
  const sitting = (panels.data ?? []).map(({ id, name }) => ({ id, name, members: members.filter(({ panelId, sits }) => sits && panelId === id) }));
  const ready = panels.data !== undefined && assignees.data !== undefined && campaign.data !== undefined;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead}>
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      <ErrorNotice error={panels.error ?? assignees.error ?? campaign.error} onRetry={() => void Promise.all([panels.refetch(), assignees.refetch(), campaign.refetch()])} />
      {!ready && !(panels.isError || assignees.isError || campaign.isError) && <Skeleton lines={6} />}
      {ready && members.length === 0 && (
        <EmptyState title={texts.noPanel} hint={texts.noPanelHint}>
          <ButtonLink primary to={`/dot-xet/${campaignId}/to-cham-diem`}>
            {texts.toPanels}
          </ButtonLink>
        </EmptyState>
      )}
      {ready && members.length > 0 && (
        <>
          <EvenDistribution campaignId={campaignId} panels={sitting.filter((panel) => panel.members.length > 0)} fields={fields} />
          <MemberLoads campaignId={campaignId} members={members} fields={fields} />
          <FromFile campaignId={campaignId} />
          <NominationList campaignId={campaignId} members={members} fields={fields} />
        </>
      )}
    </>
  );
}

/** Names of the list's parameters in the address. */
const filters = ['linh-vuc', 'nguoi', 'thu-tu'] as const;
const leastFirst = 'it-nhat';

function NominationList({ campaignId, members, fields }: { campaignId: string; members: readonly Assignee[]; fields: readonly string[] }) {
  const state = useListState(filters);
  const { 'linh-vuc': field, nguoi: memberId, 'thu-tu': order } = state.filters;
  const list = useQuery(assignmentListQuery(campaignId, { search: state.search, field, memberId, order: order === leastFirst ? 'least' : 'code', page: state.page }));
  const columns: Column<AssignedNomination>[] = [
    { key: 'name', title: texts.columns.name, card: 'title', render: ({ code, initiativeName }) => texts.nomination(code, initiativeName) },
    { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName },
    { key: 'field', title: texts.columns.field, render: (nomination) => nomination.field || texts.noField },
    { key: 'covered', title: texts.columns.covered, align: 'end', render: ({ covered }) => formatCount(covered) },
    { key: 'members', title: texts.columns.members, width: '36%', render: (nomination) => <AssigneeEditor campaignId={campaignId} nomination={nomination} members={members} /> },
  ];
  return (
    <div>
      <ListToolbar total={list.data?.total}>
        <SearchInput value={state.search} onSearch={state.setSearch} label={texts.search} placeholder={texts.searchHint} />
        <SelectField label={texts.columns.field} blank={texts.allFields} value={field} onChange={(value) => state.setFilter('linh-vuc', value)} choices={fields.map((name) => ({ value: name, label: name }))} />
        <SelectField
          label={texts.columns.members}
          blank={texts.everybody}
          value={memberId}
          onChange={(value) => state.setFilter('nguoi', value)}
          choices={members.map((member) => ({ value: member.memberId, label: `${member.code} ${member.fullName}` }))}
        />
        <SelectField label={texts.order} blank={texts.byCode} value={order} onChange={(value) => state.setFilter('thu-tu', value)} choices={[{ value: leastFirst, label: texts.leastFirst }]} />
      </ListToolbar>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {!list.isError && (
        <DataList
          label={texts.list}
          columns={columns}
          rows={list.data?.items}
          rowKey={({ id }) => id}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
          onClearFilters={state.search !== '' || field !== '' || memberId !== '' ? state.reset : undefined}
          footer={list.data !== undefined && list.data.total > pageSize && <Pager page={state.page} pages={Math.ceil(list.data.total / pageSize)} onPage={state.setPage} />}
        />
      )}
    </div>
  );
}
