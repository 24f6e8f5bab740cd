import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../../messages/format';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { DateTimeText } from '../../../ui/date-time-text';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { StateTag } from '../../../ui/state-tag';
import { boardNoticesQuery, type Board, type BoardEntry, type BoardNotice } from './queries';

const texts = publicationMessages.board;
const none = publicationMessages.none;

function State({ withdrawnAt, withdrawalReason, reason }: BoardEntry) {
  return (
    <>
      {withdrawnAt === null ? <StateTag tone="good">{texts.isIn}</StateTag> : <StateTag tone="locked">{texts.isOut}</StateTag>}
      {withdrawalReason !== null && <small> {texts.withdrawnBecause(withdrawalReason)}</small>}
      {reason !== null && <small> {texts.corrects(reason)}</small>}
    </>
  );
}

const columns: readonly Column<BoardEntry>[] = [
  { key: 'version', title: texts.historyColumns.version, card: 'title', render: ({ versionNo, sha256 }) => texts.versionValue(formatCount(versionNo), sha256.slice(0, 12)) },
  {
    key: 'published',
    title: texts.historyColumns.published,
    render: ({ publishedAt, publishedByName }) => (
      <>
        <DateTimeText at={publishedAt} /> {texts.by(publishedByName)}
      </>
    ),
  },
  { key: 'state', title: texts.historyColumns.state, render: (entry) => <State {...entry} /> },
  { key: 'told', title: texts.historyColumns.told, render: ({ announcedAt, withdrawnAt }) => (announcedAt === null ? (withdrawnAt === null ? texts.notTold : none) : <DateTimeText at={announcedAt} />) },
  {
    key: 'mails',
    title: texts.historyColumns.mails,
    render: ({ mails }) => texts.mailCounts(formatCount(mails.sent), formatCount(mails.waiting), formatCount(mails.refused + mails['no-address'] + mails['not-needed'])),
  },
];

const noticeColumns: readonly Column<BoardNotice>[] = [
  { key: 'person', title: texts.logColumns.person, card: 'title', render: ({ fullName }) => fullName },
  { key: 'mail', title: texts.logColumns.mail, render: ({ mail, fault }) => (fault === null ? texts.mails[mail] : `${texts.mails[mail]} (${fault})`) },
  { key: 'at', title: texts.logColumns.at, render: ({ mailedAt }) => (mailedAt === null ? none : <DateTimeText at={mailedAt} />) },
];

/** All there ever was of publishing, and who was told of the newest. */
export function PublicationLog({ board }: { board: Board }) {
  const notices = useQuery(boardNoticesQuery(board.campaignId));
  return (
    <>
      <FormSection title={texts.history}>
        <DataList label={texts.historyLabel} columns={columns} rows={board.publications} rowKey={({ id }) => id} empty={<EmptyState title={texts.historyEmpty} />} />
      </FormSection>
      <FormSection title={texts.log} lead={texts.logLead}>
        <ErrorNotice error={notices.error} onRetry={() => void notices.refetch()} />
        {!notices.isError && <DataList label={texts.logLabel} columns={noticeColumns} rows={notices.data} rowKey={({ personId }) => personId} empty={<EmptyState title={texts.logEmpty} />} />}
      </FormSection>
    </>
  );
}
