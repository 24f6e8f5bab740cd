import { CampaignsService, type ReadyCampaign } from '@dvk/campaigns';
import { type Actor, AuditLog, cleanText, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { type CampaignNomination, EvidenceService, NominationsReader, type OpenedEvidence } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { MarkingGate, type OpenSheet } from './marking-gate';
import { ConflictsRepository, type MarkingStanding } from './persistence/conflicts.repository';
import { ReopeningsRepository } from './persistence/reopenings.repository';
import { ScoreSheetsRepository, type SheetRow } from './persistence/score-sheets.repository';
import { type SheetStanding, whyNotFit, whyNotMark, whyNotOpen, whyNotReopen } from './score-sheets.policy';
import { figuresOf, printedTotal, readDraft, sameContent, type SheetFigures, type SheetForm, submissionProblems, type TypedContent } from './sheet-content';
import type { SheetView, SheetWriteView } from './sheet-view.dto';

export const commentLength = 5_000;

export interface TypedSheet extends TypedContent {
  /** The version that was seen. */
  readonly version: number;
  readonly comment: string;
}

/** A member's own sheets: reading, writing, handing in, taking back. Another's sheet is as good as absent. */
@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: MarkingGate,
    private readonly campaigns: CampaignsService,
    private readonly nominations: NominationsReader,
    private readonly evidence: EvidenceService,
    private readonly conflicts: ConflictsRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly reopenings: ReopeningsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `score-sheet.declaration-missing` {campaignId} while marking is open */
  read(actor: Actor, id: string): Promise<SheetView> {
    return this.transactor.read(async (tx) => {
      const sheet = await this.requireOwn(tx, actor, id);
      const campaign = await this.campaigns.requireReady(tx, sheet.campaignId);
      const standing = standingOf(sheet, await this.conflicts.markingStanding(tx, sheet));
      if (campaign.permitsNow.includes('score-sheet.mark')) refuse(whyNotOpen(standing), { campaignId: campaign.id });
      const nomination = await this.nominations.require(tx, sheet.nominationId);
      const files = (await this.nominations.evidenceOf(tx, [nomination.id])).get(nomination.id) ?? [];
      const marking = campaign.phases.find((phase) => phase.permits.includes(sheet.round === 1 ? 'score-sheet.mark' : 'score-sheet.remark'));
      return {
        now: await databaseNow(tx),
        id: sheet.id,
        assignmentId: sheet.assignmentId,
        campaignId: campaign.id,
        campaignName: campaign.name,
        version: sheet.version,
        state: sheet.recusedAt === null ? sheet.state : 'recused',
        round: sheet.round,
        secondMarking: await this.secondMarkingOf(tx, sheet, campaign),
        markingOpen: await this.gate.isOpen(tx, campaign, sheet),
        opensAt: marking?.opensAt ?? null,
        closesAt: marking?.closedAt ?? marking?.closesAt ?? null,
        refusal: whyNotMark({ ...standing, submitted: false }) ?? whyNotFit(sheet, campaign.criteriaSetId) ?? (nomination.state === 'accepted' ? null : 'nomination.not-accepted'),
        marks: sheet.marks,
        remarks: sheet.remarks,
        comment: sheet.comment,
        savedAt: sheet.updatedAt,
        submittedAt: sheet.submittedAt,
        recusalReason: sheet.recusalReason,
        inConflict: standing.inConflict,
        criteriaSet: campaign.criteriaSet,
        nomination: {
          ...nominationFacts(nomination, campaign.showSelfMarks),
          evidence: files.map(({ id: fileId, leafCode, fileName, mediaType, size }) => ({ id: fileId, leafCode, fileName, mediaType, size })),
        },
      };
    });
  }

  /**
   * Writes a draft, complete or not. The same content sent again changes nothing and answers what is stored.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `score-sheet.stale-version` {current}, `score-sheet.recused`,
   *   `score-sheet.already-submitted`, `score-sheet.conflict-of-interest`, `score-sheet.declaration-missing`,
   *   `score-sheet.panel-not-valid`, `score-sheet.criteria-set-changed`;
   *   invalid `score-sheet.marks-wrong` with every wrong mark
   */
  write(actor: Actor, id: string, typed: TypedSheet): Promise<SheetWriteView> {
    return this.transactor.write(async (tx) => {
      const { sheet, form, criteriaSetId, standing } = await this.open(tx, actor, id);
      const { content, problems } = readDraft(typed, form);
      const comment = cleanText(typed.comment);
      const same = sameContent([sheet.marks, sheet.remarks, sheet.comment], [content.marks, content.remarks, comment]);
      if (sheet.version !== typed.version && same && problems.length === 0) return writeView(sheet, form);
      requireVersion(sheet, typed.version);
      refuse(whyNotMark(standing));
      if (problems.length > 0) throw Problem.invalid('score-sheet.marks-wrong', {}, problems);
      const figures = figuresOf(content.marks, form);
      if (same && standsWith(sheet, figures, form)) return writeView(sheet, form);
      const written = await this.sheets.write(tx, id, typed.version, {
        ...content,
        comment,
        criteriaSetId,
        total: figures.complete ? figures.total : null,
      });
      if (written === null) throw stale(sheet);
      await this.append(tx, actor, 'score-sheet.saved', id, { version: written.version, marks: Object.keys(content.marks).length });
      return { ...figures, version: written.version, state: 'draft', savedAt: written.updatedAt };
    });
  }

  /**
   * Hands the stored sheet in: complete and valid, or everything that is wrong at once.
   *
   * @throws Problem as `write`; invalid `score-sheet.incomplete`
   */
  submit(actor: Actor, id: string, version: number): Promise<SheetWriteView> {
    return this.transactor.write(async (tx) => {
      const view = await this.handIn(tx, actor, id, version);
      await this.logSubmission(tx, actor, id, view.version);
      return view;
    });
  }

  /** `submit` inside the caller's transaction, which calls `logSubmission` last. Whatever it refuses, it has written nothing. */
  async handIn(tx: Tx, actor: Actor, id: string, version: number): Promise<SheetWriteView> {
    const { sheet, form, standing } = await this.open(tx, actor, id);
    requireVersion(sheet, version);
    refuse(whyNotMark(standing));
    const problems = submissionProblems(sheet, form);
    if (problems.length > 0) throw Problem.invalid('score-sheet.incomplete', {}, problems);
    const figures = figuresOf(sheet.marks, form);
    const written = await this.sheets.submit(tx, id, version, figures.total);
    if (written === null) throw stale(sheet);
    return { ...figures, version: written.version, state: 'submitted', savedAt: written.updatedAt };
  }

  logSubmission(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
    return this.append(tx, actor, 'score-sheet.submitted', id, { version });
  }

  /**
   * Takes an own handed-in sheet back, as long as marking is open.
   *
   * @throws Problem as `write`; conflict `score-sheet.not-submitted`
   */
  reopen(actor: Actor, id: string, version: number): Promise<SheetWriteView> {
    return this.transactor.write(async (tx) => {
      const { sheet, form, standing } = await this.open(tx, actor, id);
      requireVersion(sheet, version);
      refuse(whyNotReopen(standing));
      const written = await this.sheets.reopen(tx, id, version);
      if (written === null) throw stale(sheet);
      await this.append(tx, actor, 'score-sheet.reopened', id, { version: written.version });
      return { ...figuresOf(sheet.marks, form), version: written.version, state: 'draft', savedAt: written.updatedAt };
    });
  }

  /** A file of a nomination that the actor was assigned. @throws Problem not found */
  openEvidence(actor: Actor, id: string, evidenceId: string): Promise<OpenedEvidence> {
    return this.transactor.read(async (tx) => {
      const sheet = await this.requireOwn(tx, actor, id);
      return this.evidence.openOf(tx, sheet.nominationId, evidenceId);
    });
  }

  private async requireOwn(tx: Tx, actor: Actor, id: string): Promise<SheetRow> {
    const sheet = await this.sheets.findOwn(tx, id, actor.personId);
    if (sheet === null) throw Problem.notFound();
    return sheet;
  }

  /** The marking that was given back last and why; null for a first marking. It is the member's own. */
  private async secondMarkingOf(tx: Tx, { id, round }: SheetRow, { criteriaSet }: ReadyCampaign): Promise<SheetView['secondMarking']> {
    const given = round === 1 ? undefined : (await this.reopenings.roundsOf(tx, id)).at(-1);
    if (given === undefined) return null;
    const { reason, reopenedAt, marks, remarks, comment, total } = given;
    return { reason, reopenedAt, marks, remarks, comment, total: printedTotal(total, criteriaSet.decimals) };
  }

  private async open(tx: Tx, actor: Actor, id: string): Promise<OpenSheet & { readonly standing: SheetStanding }> {
    const open = await this.gate.hold(tx, actor, id);
    refuse(whyNotFit(open.sheet, open.criteriaSetId));
    return { ...open, standing: standingOf(open.sheet, open.sheet) };
  }

  /** Ids, versions and counts: never a mark. */
  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, number>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'score-sheet', objectId: id, data });
  }
}

