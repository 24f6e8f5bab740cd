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
import { AddMember } from './add-member';
import { type CampaignCouncil, type Council, type CouncilMember, useEndMembership } from './queries';

const texts = councilMessages.members;

/** Who is on the council, by which decision and until when. */
export function MembersSection({ page, council }: { page: CampaignCouncil; council: Council }) {
  const columns: readonly Column<CouncilMember>[] = [
    { key: 'name', title: texts.columns.name, card: 'title', render: ({ fullName, title }) => (title === '' ? fullName : `${fullName} – ${title}`) },
    { key: 'position', title: texts.columns.position, render: ({ position, standing }) => [councilMessages.positions[position], ...(standing ? [texts.standing] : [])].join(', ') },
    { key: 'unit', title: texts.columns.unit, render: ({ unitName }) => unitName ?? councilMessages.none },
    { key: 'substitute', title: texts.columns.substitute, render: ({ substituteName }) => substituteName ?? councilMessages.none },
    { key: 'decision', title: texts.columns.decision, render: ({ decisionNumber, decisionDate, decisionIssuer }) => texts.decision(decisionNumber, formatDate(decisionDate), decisionIssuer) },
    { key: 'until', title: texts.columns.until, render: ({ validFrom, validTo }) => texts.period(formatDate(validFrom), validTo === null ? texts.open : formatDate(validTo)) },
    ...(page.mayRun ? [{ key: 'act', title: texts.columns.action, render: (member: CouncilMember) => member.validTo === null && <EndMembership campaignId={page.campaignId} member={member} /> }] : []),
  ];
  return (
    <FormSection title={texts.title} actions={page.mayRun && <AddMember campaignId={page.campaignId} />}>
      <DataList label={texts.table} columns={columns} rows={council.members} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
    </FormSection>
  );
}

function EndMembership({ campaignId, member }: { campaignId: string; member: CouncilMember }) {
  const [lastDay, setLastDay] = useState<string | null>(null);
  const end = useEndMembership(campaignId);
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.endTitle(member.fullName)}
      consequence={texts.endConsequence}
      confirmLabel={texts.end}
      incomplete={lastDay === null}
      form={<DateField label={texts.lastDay} required value={lastDay} onChange={setLastDay} />}
      onConfirm={async () => {
        await end.mutateAsync({ memberId: member.id, lastDay: lastDay ?? '' });
        notice.success(texts.ended);
      }}
    >
      {texts.end}
    </ConfirmButton>
  );
}
