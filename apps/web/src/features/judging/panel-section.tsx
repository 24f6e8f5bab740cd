import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount, formatDate } from '../../messages/format';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { writeDate } from '../../ui/date/read-date';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { StateTag } from '../../ui/state-tag';
import { AppointForm } from './appoint-form';
import css from './judging.module.css';
import { PanelLimitsForm } from './panel-limits-form';
import type { Panel, PanelMember } from './queries';
import { type NotPassedOn, SeatActions } from './seat-actions';

const texts = messages.judging.panels;
const { limits, seats } = panelWorkMessages;

function validity({ validFrom, validTo }: Panel): string {
  const [from, to] = [writeDate(validFrom), writeDate(validTo)];
  if (validFrom !== null && validTo !== null) return limits.facts.between(from, to);
  if (validFrom !== null) return limits.facts.from(from);
  return validTo === null ? limits.facts.always : limits.facts.to(to);
}

const scope = ({ fields, peerGroups }: Panel): string => [...fields, ...peerGroups].join('; ') || limits.facts.everything;

const columns: readonly Column<PanelMember>[] = [
  { key: 'name', title: messages.judging.columns.member, card: 'title', render: ({ code, fullName }) => `${code} ${fullName}` },
  { key: 'position', title: messages.judging.columns.position, render: ({ position }) => messages.judging.positions[position] },
  { key: 'title', title: texts.memberTitle, render: ({ title }) => title || messages.judging.none },
  { key: 'unit', title: messages.judging.columns.unit, render: ({ unitName }) => unitName ?? texts.noUnit },
  {
    key: 'work',
    title: seats.workTitle,
    render: ({ position, submitted, unfinished }) => (position === 'invitee' ? messages.judging.none : seats.work(formatCount(submitted), formatCount(unfinished))),
  },
  {
    key: 'state',
    title: seats.state,
    render: ({ leftAt, leftReason, replacesCode }) => (
      <>
        <StateTag tone={leftAt === null ? 'good' : 'idle'}>{leftAt === null ? seats.here : seats.gone}</StateTag>
        {leftAt !== null && <span className={css.replaces}>{seats.left(formatDate(leftAt), leftReason ?? '')}</span>}
        {replacesCode !== null && <span className={css.replaces}>{seats.replaces(replacesCode)}</span>}
      </>
    ),
  },
];

/** One panel: its decision and limits, who sits on it, and the forms that change both. */
export function PanelSection({ campaignId, panel, mayEdit }: { campaignId: string; panel: Panel; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false);
  const [told, setTold] = useState<NotPassedOn | null>(null);
  const actions: Column<PanelMember> = {
    key: 'action',
    title: messages.judging.columns.action,
    render: (member) => <SeatActions campaignId={campaignId} panel={panel} member={member} onNotPassedOn={setTold} />,
  };
  return (
    <FormSection
      title={panel.name}
      lead={texts.decision(panel.decisionNumber, writeDate(panel.decisionDate), panel.decisionIssuer)}
      actions={
        mayEdit && (
          <Button aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {limits.edit}
          </Button>
        )
      }
    >
      {editing ? (
        <PanelLimitsForm campaignId={campaignId} panel={panel} onDone={() => setEditing(false)} />
      ) : (
        <FactList
          facts={[
            { label: limits.facts.validity, value: validity(panel) },
            { label: limits.facts.scope, value: scope(panel) },
            { label: limits.departed, value: limits.departedChoices[panel.departedSheets] },
          ]}
        />
      )}
      {told !== null && told.nominations.length > 0 && (
        <div className={css.warning} role="status">
          <p>{seats.notPassedOn(told.successor)}</p>
          <ul>
            {told.nominations.map(({ code, initiativeName, unitName }) => (
              <li key={code}>{seats.notPassed(code, initiativeName, unitName)}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <DataList
          label={texts.membersOf(panel.name)}
          columns={mayEdit ? [...columns, actions] : columns}
          rows={panel.members}
          rowKey={({ id }) => id}
          empty={<p>{texts.noMembers}</p>}
        />
      </div>
      {mayEdit && <AppointForm campaignId={campaignId} panelId={panel.id} />}
    </FormSection>
  );
}
