import { useState } from 'react';
import { formatDate } from '../../messages/format';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useNotice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { AddMember } from './add-member';
import css from './council.module.css';
import { type CampaignCouncil, type Council, type CouncilMember, useEndMembership } from './queries';

const texts = councilMessages.members;

/** Who is on the council, by which decision and until when. */
export function MembersSection({ page, council }: { page: CampaignCouncil; council: Council }) {
  const columns: readonly Column<CouncilMember>[] = [
    { key: 'name', title: texts.columns.name, card: 'title', render: ({ fullName, title }) => (title === '' ? fullName : `${fullName} – ${title}`) },
    { key: 'position', title: texts.columns.position, render: ({ position, standing }) => [councilMessages.positions[position], ...(standing ? [texts.standing] : [])].join(', ') },
    { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName ?? councilMessages.none },
    { key: 'substitute', title: texts.columns.substitute, render: ({ substituteName }) => substituteName ?? councilMessages.none },
    { key: 'decision', title: texts.columns.decision, render: (member) => <Decisions member={member} members={council.members} /> },
    { key: 'until', title: texts.columns.until, render: ({ validFrom, validTo }) => texts.period(formatDate(validFrom), validTo === null ? texts.open : formatDate(validTo)) },
    ...(page.mayRun ? [{ key: 'act', title: texts.columns.action, render: (member: CouncilMember) => !member.ended && <Acts campaignId={page.campaignId} member={member} /> }] : []),
  ];
  return (
    <FormSection title={texts.title} actions={page.mayRun && <AddMember campaignId={page.campaignId} />}>
      <DataList label={texts.table} columns={columns} rows={council.members} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
    </FormSection>
  );
}

/** By which documents a membership began and ended, and in whose place it stands. */
function Decisions({ member, members }: { member: CouncilMember; members: readonly CouncilMember[] }) {
  const { decisionNumber, decisionDate, decisionIssuer, endDocument, replacesId } = member;
  const before = members.find(({ id }) => id === replacesId);
  return (
    <>
      {texts.decision(decisionNumber, formatDate(decisionDate), decisionIssuer)}
      {before !== undefined && <p>{before.personId === member.personId ? texts.changedFrom(formatDate(before.validFrom)) : texts.inPlaceOf(before.fullName)}</p>}
      {endDocument !== '' && <p>{texts.endedBy(endDocument)}</p>}
    </>
  );
}

function Acts({ campaignId, member }: { campaignId: string; member: CouncilMember }) {
  return (
    <div className={css.acts}>
      <AddMember campaignId={campaignId} replaced={member} />
      <EndMembership campaignId={campaignId} member={member} />
    </div>
  );
}

function EndMembership({ campaignId, member }: { campaignId: string; member: CouncilMember }) {
  const [lastDay, setLastDay] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const end = useEndMembership(campaignId);
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.endTitle(member.fullName)}
      consequence={texts.endConsequence}
      confirmLabel={texts.end}
      incomplete={lastDay === null || document.trim() === ''}
      form={
        <>
          <DateField label={texts.lastDay} required value={lastDay} onChange={setLastDay} />
          <TextField label={texts.endDocument} hint={texts.endDocumentHint} required maxLength={300} value={document} onChange={setDocument} />
        </>
      }
      onConfirm={async () => {
        await end.mutateAsync({ memberId: member.id, body: { lastDay: lastDay ?? '', document } });
        notice.success(texts.ended);
      }}
    >
      {texts.end}
    </ConfirmButton>
  );
}
