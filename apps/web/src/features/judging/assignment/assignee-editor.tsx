import Button from 'antd/es/button';
import { usePermission } from '../../../api/session';
import { formatCount } from '../../../messages/format';
import { assignment as assignmentMessages } from '../../../messages/vi/assignment';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { groundSentence } from '../conflict-grounds';
import css from './assignment.module.css';
import { useAssign, useUnassign, type AssignedNomination, type Assignee } from './queries';

const texts = assignmentMessages;

interface AssigneeEditorProps {
  campaignId: string;
  nomination: AssignedNomination;
  members: readonly Assignee[];
}

const hasRoom = ({ load, mostNominations }: Assignee): boolean => mostNominations === null || load < mostNominations;

/** Who marks one nomination; adding offers nobody who must not, and says why. */
export function AssigneeEditor({ campaignId, nomination, members }: AssigneeEditorProps) {
  const { id, code, assignees, conflicts, panelIds } = nomination;
  const mayEdit = usePermission('assignment.edit');
  const assign = useAssign();
  const unassign = useUnassign();
  const notice = useNotice();
  const nameOf = (memberId: string): string => members.find((member) => member.memberId === memberId)?.fullName ?? '';
  const unfit = new Set([...conflicts, ...assignees].map(({ memberId }) => memberId));
  const offered = members
    .filter((member) => member.sits && panelIds.includes(member.panelId) && !unfit.has(member.memberId) && hasRoom(member))
    .sort((one, other) => one.load - other.load);
  const add = (memberId: string): void =>
    assign.mutate(
      { campaignId, memberId, nominationId: id },
      { onSuccess: () => notice.success(texts.assigned(nameOf(memberId), code)), onError: notice.error },
    );
  return (
    <div className={css.editor}>
      {assignees.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className={css.assignees}>
          {assignees.map(({ assignmentId, memberId, state, removable }) => {
            const member = members.find((each) => each.memberId === memberId);
            const name = member?.fullName ?? '';
            return (
              <li key={assignmentId}>
                <span>{texts.assignee(member?.code ?? '', name, texts.states[state])}</span>
                {mayEdit && removable && (
                  <Button
                    size="small"
                    aria-label={texts.remove(name, code)}
                    loading={unassign.isPending && unassign.variables.id === assignmentId}
                    onClick={() => unassign.mutate({ id: assignmentId }, { onSuccess: () => notice.success(texts.removed(name, code)), onError: notice.error })}
                  >
                    ✕
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {conflicts.length > 0 && (
        <details className={css.more}>
          <summary>{texts.conflicted(formatCount(conflicts.length))}</summary>
          <ul>
            {conflicts.map(({ memberId, grounds, told }) => {
              const member = members.find((each) => each.memberId === memberId);
              return (
                <li key={memberId}>
                  {texts.conflict(member?.code ?? '', member?.fullName ?? '', [...grounds.map(groundSentence), ...(told ? [texts.told] : [])])}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {mayEdit && (
        <SelectField
          label={texts.add(code)}
          labelHidden
          blank={offered.length === 0 ? texts.nobodyLeft : texts.choose}
          value=""
          disabled={assign.isPending || offered.length === 0}
          onChange={(memberId) => memberId !== '' && add(memberId)}
          choices={offered.map((member) => ({ value: member.memberId, label: texts.offer(member.code, member.fullName, formatCount(member.load)) }))}
        />
      )}
    </div>
  );
}
