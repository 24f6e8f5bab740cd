export const roles = [
  'unit-clerk',
  'department-staff',
  'panel-member',
  'panel-secretary',
  'council-secretary',
  'auditor',
  'administrator',
  'council-member',
] as const;

export type Role = (typeof roles)[number];

/** What everybody who holds a post may do, whatever the role. */
const everyone = ['session.own', 'notice.own', 'panel-seat.own', 'unit.read', 'campaign.read', 'criteria-set.read'] as const;

/**
 * The one table of role → permission. A permission opens a route; whether this
 * actor may touch this object in this phase is decided by a policy inside the
 * transaction. The administrator has accounts and settings and no mark.
 */
export const rolePermissions: Readonly<Record<Role, readonly string[]>> = {
  'unit-clerk': [
    ...everyone,
    'initiative.read',
    'initiative.register',
    'replication.ask',
    'replication.answer',
    'nomination.read',
    'nomination.submit',
    'evidence.read',
    'own-result.read',
    'appeal.file',
    'appeal.read',
  ],
  'department-staff': [
    ...everyone,
    'criteria-set.edit',
    'criteria-set.publish',
    'campaign.edit',
    'initiative.read',
    'initiative.decide',
    'replication.answer',
    'word-list.edit',
    'nomination.read',
    'nomination.decide',
    'duplicate.decide',
    'evidence.read',
    'panel.read',
    'panel.edit',
    'assignment.read',
    'assignment.edit',
    'office-sheet.read',
    'office-sheet.edit',
    'conflict.read',
    'reminder.read',
    'reminder.send',
    'scoring.progress',
    'scoring.close',
    'scoring.extend',
    'result.read',
    'result.download',
    'person.read',
    'unit.classify',
    'obstacle.read',
    'obstacle.enter',
    'reward.read',
  ],
  'panel-member': [...everyone, 'assignment.own', 'assignment.recuse', 'conflict.declare', 'score-sheet.read', 'score-sheet.mark', 'evidence.read'],
  'panel-secretary': [
    ...everyone,
    'nomination.read',
    'evidence.read',
    'panel.read',
    'assignment.read',
    'assignment.edit',
    'conflict.read',
    'conflict.edit',
    'reminder.read',
    'reminder.send',
    'scoring.progress',
    'scoring.close',
    'scoring.extend',
    'scoring.matrix',
    'scoring.reopen',
    'scoring.lock',
    'result.freeze',
    'result.read',
    'result.download',
    'appeal.read',
    'appeal.answer',
  ],
  'council-secretary': [
    ...everyone,
    'nomination.read',
    'evidence.read',
    'result.read',
    'result.download',
    'checkpoint.read',
    'result.finalise',
    'decision.record',
    'obstacle.read',
    'obstacle.enter',
    'obstacle.lift',
    'publication.read',
    'publication.publish',
    'appeal.read',
    'appeal.answer',
    'council.read',
    'council.run',
    'reward.read',
    'reward.decide',
  ],
  auditor: [
    ...everyone,
    'nomination.read',
    'scoring.matrix',
    'result.read',
    'result.download',
    'audit.read',
    'checkpoint.read',
    'obstacle.read',
    'publication.read',
    'appeal.read',
    'council.read',
    'reward.read',
  ],
  administrator: [...everyone, 'person.read', 'person.manage', 'post.manage', 'unit.manage', 'checkpoint.manage'],
  'council-member': [...everyone, 'council.vote'],
};

/** What shows marks of other people or figures made of them, or lets somebody move them. */
const overMarks: ReadonlySet<string> = new Set([
  'scoring.matrix',
  'scoring.reopen',
  'scoring.close',
  'scoring.lock',
  'result.freeze',
  'result.read',
  'result.download',
  'result.finalise',
  'decision.record',
  'obstacle.enter',
  'obstacle.lift',
  'publication.read',
  'publication.publish',
  'appeal.read',
  'appeal.answer',
  'council.read',
  'council.run',
  'council.vote',
  'reward.read',
  'reward.decide',
]);

/**
 * What a person may do by all their roles together. Who administers accounts could give themselves any role: as long as they do,
 * no second role opens a mark to them.
 */
export function permissionsOf(held: readonly Role[]): ReadonlySet<string> {
  const together = held.flatMap((role) => rolePermissions[role]);
  return new Set(held.includes('administrator') ? together.filter((permission) => !overMarks.has(permission)) : together);
}
