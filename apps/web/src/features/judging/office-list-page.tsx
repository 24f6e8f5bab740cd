import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { messages } from '../../messages/vi';
import { assignment as assignmentMessages } from '../../messages/vi/assignment';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { readPage } from '../../ui/list/list-state';
import { Pager } from '../../ui/list/pager';
import { PageHeader } from '../../ui/page-header';
import { assignmentsQuery, pageSize, type AssignedNomination } from './queries';
import { SectionLinks } from './section-links';

const texts = messages.judging.office;
const heads = messages.judging.columns;

const columns: readonly Column<AssignedNomination>[] = [
  { key: 'name', title: heads.name, card: 'title', render: ({ code, initiativeName }) => messages.judging.sheet.title(code, initiativeName) },
  { key: 'unit', title: heads.unit, render: ({ unitName }) => unitName },
  {
    key: 'action',
    title: heads.action,
    render: ({ id, code }) => (
      <Link to={`/ho-so/${id}/van-phong-cham`} aria-label={texts.openNamed(code)}>
        {texts.open}
      </Link>
    ),
  },
];

export default function OfficeListPage() {
  const { campaignId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const page = readPage(params.get('trang'));
  const list = useQuery(assignmentsQuery(campaignId, (page - 1) * pageSize));
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead}>
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {!list.isError && (
        <DataList
          label={texts.title}
          columns={columns}
          rows={list.data?.items}
          rowKey={({ id }) => id}
          empty={<EmptyState title={assignmentMessages.empty} hint={assignmentMessages.emptyHint} />}
          footer={
            list.data !== undefined &&
            list.data.total > pageSize && <Pager page={page} pages={Math.ceil(list.data.total / pageSize)} onPage={(to) => setParams(to === 1 ? {} : { trang: String(to) })} />
          }
        />
      )}
    </>
  );
}
