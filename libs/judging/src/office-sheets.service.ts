import { PhaseGate, type ReadyCampaign } from '@dvk/campaigns';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { type CampaignNomination, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import type { OfficeSheetView } from './office-sheet-view.dto';
import { type OfficeSheetRow, OfficeSheetsRepository } from './persistence/office-sheets.repository';
import { figuresOf, readDraft, type SheetForm, submissionProblems, type TypedContent } from './sheet-content';

/** Items that the standing office marks once for each nomination, such as a deduction for no registration. */
@Injectable()
export class OfficeSheetsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly nominations: NominationsReader,
    private readonly sheets: OfficeSheetsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found */
  read(actor: Actor, nominationId: string): Promise<OfficeSheetView> {
    return this.transactor.read(async (tx) => {
      const nomination = await this.nominations.require(tx, nominationId);
      const campaign = await this.access.requireReady(tx, actor, nomination.campaignId);
      return viewOf(nomination, campaign, await this.sheets.find(tx, nominationId));
    });
  }

  /**
   * Writes the items upon the version seen (0: nothing was there). An unfinished sheet keeps its nomination incomplete.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `nomination.not-accepted`, `office-sheet.stale-version` {current};
   *   invalid `score-sheet.marks-wrong` with every wrong mark
   */
  write(actor: Actor, nominationId: string, typed: TypedContent & { readonly version: number }): Promise<OfficeSheetView> {
    return this.transactor.write(async (tx) => {
      const { campaignId } = await this.nominations.require(tx, nominationId);
      await this.access.requireOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'office-sheet.edit', 'share');
      const nomination = await this.nominations.lockForMarking(tx, nominationId);
      const campaign = await this.access.requireReady(tx, actor, campaignId);
      const form = formOf(nomination, campaign);
      const { content, problems } = readDraft(typed, form);
      const reasonless = submissionProblems(content, form).filter(({ code }) => code === 'remark.reason-missing');
      if (problems.length + reasonless.length > 0) throw Problem.invalid('score-sheet.marks-wrong', {}, [...problems, ...reasonless]);
      if (!(await this.store(tx, actor, { nominationId, ...content, version: typed.version }))) {
        const current = await this.sheets.find(tx, nominationId);
        throw Problem.conflict('office-sheet.stale-version', {
          current: current && { version: current.version, marks: current.marks, remarks: current.remarks, savedAt: current.updatedAt.toISOString() },
        });
      }
      const view = viewOf(nomination, campaign, await this.sheets.find(tx, nominationId));
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'office-sheet.saved',
        objectType: 'nomination',
        objectId: nominationId,
        data: { version: view.version, marks: Object.keys(content.marks).length },
      });
      return view;
    });
  }

  private store(tx: Tx, actor: Actor, row: Pick<OfficeSheetRow, 'nominationId' | 'marks' | 'remarks' | 'version'>): Promise<boolean> {
    return row.version === 0 ? this.sheets.insert(tx, row, actor.personId) : this.sheets.update(tx, row, actor.personId);
  }
}

function formOf(nomination: CampaignNomination, campaign: ReadyCampaign): SheetForm {
  return { set: campaign.criteriaSet, part: 'office', notApplicable: nomination.notApplicable };
}

function viewOf(nomination: CampaignNomination, campaign: ReadyCampaign, sheet: OfficeSheetRow | null): OfficeSheetView {
  const { id, code, initiativeName, unitName, notApplicable } = nomination;
  const { total, complete } = figuresOf(sheet?.marks ?? {}, formOf(nomination, campaign));
  return {
    nominationId: id,
    code,
    initiativeName,
    unitName,
    campaignId: campaign.id,
    version: sheet?.version ?? 0,
    editable: campaign.permitsNow.includes('office-sheet.edit') && nomination.state === 'accepted',
    marks: sheet?.marks ?? {},
    remarks: sheet?.remarks ?? {},
    notApplicable,
    criteriaSet: campaign.criteriaSet,
    total,
    complete,
    savedAt: sheet?.updatedAt ?? null,
  };
}
