import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { readPage } from '../../ui/list/list-state';
import { Pager } from '../../ui/list/pager';
import { PageHeader } from '../../ui/page-header';
import { AssigneeEditor } from './assignee-editor';
import { EvenDistribution } from './even-distribution';
import { assignmentsQuery, pageSize, panelsQuery, type AssignedNomination } from './queries';
import { SectionLinks } from './section-links';

const texts = messages.judging.assignments;
const heads = messages.judging.columns;

export default function AssignmentsPage() {
  const { campaignId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const page = readPage(params.get('trang'));
  const list = useQuery(assignmentsQuery(campaignId, (page - 1) * pageSize));
  const panels = useQuery(panelsQuery(campaignId));
  const members = (panels.data ?? []).flatMap((panel) => panel.members);
  const columns: Column<AssignedNomination>[] = [
    { key: 'name', title: heads.name, card: 'title', render: ({ code, initiativeName }) => messages.judging.sheet.title(code, initiativeName) },
    { key: 'unit', title: heads.unit, render: ({ unitName }) => unitName },
    { key: 'field', title: heads.field, render: ({ field }) => field || messages.judging.none },
    { key: 'members', title: heads.members, width: '40%', render: (nomination) => <AssigneeEditor campaignId={campaignId} nomination={nomination} members={members} /> },
  ];
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead}>
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      <ErrorNotice error={list.error ?? panels.error} onRetry={() => void Promise.all([list.refetch(), panels.refetch()])} />
      {panels.data !== undefined && members.length === 0 ? (
        <EmptyState title={texts.noPanel} hint={texts.noPanelHint}>
          <ButtonLink primary to={`/dot-xet/${campaignId}/to-cham-diem`}>
            {texts.toPanels}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          {panels.data !== undefined && (list.data?.total ?? 0) > 0 && <EvenDistribution campaignId={campaignId} panels={panels.data.filter((panel) => panel.members.length > 0)} />}
          {!list.isError && (
            <DataList
              label={texts.title}
              columns={columns}
              rows={list.data?.items}
              rowKey={({ id }) => id}
              empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
              footer={
                list.data !== undefined &&
                list.data.total > pageSize && (
                  <Pager page={page} pages={Math.ceil(list.data.total / pageSize)} onPage={(to) => setParams(to === 1 ? {} : { trang: String(to) })} />
                )
              }
            />
          )}
          <p role="status">{list.data === undefined ? '' : messages.ui.list.total(formatCount(list.data.total))}</p>
        </>
      )}
    </>
  );
}
