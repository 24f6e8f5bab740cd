import Button from 'antd/es/button';
import { usePermission } from '../../api/session';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import css from './judging.module.css';
import { useAssign, useUnassign, type AssignedNomination, type PanelMember } from './queries';

const texts = messages.judging.assignments;

interface AssigneeEditorProps {
  campaignId: string;
  nomination: AssignedNomination;
  members: readonly PanelMember[];
}

/** Who marks one nomination; adding offers nobody who must not. */
export function AssigneeEditor({ campaignId, nomination, members }: AssigneeEditorProps) {
  const { id, code, assignees, conflictedMemberIds } = nomination;
  const mayEdit = usePermission('assignment.edit');
  const assign = useAssign();
  const unassign = useUnassign();
  const notice = useNotice();
  const nameOf = (memberId: string) => members.find((member) => member.id === memberId);
  const unfit = new Set([...conflictedMemberIds, ...assignees.map(({ memberId }) => memberId)]);
  const add = (memberId: string): void =>
    assign.mutate(
      { campaignId, memberId, nominationId: id },
      { onSuccess: () => notice.success(texts.assigned(nameOf(memberId)?.fullName ?? '', code)), onError: notice.error },
    );
  return (
    <div>
      {assignees.length === 0 && <p>{texts.none}</p>}
      <ul className={css.people}>
        {assignees.map(({ assignmentId, memberId, state }) => {
          const member = nameOf(memberId);
          const name = member?.fullName ?? '';
          return (
            <li key={assignmentId}>
              <span>{texts.assignee(member?.code ?? '', name, texts.states[state])}</span>
              {mayEdit && state === 'assigned' && (
                <Button
                  size="small"
                  aria-label={texts.remove(name, code)}
                  loading={unassign.isPending && unassign.variables.id === assignmentId}
                  onClick={() =>
                    unassign.mutate({ id: assignmentId }, { onSuccess: () => notice.success(texts.removed(name, code)), onError: notice.error })
                  }
                >
                  ✕
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <SelectField
          label={texts.add(code)}
          labelHidden
          blank={texts.choose}
          value=""
          disabled={assign.isPending}
          onChange={(memberId) => memberId !== '' && add(memberId)}
          choices={members.filter((member) => !unfit.has(member.id)).map((member) => ({ value: member.id, label: `${member.code} ${member.fullName}` }))}
          hint={conflictedMemberIds.length === 0 ? undefined : texts.conflicted(formatCount(conflictedMemberIds.length))}
        />
      )}
    </div>
  );
}
