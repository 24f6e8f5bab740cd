import { CampaignsService, PhaseGate } from '@dvk/campaigns';
import { type Actor, Problem, Transactor } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { ScoreSheetsService } from './score-sheets.service';
import { submissionProblems } from './sheet-content';
import type { ReadinessView, RefusedSheetView, SubmissionsView } from './sheet-view.dto';

interface SeenSheet {
  readonly id: string;
  readonly version: number;
}

/** Many own sheets handed in with one press. */
@Injectable()
export class HandingInService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly conflicts: ConflictsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly single: ScoreSheetsService,
  ) {}

  /** The own drafts on which something stands, each with what it lacks. @throws Problem `campaign.no-criteria-set`, not found */
  readiness(actor: Actor, campaignId: string): Promise<ReadinessView> {
    return this.transactor.read(async (tx) => {
      const drafts = new Map((await this.sheets.draftsOf(tx, actor.personId, campaignId)).map((row) => [row.nominationId, row]));
      if (drafts.size === 0) return { campaignId, sheets: [] };
      const { criteriaSet } = await this.campaigns.requireReady(tx, campaignId);
      const nominations = await this.nominations.byIds(tx, [...drafts.keys()]);
      return {
        campaignId,
        sheets: nominations.flatMap(({ id, code, initiativeName, notApplicable, state }) => {
          const draft = drafts.get(id);
          if (draft === undefined || state !== 'accepted' || Object.keys(draft.marks).length === 0) return [];
          const problems = submissionProblems(draft, { set: criteriaSet, part: 'panel', notApplicable });
          return [{ id: draft.id, version: draft.version, code, initiativeName, missing: [...new Set(problems.map(({ field }) => leafOf(field)))] }];
        }),
      };
    });
  }

  /**
   * Each sheet stands or falls by itself – one that another tab has moved on must not hold forty others back in the last
   * minute – but all of them in one transaction: the phase is asked once for all, and the answer never tells of sheets that
   * a crash took back. Grounds of conflicts and nominations are held first, the latter in one order, so that two such acts never wait in a circle.
   *
   * @throws Problem not found when one of the sheets is not the actor's own of this campaign; conflict `campaign.phase-closed`
   */
  submit(actor: Actor, campaignId: string, seen: readonly SeenSheet[]): Promise<SubmissionsView> {
    return this.transactor.write(async (tx) => {
      const versions = new Map(seen.map(({ id, version }) => [id, version]));
      const own = await this.sheets.ownAmong(tx, [...versions.keys()], actor.personId);
      // Before the phase is asked, which would tell strangers that there is such a campaign; each sheet is locked and read again below.
      if (own.length !== versions.size || own.some((sheet) => sheet.campaignId !== campaignId)) throw Problem.notFound();
      await this.gate.require(tx, campaignId, 'score-sheet.mark', 'share');
      await this.conflicts.keepGrounds(tx);
      await this.nominations.holdAccepted(tx, own.map(({ nominationId }) => nominationId));
      const submitted: SeenSheet[] = [];
      const refused: RefusedSheetView[] = [];
      for (const { id } of own) {
        try {
          const { version } = await this.single.handIn(tx, actor, id, versions.get(id) ?? 0);
          submitted.push({ id, version });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          refused.push({ id, code: error.code });
        }
      }
      for (const { id, version } of submitted) await this.single.logSubmission(tx, actor, id, version);
      return { submittedIds: submitted.map(({ id }) => id), refused };
    });
  }
}

const leafOf = (field: string): string => field.slice(field.indexOf('.') + 1);
