import { type CampaignView, PhaseGate } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { PanelsRepository } from './persistence/panels.repository';
import { ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { type ClosureRow, ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import type { LateMemberView, MemberProgressView, ProgressView } from './progress-view.dto';

/** Who has finished, and the act that ends marking. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly people: PeopleDirectory,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly closures: ScoringClosuresRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Counts of finished sheets by member; the same whatever the marks are. @throws Problem not found */
  progress(actor: Actor, campaignId: string): Promise<ProgressView> {
    return this.transactor.read(async (tx) => this.progressOf(tx, await this.access.requireOversight(tx, actor, campaignId)));
  }

  /**
   * Ends marking now, for everybody at one instant of the database's clock. Sheets still in draft are kept and never counted.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `scoring.already-closed`; invalid `scoring.reason-missing`
   *   {lateMembers} when somebody has not finished and no reason is given
   */
  close(actor: Actor, campaignId: string, typedReason: string): Promise<ProgressView> {
    return this.transactor.write(async (tx) => {
      await this.access.requireOversight(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'scoring.close', 'update');
      if ((await this.closures.find(tx, campaignId)) !== null) throw Problem.conflict('scoring.already-closed');
      await this.gate.require(tx, campaignId, 'scoring.close', 'update');
      const late = lateMembers(await this.membersOf(tx, campaignId));
      const reason = cleanText(typedReason);
      if (late.length > 0 && reason === '') throw Problem.invalid('scoring.reason-missing', { lateMembers: late }, [{ field: 'reason', code: 'scoring.reason-missing' }]);
      await this.gate.closePhase(tx, campaignId, 'scoring');
      const closure: ClosureRow = {
        campaignId,
        closedAt: await databaseNow(tx),
        closedBy: actor.personId,
        reason: late.length > 0 ? reason : '',
        lateMembers: late.map(({ memberId, missing }) => ({ memberId, missing })),
      };
      await this.closures.insert(tx, closure);
      const view = await this.progressOf(tx, await this.access.requireOversight(tx, actor, campaignId));
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'scoring.closed',
        objectType: 'campaign',
        objectId: campaignId,
        data: { lateMembers: closure.lateMembers },
      });
      return view;
    });
  }

  private async progressOf(tx: Tx, campaign: CampaignView): Promise<ProgressView> {
    const members = await this.membersOf(tx, campaign.id);
    const heads = await this.nominations.acceptedHeads(tx, campaign.id);
    const assigned = new Set((await this.assignments.ofCampaign(tx, campaign.id)).filter(({ recused }) => !recused).map(({ nominationId }) => nominationId));
    const closure = await this.closures.find(tx, campaign.id);
    const marking = campaign.phases.find((phase) => phase.permits.includes('score-sheet.mark'));
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      markingOpen: campaign.permitsNow.includes('score-sheet.mark'),
      mayClose: closure === null && campaign.permitsNow.includes('scoring.close'),
      closesAt: marking?.closedAt ?? marking?.closesAt ?? null,
      acceptedNominations: heads.length,
      unassignedNominations: heads.filter(({ id }) => !assigned.has(id)).length,
      members,
      closure: closure === null ? null : { closedAt: closure.closedAt, reason: closure.reason, lateMembers: named(closure.lateMembers, members) },
    };
  }

  private async membersOf(tx: Tx, campaignId: string): Promise<MemberProgressView[]> {
    const members = await this.panels.membersOfCampaign(tx, campaignId);
    const counts = new Map((await this.sheets.progressOf(tx, campaignId)).map((row) => [row.memberId, row]));
    const names = await this.people.namesOf(
      tx,
      members.map(({ personId }) => personId),
    );
    return members.map(({ id, panelId, personId, code, title, position }) => {
      const { assigned, submitted, recused } = counts.get(id) ?? { assigned: 0, submitted: 0, recused: 0 };
      return { memberId: id, panelId, code, fullName: names.get(personId) ?? '', title, position, assigned, submitted, recused };
    });
  }
}

function lateMembers(members: readonly MemberProgressView[]): LateMemberView[] {
  return members
    .filter(({ assigned, submitted }) => submitted < assigned)
    .map(({ memberId, code, fullName, assigned, submitted }) => ({ memberId, code, fullName, missing: assigned - submitted }));
}

function named(late: ClosureRow['lateMembers'], members: readonly MemberProgressView[]): LateMemberView[] {
  return late.map(({ memberId, missing }) => {
    const member = members.find((each) => each.memberId === memberId);
    return { memberId, missing, code: member?.code ?? '', fullName: member?.fullName ?? '' };
  });
}
