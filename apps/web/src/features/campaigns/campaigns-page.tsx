import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { Pager } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { PageHeader } from '../../ui/page-header';
import { StateTag } from '../../ui/state-tag';
import type { CampaignPhase, CampaignSummary } from './campaign';
import { nextDeadlineOf, nextPhaseOf, openPhaseOf } from './phase-state';
import { campaignsQuery, PAGE_SIZE } from './queries';

const texts = messages.campaigns.list;

/** Where the campaign stands, as a word. */
function PhaseTag({ phases }: { phases: readonly CampaignPhase[] }) {
  const open = openPhaseOf(phases);
  if (open !== null) return <StateTag tone="progress">{messages.campaigns.phaseKinds[open.kind]}</StateTag>;
  if (nextPhaseOf(phases) === null) return <StateTag tone="locked">{texts.over}</StateTag>;
  return <StateTag tone="idle">{phases.some((phase) => phase.hasOpened) ? texts.between : texts.notStarted}</StateTag>;
}

function Deadline({ phases }: { phases: readonly CampaignPhase[] }) {
  const deadline = nextDeadlineOf(phases);
  return deadline === null ? texts.noDeadline : <DateTimeText at={deadline} />;
}

const columns: readonly Column<CampaignSummary>[] = [
  { key: 'ten', title: texts.columns.name, render: (row) => <Link to={`/dot-xet/${row.id}`}>{row.name}</Link>, card: 'title' },
  { key: 'nam', title: texts.columns.year, render: (row) => row.year, align: 'end', width: '5em' },
  { key: 'co-quan', title: texts.columns.organizer, render: (row) => row.organizer },
  { key: 'giai-doan', title: texts.columns.phase, render: (row) => <PhaseTag phases={row.phases} /> },
  { key: 'han', title: texts.columns.deadline, render: (row) => <Deadline phases={row.phases} /> },
];

export default function CampaignsPage() {
  const state = useListState();
  const mayEdit = usePermission('campaign.edit');
  const campaigns = useQuery(campaignsQuery(state.search, state.page));
  const create = mayEdit && (
    <ButtonLink to="/dot-xet/moi" primary>
      {texts.create}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={messages.campaigns.title} lead={texts.lead} actions={create} />
      <ListToolbar total={campaigns.data?.total}>
        <SearchInput value={state.search} onSearch={state.setSearch} />
      </ListToolbar>
      <ErrorNotice error={campaigns.error} onRetry={() => void campaigns.refetch()} />
      {!campaigns.isError && (
        <DataList
          label={texts.label}
          columns={columns}
          rows={campaigns.data?.items}
          rowKey={(row) => row.id}
          onClearFilters={state.narrowed ? state.reset : undefined}
          empty={
            <EmptyState title={texts.empty} hint={mayEdit ? texts.emptyStaff : texts.emptyOther}>
              {create}
            </EmptyState>
          }
          footer={<Pager page={state.page} pages={Math.ceil((campaigns.data?.total ?? 0) / PAGE_SIZE)} onPage={state.setPage} />}
        />
      )}
    </>
  );
}
