import { setImmediate } from 'node:timers/promises';
import { type Actor, AuditLog, cleanText, Problem, type Tx } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { OwnSheet, OwnSheets } from './own-sheets.reader';
import { OwnSheetsRepository, type SheetChange } from './persistence/own-sheets.repository';
import { figuresOf, readDraft, type SheetForm, submissionProblems } from './sheet-content';

/** What is to be stored on one own sheet, upon the version that was read under the locks. */
export interface OwnSheetDraft {
  readonly sheetId: string;
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** What became of one own sheet. */
export interface WrittenSheet {
  readonly sheetId: string;
  readonly code: string;
  readonly version: number;
  readonly state: 'draft' | 'submitted';
  /** Decimal text with a point; what is missing adds nothing. */
  readonly total: string;
  readonly complete: boolean;
}

/** Sheets checked before other requests get their turn. */
const AT_ONCE = 16;

/** Writes several own sheets as one act; for the contexts to the right. */
@Injectable()
export class OwnSheetsWriter {
  constructor(
    private readonly sheets: OwnSheetsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Saves drafts and hands in those of `handIn` that are complete, inside the caller's transaction, after `OwnSheetsReader.lock`
   * and upon what was read after it. The same rules as for one sheet; all of them or none.
   *
   * @param handIn sheets to hand in, with or without a draft here; those with something missing stay drafts
   * @throws Problem not found; conflict with the reason why a sheet takes no marks, `score-sheet.stale-version`;
   *   invalid `score-sheet.marks-wrong`
   */
  async writeAll(tx: Tx, actor: Actor, { campaign, sheets }: OwnSheets, drafts: readonly OwnSheetDraft[], handIn: ReadonlySet<string>): Promise<WrittenSheet[]> {
    const draftOf = new Map(drafts.map((draft) => [draft.sheetId, draft]));
    const known = new Set(sheets.map(({ sheetId }) => sheetId));
    if (drafts.some(({ sheetId }) => !known.has(sheetId))) throw Problem.notFound();
    const changes: SheetChange[] = [];
    const written: WrittenSheet[] = [];
    for (const [at, sheet] of sheets.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const draft = draftOf.get(sheet.sheetId);
      if (draft === undefined && !handIn.has(sheet.sheetId)) continue;
      if (sheet.refusal !== null) throw Problem.conflict(sheet.refusal, { code: sheet.nomination.code });
      const form: SheetForm = { set: campaign.criteriaSet, part: 'panel', notApplicable: sheet.nomination.notApplicable };
      const content = draft === undefined ? storedContent(sheet) : draftContent(draft, form, sheet);
      const submit = handIn.has(sheet.sheetId) && submissionProblems(content, form).length === 0;
      if (draft === undefined && !submit) continue;
      const { total, complete } = figuresOf(content.marks, form);
      changes.push({ id: sheet.sheetId, version: sheet.version, ...content, criteriaSetId: campaign.criteriaSetId, total: complete ? total : null, submit });
      written.push({ sheetId: sheet.sheetId, code: sheet.nomination.code, version: sheet.version + 1, state: submit ? 'submitted' : 'draft', total, complete });
    }
    if (changes.length === 0) return [];
    const stored = await this.sheets.change(tx, changes);
    if (stored.length !== changes.length) throw Problem.conflict('score-sheet.stale-version');
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: 'score-sheet.workbook-applied',
      objectType: 'campaign',
      objectId: campaign.id,
      data: { saved: drafts.length, submitted: changes.filter(({ submit }) => submit).length, sheets: stored.map(({ id, version }) => ({ id, version })) },
    });
    return written;
  }
}

const storedContent = ({ marks, remarks, comment }: OwnSheet) => ({ marks, remarks, comment });

function draftContent(draft: OwnSheetDraft, form: SheetForm, { nomination }: OwnSheet) {
  const { content, problems } = readDraft(draft, form);
  if (problems.length > 0) throw Problem.invalid('score-sheet.marks-wrong', { code: nomination.code }, problems);
  return { ...content, comment: cleanText(draft.comment) };
}
