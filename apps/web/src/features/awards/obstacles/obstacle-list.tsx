import { useState } from 'react';
import { formatDate, formatDateTime } from '../../../messages/format';
import { obstacles as obstaclesMessages } from '../../../messages/vi/decisions';
import { obstacleLists } from '../../../messages/vi/obstacle-lists';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { useNotice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { type CampaignObstacles, type Obstacle, useLiftObstacle } from './queries';
import { Scans } from './scans';

const texts = obstaclesMessages;

function State({ lifting }: Obstacle) {
  if (lifting === null) return <StateTag tone="attention">{texts.stands}</StateTag>;
  return (
    <>
      <StateTag tone="idle">{texts.lifted}</StateTag>
      <div>{texts.liftedBy(lifting.liftedByName, formatDateTime(lifting.liftedAt), lifting.reason, lifting.document)}</div>
    </>
  );
}

const columnsOf = ({ campaignId, mayEnter, mayLift }: CampaignObstacles): readonly Column<Obstacle>[] => [
  { key: 'nomination', title: texts.nomination, card: 'title', render: ({ nomination }) => texts.named(nomination.code, nomination.name) },
  { key: 'kind', title: texts.kind, render: ({ kind }) => texts.kinds[kind] },
  { key: 'effect', title: texts.effect, render: ({ effect, className }) => (className === null ? texts.effects[effect] : texts.effectWith(texts.effects[effect], className)) },
  { key: 'reason', title: texts.reason, render: ({ reason }) => reason },
  { key: 'document', title: texts.document, render: ({ documentNumber, documentDate, documentIssuer }) => texts.citation(documentNumber, formatDate(documentDate), documentIssuer) },
  { key: 'scans', title: obstacleLists.scans.title, render: (obstacle) => <Scans campaignId={campaignId} obstacle={obstacle} mayEnter={mayEnter} /> },
  { key: 'by', title: texts.by, render: ({ enteredByName, enteredAt }) => texts.enteredBy(enteredByName, formatDateTime(enteredAt)) },
  { key: 'state', title: texts.state, render: (obstacle) => <State {...obstacle} /> },
  ...(mayLift ? [{ key: 'action', title: texts.action, render: (obstacle: Obstacle) => (obstacle.lifting === null ? <Lift obstacle={obstacle} /> : texts.none) }] : []),
];

/** Every obstacle ever entered, the lifted ones with the act that lifted them. */
export function ObstacleList({ page }: { page: CampaignObstacles }) {
  return (
    <FormSection title={texts.list}>
      <div>
        <DataList label={texts.listLabel} columns={columnsOf(page)} rows={page.obstacles} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
      </div>
    </FormSection>
  );
}

function Lift({ obstacle }: { obstacle: Obstacle }) {
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const lift = useLiftObstacle();
  const notice = useNotice();
  const name = texts.named(obstacle.nomination.code, obstacle.nomination.name);
  return (
    <ConfirmButton
      size="small"
      title={texts.liftTitle(name)}
      consequence={<p>{texts.liftConsequence}</p>}
      confirmLabel={texts.lift}
      incomplete={reason.trim() === ''}
      form={
        <>
          <TextAreaField label={texts.liftReason} required maxLength={2_000} value={reason} onChange={setReason} />
          <TextField label={texts.liftDocument} maxLength={500} value={document} onChange={setDocument} />
        </>
      }
      onConfirm={async () => {
        await lift.mutateAsync({ id: obstacle.id, reason, document });
        notice.success(texts.liftDone);
      }}
    >
      <span className="only-spoken">{texts.liftNamed(obstacle.nomination.code)}</span>
      <span aria-hidden="true">{texts.lift}</span>
    </ConfirmButton>
  );
}
