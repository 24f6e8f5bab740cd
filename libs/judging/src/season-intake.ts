import { randomUUID } from 'node:crypto';
import { CampaignsService } from '@dvk/campaigns';
import { databaseNow, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import type { Marks, Season } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository, type Pair } from './persistence/conflicts.repository';
import { DeclarationsRepository } from './persistence/declarations.repository';
import { OfficeSheetsRepository } from './persistence/office-sheets.repository';
import { noLimits, PanelsRepository } from './persistence/panels.repository';
import { type NewSheet, ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { SetAsideSheetsRepository } from './persistence/set-aside-sheets.repository';
import { figuresOf, submissionProblems } from './sheet-content';

/** Who and what the codes of a season are in this system. */
export interface SeasonIds {
  readonly campaignId: string;
  /** Nomination code → id; the nominations exist and are accepted. */
  readonly nominations: ReadonlyMap<string, string>;
  /** Assessor code → person. */
  readonly people: ReadonlyMap<string, string>;
  /** Unit code → id. */
  readonly units: ReadonlyMap<string, string>;
}

export interface SeasonPanel {
  readonly name: string;
  readonly decisionNumber: string;
  /** ISO date. */
  readonly decisionDate: string;
  readonly decisionIssuer: string;
  /** What stands as the reason of a recusal that came without one. */
  readonly recusalReason: string;
  /** True: marking is over and its result stands; closing and locking are recorded as of now. */
  readonly closed: boolean;
  /** Why it was closed although members were late; needed when there are any. */
  readonly closingReason: string;
}

/** Takes the panel and the sheets of a whole season in, once, beside campaign and nominations that the caller has made. */
@Injectable()
export class SeasonIntake {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly conflicts: ConflictsRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly officeSheets: OfficeSheetsRepository,
    private readonly setAside: SetAsideSheetsRepository,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /**
   * Writes panel, assignments and sheets. A sheet whose member is in conflict with the nominee is kept apart and never counted.
   * The caller writes the audit entry.
   *
   * @returns id of the panel
   */
  async createFromSeason(tx: Tx, season: Season, ids: SeasonIds, panel: SeasonPanel): Promise<string> {
    const campaign = await this.campaigns.requireReady(tx, ids.campaignId);
    const at = await databaseNow(tx);
    const panelId = randomUUID();
    const { recusalReason, closed, closingReason, ...decision } = panel;
    await this.panels.insert(tx, { ...noLimits, ...decision, id: panelId, campaignId: ids.campaignId, version: 1 });
    const memberIds = new Map<string, string>();
    for (const [ordinal, { code, unitCode, title, position }] of season.assessors.entries()) {
      const id = randomUUID();
      memberIds.set(code, id);
      const unitId = unitCode === null ? null : idOf(ids.units, unitCode);
      await this.panels.insertMember(tx, { id, panelId, personId: idOf(ids.people, code), code, unitId, title, position, ordinal, replacesId: null });
    }
    const members = [...memberIds.values()];
    const nominees = [...ids.nominations.values()];
    const standing = await this.conflicts.standing(tx, members, nominees);
    const inConflict = new Set(standing.map(keyOf));
    // Whoever marked on paper had the whole list before them; what they declared came with their sheets.
    await this.declarations.insert(tx, members.flatMap((memberId) => nominees.map((nominationId) => ({ memberId, nominationId, declaredAt: at }))));
    const ofPanel = season.sheets.flatMap((sheet) =>
      sheet.assessorCode === null ? [] : [{ ...sheet, memberId: idOf(memberIds, sheet.assessorCode), nominationId: idOf(ids.nominations, sheet.nominationCode) }],
    );
    const apart = ofPanel.filter((sheet) => sheet.inConflict || inConflict.has(keyOf(sheet)));
    await this.setAside.insert(
      tx,
      apart.map(({ memberId, nominationId, marks, recused }) => ({ id: randomUUID(), memberId, nominationId, marks: entered(marks), reason: 'conflict-of-interest', recused })),
    );
    const regular = ofPanel.filter((sheet) => !apart.includes(sheet)).map((sheet) => ({ ...sheet, assignmentId: randomUUID() }));
    await this.assignments.insert(
      tx,
      regular.map(({ assignmentId, memberId, nominationId }) => ({ id: assignmentId, memberId, nominationId })),
      { at, personId: null },
    );
    const notApplicableOf = new Map((await this.nominations.accepted(tx, ids.campaignId)).map(({ id, notApplicable }) => [id, notApplicable]));
    await this.sheets.insert(
      tx,
      regular.map(({ assignmentId, nominationId, marks, submitted }): NewSheet => {
        const form = { set: campaign.criteriaSet, part: 'panel' as const, notApplicable: notApplicableOf.get(nominationId) ?? {} };
        const content = { marks: entered(marks), remarks: {} };
        const { total, complete } = figuresOf(content.marks, form);
        const done = submitted && complete && submissionProblems(content, form).every(({ code }) => code === 'remark.reason-missing');
        return {
          ...content,
          id: randomUUID(),
          assignmentId,
          criteriaSetId: campaign.criteriaSetId,
          comment: '',
          state: done ? 'submitted' : 'draft',
          total: complete ? total : null,
          submittedAt: done ? at : null,
          updatedAt: at,
        };
      }),
    );
    for (const { assignmentId, recused } of regular) if (recused) await this.assignments.recuse(tx, assignmentId, recusalReason);
    for (const { assessorCode, nominationCode, marks } of season.sheets) {
      const own = entered(marks);
      if (assessorCode !== null || Object.keys(own).length === 0) continue;
      await this.officeSheets.insert(tx, { nominationId: idOf(ids.nominations, nominationCode), marks: own, remarks: {} }, null);
    }
    if (closed) {
      await this.close(tx, ids.campaignId, at, closingReason);
      await this.closures.insertConflicts(tx, ids.campaignId, standing);
    }
    return panelId;
  }

  private async close(tx: Tx, campaignId: string, closedAt: Date, reason: string): Promise<void> {
    const late = (await this.sheets.progressOf(tx, campaignId))
      .filter(({ assigned, submitted }) => submitted < assigned)
      .map(({ memberId, assigned, submitted }) => ({ memberId, missing: assigned - submitted }));
    await this.closures.insert(tx, { campaignId, closedAt, closedBy: null, reason: late.length > 0 ? reason : '', lateMembers: late, lockedAt: closedAt, lockedBy: null });
  }
}

const keyOf = ({ memberId, nominationId }: Pair): string => `${memberId} ${nominationId}`;

/** Marks as entered; what is not applicable stands with the nomination. */
function entered(marks: Marks): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark.kind !== 'not-applicable'));
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the season names ${code}, which was not taken in before`);
  return id;
}
