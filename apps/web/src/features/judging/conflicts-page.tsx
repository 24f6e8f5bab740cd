import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { formatCount, formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { PageSkeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { AddConflict } from './add-conflict';
import { groundSentence } from './conflict-grounds';
import { LiftConflict } from './lift-conflict';
import { conflictsQuery, type Conflict, type Conflicts } from './panel-queries';
import { SectionLinks } from './section-links';

const texts = panelWorkMessages.conflicts;

/** Who has declared, and every conflict; the secretary adds and lifts those that somebody told of. */
export default function ConflictsPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(conflictsQuery(campaignId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const conflicts = query.data;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead}>
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      {conflicts.members.length === 0 ? <EmptyState title={texts.noMembers} hint={texts.noMembersHint} /> : <Declarations conflicts={conflicts} />}
      {conflicts.mayEdit && <AddConflict conflicts={conflicts} />}
      <ConflictList conflicts={conflicts} />
    </>
  );
}

type Member = Conflicts['members'][number];

function DeclaredState({ listed, declared }: Member) {
  if (listed === 0) return <StateTag tone="idle">{texts.nothing}</StateTag>;
  if (declared === 0) return <StateTag tone="attention">{texts.never}</StateTag>;
  return declared < listed ? <StateTag tone="progress">{texts.partly}</StateTag> : <StateTag tone="good">{texts.done}</StateTag>;
}

const memberColumns: readonly Column<Member>[] = [
  { key: 'name', title: texts.member, card: 'title', render: ({ code, fullName }) => `${code} ${fullName}` },
  { key: 'panel', title: messages.judging.panels.name, render: ({ panelName }) => panelName },
  { key: 'state', title: messages.judging.columns.state, render: (member) => <DeclaredState {...member} /> },
  { key: 'declared', title: texts.declared, align: 'end', render: ({ declared, listed }) => texts.progress(formatCount(declared), formatCount(listed)) },
  { key: 'last', title: texts.last, render: ({ declaredAt }) => (declaredAt === null ? messages.judging.none : formatDateTime(declaredAt)) },
  { key: 'count', title: texts.count, align: 'end', render: ({ conflicts }) => formatCount(conflicts) },
];

function Declarations({ conflicts }: { conflicts: Conflicts }) {
  return (
    <FormSection title={texts.members}>
      <div>
        <DataList label={texts.members} columns={memberColumns} rows={conflicts.members} rowKey={({ memberId }) => memberId} empty={null} />
      </div>
    </FormSection>
  );
}

function ConflictList({ conflicts }: { conflicts: Conflicts }) {
  const [memberId, setMemberId] = useState('');
  const memberOf = new Map(conflicts.members.map((member) => [member.memberId, `${member.code} ${member.fullName}`]));
  const nominationOf = new Map(conflicts.nominations.map((nomination) => [nomination.id, nomination]));
  const rows = conflicts.conflicts.filter((conflict) => memberId === '' || conflict.memberId === memberId);
  const codeOf = (conflict: Conflict): string => nominationOf.get(conflict.nominationId)?.code ?? '';
  const columns: Column<Conflict>[] = [
    {
      key: 'nomination',
      title: texts.nomination,
      card: 'title',
      render: (conflict) => texts.nominationNamed(codeOf(conflict), nominationOf.get(conflict.nominationId)?.initiativeName ?? ''),
    },
    { key: 'member', title: texts.member, render: (conflict) => memberOf.get(conflict.memberId) ?? messages.judging.none },
    { key: 'source', title: texts.source, render: ({ source }) => texts.sources[source] },
    { key: 'ground', title: texts.ground, render: (conflict) => <Ground conflict={conflict} /> },
    {
      key: 'state',
      title: messages.judging.columns.state,
      render: ({ liftedAt }) => (liftedAt === null ? <StateTag tone="locked">{texts.standing}</StateTag> : <StateTag tone="idle">{texts.liftedState}</StateTag>),
    },
  ];
  if (conflicts.mayEdit) {
    columns.push({
      key: 'action',
      title: messages.judging.columns.action,
      render: (conflict) => {
        if (conflict.id === null) return texts.neverLifted;
        return conflict.liftedAt === null ? <LiftConflict id={conflict.id} member={memberOf.get(conflict.memberId) ?? ''} code={codeOf(conflict)} /> : messages.judging.none;
      },
    });
  }
  return (
    <FormSection title={texts.list}>
      {conflicts.members.length > 1 && (
        <SelectField
          label={texts.member}
          blank={texts.allMembers}
          value={memberId}
          onChange={setMemberId}
          choices={conflicts.members.map((member) => ({ value: member.memberId, label: `${member.code} ${member.fullName}` }))}
        />
      )}
      <div>
        <DataList
          label={texts.list}
          columns={columns}
          rows={rows}
          rowKey={(conflict) => conflict.id ?? `${conflict.memberId} ${conflict.nominationId}`}
          empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}
        />
      </div>
    </FormSection>
  );
}

function Ground({ conflict }: { conflict: Conflict }) {
  const { grounds, reason, createdAt, createdByName, liftedAt, liftedByName, liftReason } = conflict;
  return (
    <>
      {grounds.map((ground, at) => (
        <div key={at}>{groundSentence(ground)}</div>
      ))}
      {reason !== '' && <div>{reason}</div>}
      {createdAt !== null && <div>{texts.toldAt(formatDateTime(createdAt), createdByName ?? '')}</div>}
      {liftedAt !== null && <div>{texts.lifted(formatDateTime(liftedAt), liftedByName ?? '', liftReason ?? '')}</div>}
    </>
  );
}
