import { createHash } from 'node:crypto';
import { PhaseGate } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from '../campaign-access.service';
import { SeatWriting } from '../distribution/seat-writing';
import type { AssignmentList } from './assignment-list';
import { compareList, type ListDifference, type ListedPair } from './compare-list';
import type { AssignmentListView, ListDifferenceView, ListedChangeView } from './list-view.dto';
import { listOfStanding } from './list-of-standing';
import { ListStanding } from './list-standing';

/** Assignments from a list that was written elsewhere: compared first, then carried out as a whole. */
@Injectable()
export class AssignmentLists {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly standing: ListStanding,
    private readonly people: PeopleDirectory,
    private readonly writing: SeatWriting,
    private readonly audit: AuditLog,
  ) {}

  /** Before anybody's file is read. @throws Problem not found; conflict `campaign.phase-closed` */
  requireOpen(actor: Actor, campaignId: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
    });
  }

  /** As it stands, to be written down and changed elsewhere. @throws Problem not found */
  current(actor: Actor, campaignId: string): Promise<AssignmentListView> {
    return this.transactor.snapshot(async (tx) => {
      const { code } = await this.access.requireHeadOrOffice(tx, actor, campaignId);
      const standing = await this.standing.read(tx, campaignId);
      const sitting = standing.seats.filter(({ sits }) => sits);
      const names = await this.people.namesOf(
        tx,
        sitting.map(({ personId }) => personId),
      );
      return {
        campaignCode: code,
        members: sitting.map((seat) => ({ code: seat.code, fullName: names.get(seat.personId) ?? '' })),
        nominations: listOfStanding(standing),
      };
    });
  }

  /** @throws Problem not found */
  compare(actor: Actor, campaignId: string, list: AssignmentList): Promise<ListDifferenceView> {
    return this.transactor.snapshot(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      return viewOf(list, compareList(list, await this.standing.read(tx, campaignId)));
    });
  }

  /**
   * All of what was compared or nothing.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `assignment.plan-outdated` when something has changed since;
   *   invalid `assignment.refusals-unconfirmed` unless the refused entries are to be passed by
   */
  apply(actor: Actor, campaignId: string, list: AssignmentList, seen: { readonly fingerprint: string; readonly skipRefused: boolean }): Promise<ListDifferenceView> {
    return this.transactor.write(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      const difference = await this.lockedDifference(tx, campaignId, list);
      const view = viewOf(list, difference);
      if (view.fingerprint !== seen.fingerprint) throw Problem.conflict('assignment.plan-outdated');
      if (difference.refused.length > 0 && !seen.skipRefused) throw Problem.invalid('assignment.refusals-unconfirmed', { count: difference.refused.length });
      const removed = difference.removed.map(({ assignmentId }) => assignmentId);
      const added = difference.added.map(({ head, seat }) => ({ nominationId: head.id, memberId: seat.memberId }));
      await this.writing.write(tx, actor.personId, campaignId, added, removed);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'assignment.list-applied',
        objectType: 'campaign',
        objectId: campaignId,
        data: { added: difference.added.length, removed, refused: difference.refused.length, fingerprint: view.fingerprint },
      });
      return view;
    });
  }

  /** Compared once to know what to lock, and again under the locks. */
  private async lockedDifference(tx: Tx, campaignId: string, list: AssignmentList): Promise<ListDifference> {
    const { added, removed } = compareList(list, await this.standing.read(tx, campaignId));
    await this.writing.lock(
      tx,
      campaignId,
      [...added, ...removed].map(({ head }) => ({ nominationId: head.id })),
    );
    return compareList(list, await this.standing.read(tx, campaignId));
  }
}

function viewOf(list: AssignmentList, { added, removed, unchanged, refused }: ListDifference): ListDifferenceView {
  const changes = { added: added.map(changeView), removed: removed.map(changeView), refused: [...refused] };
  const named = [added.map(pairOf), removed.map(({ assignmentId }) => assignmentId), refused];
  return { fingerprint: createHash('sha256').update(JSON.stringify(named)).digest('hex'), nominations: list.rows.length, unchanged, ...changes };
}

const pairOf = ({ head, seat }: ListedPair): readonly string[] => [head.id, seat.memberId];

const changeView = ({ place, head, seat }: ListedPair): ListedChangeView => ({
  place,
  nominationId: head.id,
  nominationCode: head.code,
  initiativeName: head.initiativeName,
  memberId: seat.memberId,
  memberCode: seat.code,
});
