import { createHash, randomUUID } from 'node:crypto';
import { PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import type { DistributionView } from './assignments-view.dto';
import { AssignmentsService } from './assignments.service';
import { CampaignAccess } from './campaign-access.service';
import { type Distribution, distributeEvenly } from './distribute-evenly';
import { type AssignmentRow, AssignmentsRepository } from './persistence/assignments.repository';
import { type MemberRow, PanelsRepository } from './persistence/panels.repository';

/** How nominations are to be shared out. */
export interface DistributionWish {
  readonly panelId: string;
  /** Who takes part; members of the panel. */
  readonly memberIds: readonly string[];
  readonly membersPerNomination: number;
  /** Only nominations of this field; null: of all. */
  readonly field: string | null;
}

interface Plan extends Distribution {
  readonly heads: readonly NominationHead[];
  readonly before: ReadonlyMap<string, number>;
}

/** Sharing nominations out evenly: looked at first, then done exactly as it was looked at. */
@Injectable()
export class DistributionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly rows: AssignmentsRepository,
    private readonly assignments: AssignmentsService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; invalid `assignment.members-unknown` */
  preview(actor: Actor, campaignId: string, wish: DistributionWish): Promise<DistributionView> {
    return this.transactor.snapshot(async (tx) => {
      await this.access.requireOversight(tx, actor, campaignId);
      return viewOf(await this.plan(tx, campaignId, wish));
    });
  }

  /**
   * @throws Problem not found; conflict `campaign.phase-closed`, `assignment.plan-outdated` when something has changed since the
   *   preview; invalid `assignment.too-few-members` {codes} unless shortfalls are accepted
   */
  apply(actor: Actor, campaignId: string, wish: DistributionWish & { readonly fingerprint: string; readonly acceptShortfalls: boolean }): Promise<DistributionView> {
    return this.transactor.write(async (tx) => {
      await this.access.requireOversight(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      await this.panels.lockOfCampaign(tx, campaignId);
      const plan = await this.plan(tx, campaignId, wish);
      const view = viewOf(plan);
      if (view.fingerprint !== wish.fingerprint) throw Problem.conflict('assignment.plan-outdated');
      if (view.shortfalls.length > 0 && !wish.acceptShortfalls) {
        throw Problem.invalid('assignment.too-few-members', { codes: view.shortfalls.map(({ code }) => code) });
      }
      await this.nominations.lockAllForMarking(
        tx,
        plan.pairs.map(({ nominationId }) => nominationId),
      );
      await this.assignments.insert(
        tx,
        actor.personId,
        campaignId,
        plan.pairs.map((pair) => ({ id: randomUUID(), ...pair })),
      );
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'assignment.distributed',
        objectType: 'panel',
        objectId: wish.panelId,
        data: { assignments: plan.pairs.length, fingerprint: view.fingerprint },
      });
      return view;
    });
  }

  private async plan(tx: Tx, campaignId: string, wish: DistributionWish): Promise<Plan> {
    const ofCampaign = await this.panels.membersOfCampaign(tx, campaignId);
    const ofPanel = ofCampaign.filter(({ panelId }) => panelId === wish.panelId);
    const taking = ofPanel.filter(({ id }) => wish.memberIds.includes(id));
    if (taking.length === 0 || taking.length !== new Set(wish.memberIds).size) throw Problem.invalid('assignment.members-unknown');
    const heads = (await this.nominations.acceptedHeads(tx, campaignId)).filter(({ field }) => wish.field === null || field === wish.field);
    const existing = await this.rows.ofCampaign(tx, campaignId);
    const conflicts = await this.assignments.conflictsOf(tx, heads, taking);
    const before = loadsOf(existing);
    const distribution = distributeEvenly(
      heads.map((head) => {
        const held = existing.filter(({ nominationId }) => nominationId === head.id);
        const unfit = new Set([...conflicts(head), ...held.map(({ memberId }) => memberId)]);
        const panelHolds = held.filter(({ memberId, recused }) => !recused && ofPanel.some(({ id }) => id === memberId)).length;
        return {
          id: head.id,
          candidates: taking.filter(({ id }) => !unfit.has(id)).map(({ id }) => id),
          wanted: Math.max(0, wish.membersPerNomination - panelHolds),
        };
      }),
      taking.map(({ id }: MemberRow) => ({ id, load: before.get(id) ?? 0 })),
    );
    return { ...distribution, heads, before };
  }
}

/** Nominations each member has to mark already. */
function loadsOf(existing: readonly AssignmentRow[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const { memberId, recused } of existing) if (!recused) loads.set(memberId, (loads.get(memberId) ?? 0) + 1);
  return loads;
}

function viewOf({ pairs, loads, shortfalls, heads, before }: Plan): DistributionView {
  const after = loads.map(({ load }) => load);
  const headOf = new Map(heads.map((head) => [head.id, head]));
  return {
    fingerprint: createHash('sha256').update(pairs.map((pair) => `${pair.nominationId} ${pair.memberId}\n`).join('')).digest('hex'),
    assignments: pairs.map((pair) => ({ ...pair })),
    nominations: heads.length,
    loads: loads.map(({ id, load }) => ({ memberId: id, before: before.get(id) ?? 0, after: load })),
    balanced: Math.max(...after) - Math.min(...after) <= 1,
    shortfalls: shortfalls.flatMap(({ nominationId, missing }) => {
      const head = headOf.get(nominationId);
      return head === undefined ? [] : [{ nominationId, code: head.code, initiativeName: head.initiativeName, unitName: head.unitName, missing }];
    }),
  };
}
