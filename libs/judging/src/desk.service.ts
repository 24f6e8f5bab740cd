import { CampaignsService, type ListedCampaign } from '@dvk/campaigns';
import { type Actor, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { formatDecimal } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { DeskCampaignView, DeskSheetView, DeskView } from './desk-view.dto';
import { DeclarationsRepository } from './persistence/declarations.repository';
import { type CampaignOfMember, DeskRepository, type DeskRow } from './persistence/desk.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { printedTotal } from './sheet-content';

interface OwnCampaign {
  readonly counts: CampaignOfMember;
  readonly listed: ListedCampaign;
  readonly remarkingOpen: boolean;
}

/** The list a member works from. */
@Injectable()
export class DeskService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly declarations: DeclarationsRepository,
    private readonly desk: DeskRepository,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /**
   * The member's nominations of one campaign; without `campaignId` of the one that can be marked now, or the newest.
   *
   * @throws Problem not found for a campaign in which the actor has nothing to mark
   */
  read(actor: Actor, campaignId: string | null): Promise<DeskView> {
    return this.transactor.read(async (tx) => {
      const now = await databaseNow(tx);
      const own = await this.campaignsOf(tx, actor);
      const chosen = campaignId === null ? (own.find(({ listed }) => isOpen(listed)) ?? own[0]) : own.find(({ listed }) => listed.id === campaignId);
      if (chosen === undefined && campaignId !== null) throw Problem.notFound();
      const campaigns = own.map(campaignView);
      if (chosen === undefined) return { now, campaigns, campaignId: null, undeclared: 0, totalMax: null, sheets: [] };
      const { criteriaSet } = await this.campaigns.require(tx, chosen.listed.id);
      return {
        now,
        campaigns,
        campaignId: chosen.listed.id,
        undeclared: await this.declarations.missing(tx, actor.personId, chosen.listed.id),
        totalMax: criteriaSet === null ? null : formatDecimal(criteriaSet.declaredTotal, { comma: false }),
        sheets: await this.sheetsOf(tx, actor, chosen.listed.id, criteriaSet?.decimals ?? 2),
      };
    });
  }

  private async campaignsOf(tx: Tx, actor: Actor): Promise<OwnCampaign[]> {
    const counted = new Map((await this.desk.campaignsOf(tx, actor.personId)).map((counts) => [counts.campaignId, counts]));
    if (counted.size === 0) return [];
    const listed = await this.campaigns.hostedWithin(tx, [], [...counted.keys()], counted.size);
    const unlocked = await this.closures.unlockedAmong(tx, listed.filter((campaign) => permitsNow(campaign, 'score-sheet.remark')).map(({ id }) => id));
    return listed.flatMap((campaign) => {
      const counts = counted.get(campaign.id);
      return counts === undefined ? [] : [{ counts, listed: campaign, remarkingOpen: unlocked.has(campaign.id) }];
    });
  }

  private async sheetsOf(tx: Tx, actor: Actor, campaignId: string, decimals: number): Promise<DeskSheetView[]> {
    const rows = await this.desk.of(tx, actor.personId, campaignId);
    const byNomination = new Map(rows.map((row) => [row.nominationId, row]));
    const heads = await this.nominations.headsByIds(tx, [...byNomination.keys()]);
    return heads.flatMap((head) => {
      const row = byNomination.get(head.id);
      return row === undefined ? [] : [sheetView(row, head, decimals)];
    });
  }
}

const permitsNow = ({ phases }: ListedCampaign, permit: 'score-sheet.mark' | 'score-sheet.remark'): boolean => phases.some((phase) => phase.isOpen && phase.permits.includes(permit));

const isOpen = (campaign: ListedCampaign): boolean => permitsNow(campaign, 'score-sheet.mark');

function stateOf({ recused, inConflict, accepted, state, started }: DeskRow): DeskSheetView['state'] {
  if (recused) return 'recused';
  if (inConflict) return 'in-conflict';
  if (!accepted) return 'returned';
  if (state === 'submitted') return 'submitted';
  return started ? 'draft' : 'not-started';
}

function sheetView(row: DeskRow, head: NominationHead, decimals: number): DeskSheetView {
  const { sheetId, assignmentId, declared, round, version, turn, updatedAt } = row;
  const { code, initiativeName, unitName, field, peerGroup } = head;
  const total = row.total === null ? null : printedTotal(row.total, decimals);
  return { sheetId, assignmentId, code, initiativeName, unitName, field, peerGroup, state: stateOf(row), declared, round, version, turn, total, savedAt: updatedAt };
}

function campaignView({ counts, listed, remarkingOpen }: OwnCampaign): DeskCampaignView {
  const marking = listed.phases.find((phase) => phase.permits.includes('score-sheet.mark'));
  return {
    id: listed.id,
    name: listed.name,
    assigned: counts.assigned,
    submitted: counts.submitted,
    markingOpen: isOpen(listed),
    remarkingOpen,
    opensAt: marking?.opensAt ?? null,
    closesAt: marking?.closedAt ?? marking?.closesAt ?? null,
  };
}
