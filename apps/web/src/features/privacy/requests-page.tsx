import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Link } from 'react-router';
import { formatDate } from '../../messages/format';
import { personalData as texts } from '../../messages/vi/personal-data';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageHeader } from '../../ui/page-header';
import { StateTag } from '../../ui/state-tag';
import { type DataRequest, requestsQuery } from './queries';
import { nextDue, RequestState } from './request-state';

const words = texts.requestColumns;
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

function Due({ request }: { request: DataRequest }) {
  const due = nextDue(request);
  if (due === null) return texts.noDue;
  const sentence = request.state === 'received' ? texts.answerBy(formatDate(due)) : texts.finishBy(formatDate(due));
  return due < today() ? (
    <>
      <StateTag tone="bad">{texts.late}</StateTag> {sentence}
    </>
  ) : (
    sentence
  );
}

const columns: readonly Column<DataRequest>[] = [
  { key: 'name', title: words.name, card: 'title', render: ({ id, name }) => <Link to={`/du-lieu-ca-nhan/yeu-cau/${id}`}>{name === '' ? texts.erasedName : name}</Link> },
  { key: 'kind', title: words.kind, render: ({ kind }) => texts.kinds[kind] },
  { key: 'received', title: words.received, render: ({ receivedOn }) => formatDate(receivedOn) },
  { key: 'due', title: words.due, render: (request) => <Due request={request} /> },
  { key: 'state', title: words.state, render: ({ state }) => <RequestState state={state} /> },
];

/** What people asked about their own data, the newest first. */
export function RequestsPage() {
  const requests = useInfiniteQuery(requestsQuery);
  const enter = (
    <ButtonLink to="/du-lieu-ca-nhan/yeu-cau/moi" primary>
      {texts.enter}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={texts.requests}
        lead={texts.requestsLead}
        actions={
          <>
            <ButtonLink to="/du-lieu-ca-nhan">{texts.toMap}</ButtonLink>
            {enter}
          </>
        }
      />
      <ErrorNotice error={requests.error} onRetry={() => void requests.refetch()} />
      <DataList
        label={texts.requests}
        columns={columns}
        rows={requests.isError ? [] : requests.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.noRequests} hint={texts.noRequestsHint}>
            {enter}
          </EmptyState>
        }
        footer={
          requests.hasNextPage && (
            <Button loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
              {texts.more}
            </Button>
          )
        }
      />
    </>
  );
}
