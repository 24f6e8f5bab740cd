import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { StateTag, type Tone } from '../../ui/state-tag';
import { TextField } from '../../ui/text-field';
import { type CampaignCouncil, usePrepare } from './queries';

const texts = councilMessages.sessions;
type Summary = CampaignCouncil['sessions'][number];

export const sessionTones: Readonly<Record<Summary['state'], Tone>> = { draft: 'idle', open: 'progress', ended: 'locked' };
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

const columns: readonly Column<Summary>[] = [
  { key: 'title', title: texts.columns.title, card: 'title', render: ({ id, title }) => <Link to={`/phien-hop/${id}`}>{title}</Link> },
  { key: 'planned', title: texts.columns.planned, render: ({ plannedAt }) => <DateTimeText at={plannedAt} /> },
  { key: 'place', title: texts.columns.place, render: ({ place }) => place },
  { key: 'state', title: texts.columns.state, render: ({ state }) => <StateTag tone={sessionTones[state]}>{councilMessages.sessionStates[state]}</StateTag> },
];

export function SessionsSection({ page }: { page: CampaignCouncil }) {
  return (
    <FormSection title={texts.title} actions={page.mayRun && page.hasResult && <PrepareSession campaignId={page.campaignId} />}>
      <DataList label={texts.table} columns={columns} rows={page.sessions} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={page.hasResult ? texts.emptyHint : texts.noResult} />} />
    </FormSection>
  );
}

function PrepareSession({ campaignId }: { campaignId: string }) {
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('08:00');
  const prepare = usePrepare(campaignId);
  const navigate = useNavigate();
  const timely = timePattern.test(time);
  return (
    <ConfirmButton
      type="primary"
      title={texts.prepareTitle}
      confirmLabel={texts.prepare}
      incomplete={title.trim() === '' || place.trim() === '' || day === null || !timely}
      form={
        <>
          <TextField label={texts.name} required maxLength={300} value={title} onChange={setTitle} />
          <TextField label={texts.place} required maxLength={300} value={place} onChange={setPlace} />
          <DateField label={texts.day} required value={day} onChange={setDay} />
          <TextField label={texts.time} required hint={texts.timeHint} maxLength={5} value={time} onChange={setTime} {...(timely ? {} : { error: texts.notTime })} />
        </>
      }
      onConfirm={async () => {
        const session = await prepare.mutateAsync({ title, place, plannedAt: `${day ?? ''}T${time}:00+07:00` });
        await navigate(`/phien-hop/${session.id}`);
      }}
    >
      {texts.prepare}
    </ConfirmButton>
  );
}
