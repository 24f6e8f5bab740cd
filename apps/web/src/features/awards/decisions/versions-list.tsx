import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatCount } from '../../../messages/format';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { DateTimeText } from '../../../ui/date-time-text';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { type Version, versionsQuery } from './queries';
import { StandingTag } from './standing-tag';

const texts = decisionsMessages.versions;

const columnsOf = (shownId: string): readonly Column<Version>[] => [
  {
    key: 'version',
    title: texts.version,
    card: 'title',
    render: ({ id, versionNo }) =>
      id === shownId ? `${texts.number(formatCount(versionNo))} (${texts.shown})` : <Link to={`?ban=${versionNo}`}>{texts.number(formatCount(versionNo))}</Link>,
  },
  { key: 'standing', title: texts.standing, render: ({ standing }) => <StandingTag standing={standing} /> },
  { key: 'at', title: texts.at, render: ({ frozenAt }) => <DateTimeText at={frozenAt} /> },
  { key: 'by', title: texts.by, render: ({ frozenByName }) => frozenByName },
  { key: 'code', title: texts.code, render: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code> },
  { key: 'reason', title: texts.reason, render: ({ reason }) => reason ?? texts.first },
];

/** Every version of the campaign's result, newest first; each can be looked at. */
export function VersionsList({ campaignId, shownId }: { campaignId: string; shownId: string }) {
  const versions = useQuery(versionsQuery(campaignId));
  return (
    <FormSection title={texts.title}>
      <ErrorNotice error={versions.error} onRetry={() => void versions.refetch()} />
      {!versions.isError && (
        <div>
          <DataList label={texts.label} columns={columnsOf(shownId)} rows={versions.data} rowKey={({ id }) => id} empty={null} />
        </div>
      )}
    </FormSection>
  );
}
