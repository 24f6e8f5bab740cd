import { CampaignsService, PhaseGate, type ReadyCampaign } from '@dvk/campaigns';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { type CampaignNomination, NominationsReader } from '@dvk/registry';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ConflictsRepository, type Pair } from './persistence/conflicts.repository';
import { type OwnSheetRow, OwnSheetsRepository } from './persistence/own-sheets.repository';
import { whyNotFit, whyNotMark } from './score-sheets.policy';

/** One sheet of the member's own, with what it is about. */
export interface OwnSheet {
  readonly sheetId: string;
  readonly version: number;
  readonly state: 'not-started' | 'draft' | 'submitted' | 'recused';
  /** Why it takes no marks now; null: it does. */
  readonly refusal: string | null;
  readonly marks: Marks;
  /** By leaf code. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly updatedAt: Date;
  readonly nomination: CampaignNomination;
}

export interface OwnSheets {
  readonly campaign: ReadyCampaign;
  /** When marking ends by itself or has ended; null: it is not planned. */
  readonly closesAt: Date | null;
  /** By code of the nomination. */
  readonly sheets: readonly OwnSheet[];
}

/** All that one member has to mark in one campaign, content and all; for the contexts to the right. Nobody else's. */
@Injectable()
export class OwnSheetsReader {
  constructor(
    private readonly gate: PhaseGate,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly conflicts: ConflictsRepository,
    private readonly sheets: OwnSheetsRepository,
  ) {}

  /**
   * Takes the locks of everybody who writes marks – phase, grounds of conflicts, nominations, sheets – for all of the actor's sheets at once. Read after it.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `nomination.not-accepted`
   */
  async lock(tx: Tx, actor: Actor, campaignId: string): Promise<void> {
    if (!(await this.sheets.any(tx, actor.personId, campaignId))) throw Problem.notFound();
    await this.gate.require(tx, campaignId, 'score-sheet.mark', 'share');
    await this.conflicts.keepGrounds(tx);
    await this.nominations.lockAllForMarking(tx, await this.sheets.nominationsOf(tx, actor.personId, campaignId));
    await this.sheets.lock(tx, actor.personId, campaignId);
  }

  /** @throws Problem not found for a campaign in which nothing was assigned to the actor; `campaign.no-criteria-set` */
  async requireCampaign(tx: Tx, actor: Actor, campaignId: string): Promise<ReadyCampaign> {
    if (!(await this.sheets.any(tx, actor.personId, campaignId))) throw Problem.notFound();
    return this.campaigns.requireReady(tx, campaignId);
  }

  /** @throws as `requireCampaign` */
  async read(tx: Tx, actor: Actor, campaignId: string): Promise<OwnSheets> {
    const campaign = await this.requireCampaign(tx, actor, campaignId);
    const rows = await this.sheets.of(tx, actor.personId, campaignId);
    const byNomination = new Map(rows.map((row) => [row.nominationId, row]));
    const nominations = await this.nominations.byIds(tx, [...byNomination.keys()]);
    const members = [...new Set(rows.map(({ memberId }) => memberId))];
    const conflicts = new Set((await this.conflicts.standing(tx, members, [...byNomination.keys()])).map(keyOf));
    const marking = campaign.phases.find((phase) => phase.permits.includes('score-sheet.mark'));
    const open = campaign.permitsNow.includes('score-sheet.mark');
    return {
      campaign,
      closesAt: marking?.closedAt ?? marking?.closesAt ?? null,
      sheets: nominations.flatMap((nomination): OwnSheet[] => {
        const row = byNomination.get(nomination.id);
        if (row === undefined) return [];
        const { sheetId, version, marks, remarks, comment, updatedAt } = row;
        const refusal =
          // A workbook serves the first marking: no phase but its own lets it in.
          whyNotMark({ ...row, inConflict: conflicts.has(keyOf(row)), submitted: row.state === 'submitted', round: 1 }) ??
          whyNotFit(row, campaign.criteriaSetId) ??
          (nomination.state === 'accepted' ? null : 'nomination.not-accepted') ??
          (open ? null : 'campaign.phase-closed');
        return [{ sheetId, version, state: stateOf(row), refusal, marks, remarks, comment, updatedAt, nomination }];
      }),
    };
  }
}

const keyOf = ({ memberId, nominationId }: Pair): string => `${memberId}:${nominationId}`;

function stateOf({ recused, state, marks }: OwnSheetRow): OwnSheet['state'] {
  if (recused) return 'recused';
  if (state === 'submitted') return 'submitted';
  return Object.keys(marks).length > 0 ? 'draft' : 'not-started';
}
