import { CampaignsService, type CampaignView } from '@dvk/campaigns';
import { type Actor, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import type { DeskCampaignView, DeskSheetView, DeskView } from './desk-view.dto';
import { DeclarationsRepository } from './persistence/declarations.repository';
import { type CampaignOfMember, type DeskRow, ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { printedTotal } from './sheet-content';

/** The list a member works from. */
@Injectable()
export class DeskService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly sheets: ScoreSheetsRepository,
    private readonly declarations: DeclarationsRepository,
  ) {}

  /**
   * The member's nominations of one campaign; without `campaignId` of the one that can be marked now, or the newest.
   *
   * @throws Problem not found for a campaign in which the actor has nothing to mark
   */
  read(actor: Actor, campaignId: string | null): Promise<DeskView> {
    return this.transactor.read(async (tx) => {
      const own = await this.campaignsOf(tx, actor);
      const chosen = campaignId === null ? (own.find(({ view }) => isOpen(view)) ?? own[0]) : own.find(({ view }) => view.id === campaignId);
      if (chosen === undefined && campaignId !== null) throw Problem.notFound();
      return {
        campaigns: own.map(campaignView),
        campaignId: chosen?.view.id ?? null,
        undeclared: chosen === undefined ? 0 : await this.declarations.missing(tx, actor.personId, chosen.view.id),
        sheets: chosen === undefined ? [] : await this.sheetsOf(tx, actor, chosen.view),
      };
    });
  }

  private async campaignsOf(tx: Tx, actor: Actor): Promise<{ readonly counts: CampaignOfMember; readonly view: CampaignView }[]> {
    const counted = await this.sheets.campaignsOf(tx, actor.personId);
    const own = [];
    for (const counts of counted) own.push({ counts, view: await this.campaigns.require(tx, counts.campaignId) });
    return own.sort((a, b) => b.view.year - a.view.year || (a.view.code < b.view.code ? -1 : 1));
  }

  private async sheetsOf(tx: Tx, actor: Actor, campaign: CampaignView): Promise<DeskSheetView[]> {
    const rows = await this.sheets.deskOf(tx, actor.personId, campaign.id);
    const byNomination = new Map(rows.map((row) => [row.nominationId, row]));
    const nominations = await this.nominations.byIds(tx, [...byNomination.keys()]);
    return nominations.flatMap(({ id, code, initiativeName, unitName, field, peerGroup }) => {
      const row = byNomination.get(id);
      if (row === undefined) return [];
      const total = row.total === null ? null : printedTotal(row.total, campaign.criteriaSet?.decimals ?? 2);
      return [
        { sheetId: row.sheetId, assignmentId: row.assignmentId, code, initiativeName, unitName, field, peerGroup, state: stateOf(row), declared: row.declared, total, savedAt: row.updatedAt },
      ];
    });
  }
}

const isOpen = (campaign: CampaignView): boolean => campaign.permitsNow.includes('score-sheet.mark');

function stateOf({ recused, inConflict, state, started }: DeskRow): DeskSheetView['state'] {
  if (recused) return 'recused';
  if (inConflict) return 'in-conflict';
  if (state === 'submitted') return 'submitted';
  return started ? 'draft' : 'not-started';
}

function campaignView({ counts, view }: { readonly counts: CampaignOfMember; readonly view: CampaignView }): DeskCampaignView {
  const marking = view.phases.find((phase) => phase.permits.includes('score-sheet.mark'));
  return {
    id: view.id,
    name: view.name,
    assigned: counts.assigned,
    submitted: counts.submitted,
    markingOpen: isOpen(view),
    closesAt: marking?.closedAt ?? marking?.closesAt ?? null,
  };
}