/** What the unit thinks of itself leaves the server only where the campaign shows it. */
function nominationFacts(nomination: CampaignNomination, showSelfMarks: boolean): Omit<SheetView['nomination'], 'evidence'> {
  const { id, code, initiativeName, unitName, jointUnitNames, subjectKind, field, peerGroup, summary, details, notApplicable } = nomination;
  const selfMarks = showSelfMarks ? nomination.selfMarks : null;
  const selfRemarks = showSelfMarks ? nomination.selfRemarks : null;
  const facts = { id, code, initiativeName, unitName, subjectKind, field, peerGroup, summary, notApplicable };
  return { ...facts, jointUnitNames: [...jointUnitNames], details: { ...details }, selfMarks, selfRemarks };
}

/** The total that is kept is the one these marks come to now; the office may have set an item aside since. */
function standsWith({ total }: SheetRow, figures: SheetFigures, { set }: SheetForm): boolean {
  return (total === null ? null : printedTotal(total, set.decimals)) === (figures.complete ? figures.total : null);
}

function writeView(sheet: SheetRow, form: SheetForm): SheetWriteView {
  return { ...figuresOf(sheet.marks, form), version: sheet.version, state: sheet.state, savedAt: sheet.updatedAt };
}

function standingOf({ recusedAt, state, round }: SheetRow, { inConflict, declared, seated, panelValid }: MarkingStanding): SheetStanding {
  return { inConflict, declared, seated, panelValid, recused: recusedAt !== null, submitted: state === 'submitted', round };
}

function refuse(reason: string | null, params: { readonly campaignId?: string } = {}): void {
  if (reason !== null) throw Problem.conflict(reason, params);
}

function requireVersion(sheet: SheetRow, version: number): void {
  if (sheet.version !== version) throw stale(sheet);
}

/** The newer version goes to the member whose own it is, so that both can be shown side by side. */
function stale({ version, state, marks, remarks, comment, updatedAt }: SheetRow): Problem {
  return Problem.conflict('score-sheet.stale-version', { current: { version, state, marks, remarks, comment, savedAt: updatedAt.toISOString() } });
}
