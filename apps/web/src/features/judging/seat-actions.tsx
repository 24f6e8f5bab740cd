import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import css from './judging.module.css';
import { ChangeSeat } from './change-seat';
import { useLeave, useReplace, useTakeDepartureBack } from './panel-queries';
import { useDismiss, type Panel, type PanelMember } from './queries';
import { unitOf } from '../../ui/unit-or-none';
import { nobody, SeatPersonFields } from './seat-person-fields';

const texts = panelWorkMessages.seats;

interface SeatProps {
  panel: Panel;
  member: PanelMember;
}

/** What can be done with a seat: one who was only just added is removed, anybody else leaves or is replaced. */
export function SeatActions({ campaignId, panel, member, onNotPassedOn }: SeatProps & { campaignId: string; onNotPassedOn: (told: NotPassedOn) => void }) {
  const replaced = panel.members.some(({ replacesCode }) => replacesCode === member.code);
  if (member.leftAt !== null) return replaced ? messages.judging.none : <ReturnToPanel panel={panel} member={member} />;
  const blank = member.submitted + member.unfinished === 0;
  return (
    <div className={css.seatActions}>
      <ChangeSeat panel={panel} member={member} />
      <ReplaceMember campaignId={campaignId} panel={panel} member={member} onNotPassedOn={onNotPassedOn} />
      <LeavePanel panel={panel} member={member} />
      {blank && <RemoveMember panel={panel} member={member} />}
    </div>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  return <TextAreaField label={texts.reason} required maxLength={2_000} value={value} onChange={onChange} />;
}

/** What becomes of sheets that were handed in by somebody who leaves. */
const departedRule = ({ departedSheets }: Panel): string => panelWorkMessages.limits.departedChoices[departedSheets].toLocaleLowerCase('vi');

function LeavePanel({ panel, member }: SeatProps) {
  const [reason, setReason] = useState('');
  const leave = useLeave();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.leaveTitle(member.fullName)}
      consequence={<p>{texts.leaveConsequence(formatCount(member.submitted), formatCount(member.unfinished), departedRule(panel))}</p>}
      confirmLabel={texts.leave}
      incomplete={reason.trim() === ''}
      form={<Reason value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await leave.mutateAsync({ panelId: panel.id, memberId: member.id, reason });
        notice.success(texts.leftDone(member.fullName));
      }}
    >
      <span className="only-spoken">{texts.leaveNamed(member.fullName)}</span>
      <span aria-hidden="true">{texts.leave}</span>
    </ConfirmButton>
  );
}

/** Nominations that could not pass to the one who took over, and who that is. */
export interface NotPassedOn {
  readonly successor: string;
  readonly nominations: readonly { readonly code: string; readonly initiativeName: string; readonly unitName: string }[];
}

function ReplaceMember({ campaignId, panel, member, onNotPassedOn }: SeatProps & { campaignId: string; onNotPassedOn: (told: NotPassedOn) => void }) {
  const [person, setPerson] = useState(nobody);
  const [unitMissing, setUnitMissing] = useState(false);
  const [reason, setReason] = useState('');
  const replace = useReplace();
  const notice = useNotice();
  const { personId, title } = person;
  const unitId = unitOf(person);
  return (
    <ConfirmButton
      size="small"
      title={texts.replaceTitle(member.fullName)}
      consequence={<p>{texts.replaceConsequence(formatCount(member.submitted), formatCount(member.unfinished), departedRule(panel))}</p>}
      confirmLabel={texts.replaceDo}
      incomplete={personId === '' || reason.trim() === ''}
      form={
        <div className={css.stack}>
          <SeatPersonFields campaignId={campaignId} value={person} onChange={setPerson} unitMissing={unitMissing} />
          <Reason value={reason} onChange={setReason} />
        </div>
      }
      check={() => {
        setUnitMissing(unitId === undefined);
        return unitId !== undefined;
      }}
      onConfirm={async () => {
        if (unitId === undefined) return;
        const done = await replace.mutateAsync({ panelId: panel.id, memberId: member.id, body: { personId, unitId, title, reason } });
        const successor = done.panel.members.find((each) => each.personId === personId)?.fullName ?? '';
        notice.success(texts.replaced(successor, formatCount(done.passedOn)));
        onNotPassedOn({ successor, nominations: done.notPassedOn });
      }}
    >
      <span className="only-spoken">{texts.replaceNamed(member.fullName)}</span>
      <span aria-hidden="true">{texts.replace}</span>
    </ConfirmButton>
  );
}

function ReturnToPanel({ panel, member }: SeatProps) {
  const takeBack = useTakeDepartureBack();
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      title={texts.returnTitle(member.fullName)}
      consequence={<p>{texts.returnConsequence}</p>}
      confirmLabel={texts.returnDo}
      onConfirm={async () => {
        await takeBack.mutateAsync({ panelId: panel.id, memberId: member.id });
        notice.success(texts.returned(member.fullName));
      }}
    >
      <span className="only-spoken">{texts.returnNamed(member.fullName)}</span>
      <span aria-hidden="true">{texts.returnDo}</span>
    </ConfirmButton>
  );
}

function RemoveMember({ panel, member }: SeatProps) {
  const dismiss = useDismiss();
  return (
    <ConfirmButton
      size="small"
      title={texts.removeTitle(member.fullName)}
      consequence={<p>{texts.removeConsequence}</p>}
      confirmLabel={texts.remove}
      onConfirm={() => dismiss.mutateAsync({ panelId: panel.id, memberId: member.id })}
    >
      <span className="only-spoken">{texts.removeNamed(member.fullName)}</span>
      <span aria-hidden="true">{texts.remove}</span>
    </ConfirmButton>
  );
}
