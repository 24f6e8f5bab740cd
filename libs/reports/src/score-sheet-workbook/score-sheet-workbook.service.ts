import { PeopleDirectory } from '@dvk/identity';
import { type OwnSheet, type OwnSheets, OwnSheetsReader, OwnSheetsWriter, type WrittenSheet } from '@dvk/judging';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import type { CriteriaSet } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { SealKeysRepository } from '../persistence/seal-keys.repository';
import { differenceOf, type StoredSheet, type WorkbookDifference } from './difference';
import { FILE_NAME } from './messages.vi';
import type { FileReading } from './reading/file-reading';
import { makeScoreSheetFile, readScoreSheetFile } from './score-sheet-files';
import { layoutOf } from './sheet-layout';
import { sameSeal, sheetSeal, type WorkbookIdentity, workbookSeal } from './sheet-seal';
import { Turnstile } from '../turnstile';
import type { SheetSource, WorkbookSource } from './writing/workbook-source';

export interface MadeWorkbook {
  readonly fileName: string;
  /** A file that whoever sends it removes. */
  readonly path: string;
}

export interface Application {
  /** Of the difference that was looked at. */
  readonly fingerprint: string;
  /** Sheets saved elsewhere since the workbook was made, of which the file's marks are to be taken all the same. */
  readonly takeFromFile: ReadonlySet<string>;
  /** Hand in what is complete. */
  readonly handIn: boolean;
}

export interface Applied {
  readonly sheets: readonly WrittenSheet[];
}

/** A member's own score sheets as one workbook: down to the office, up again with the difference shown before anything is saved. */
@Injectable()
export class ScoreSheetWorkbookService {
  /** Each process may take hundreds of megabytes. */
  private readonly turnstile = new Turnstile(2, 30, 'score-sheet-workbook.busy');

  constructor(
    private readonly transactor: Transactor,
    private readonly own: OwnSheetsReader,
    private readonly writer: OwnSheetsWriter,
    private readonly people: PeopleDirectory,
    private readonly keys: SealKeysRepository,
    private readonly audit: AuditLog,
  ) {}

  /** A workbook leaves the house: recorded. @throws Problem not found; `campaign.no-criteria-set`, `score-sheet-workbook.busy` */
  async make(actor: Actor, campaignId: string): Promise<MadeWorkbook> {
    const { book, sheets, code } = await this.transactor.snapshot(async (tx) => {
      const own = await this.own.read(tx, actor, campaignId);
      const names = await this.people.namesOf(tx, [actor.personId]);
      return { ...sourcesOf(own, actor, names.get(actor.personId) ?? '', await this.keys.ofScoreSheets(tx)), code: own.campaign.code };
    });
    const path = await this.turnstile.pass(() => makeScoreSheetFile(book, sheets));
    await this.transactor.write((tx) =>
      this.audit.append(tx, {
        actorId: actor.personId,
        action: 'score-sheet.workbook-downloaded',
        objectType: 'campaign',
        objectId: campaignId,
        data: { sheets: sheets.length },
      }),
    );
    return { fileName: FILE_NAME(inFileName(code)), path };
  }

  /**
   * What the workbook would change, sheet by sheet and item by item; nothing is saved.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`; invalid `score-sheet-workbook.not-ours`, `.tampered`,
   *   `.another-member`, `.another-campaign`, `.another-criteria-set`, `.file-…` for what cannot be read at all
   */
  async preview(actor: Actor, campaignId: string, bytes: Buffer): Promise<{ readonly difference: WorkbookDifference; readonly criteriaSet: CriteriaSet }> {
    const reading = await this.read(actor, campaignId, bytes);
    return this.transactor.snapshot(async (tx) => {
      const own = await this.own.read(tx, actor, campaignId);
      const difference = await this.compare(tx, actor, own, reading);
      if (!own.campaign.permitsNow.includes('score-sheet.mark')) throw Problem.conflict('campaign.phase-closed', { permit: 'score-sheet.mark' });
      return { difference, criteriaSet: own.campaign.criteriaSet };
    });
  }

  /**
   * Writes exactly the difference that was looked at, as drafts, all of it or nothing: one act, so that a repeated request is one
   * too and nobody is left to find out which half arrived. What was saved elsewhere meanwhile changes the fingerprint, and
   * nothing is written until it was looked at again.
   *
   * @throws Problem as `preview`; conflict `score-sheet-workbook.difference-outdated`
   */
  async apply(actor: Actor, campaignId: string, bytes: Buffer, { fingerprint, takeFromFile, handIn }: Application): Promise<Applied> {
    const reading = await this.read(actor, campaignId, bytes);
    return this.transactor.write(async (tx) => {
      await this.own.lock(tx, actor, campaignId);
      const own = await this.own.read(tx, actor, campaignId);
      const { fingerprint: now, sheets, unchanged } = await this.compare(tx, actor, own, reading);
      if (now !== fingerprint) throw Problem.conflict('score-sheet-workbook.difference-outdated');
      const taken = sheets.filter(({ state, sheetId }) => state === 'changed' || (state === 'stale' && takeFromFile.has(sheetId)));
      const drafts = taken.flatMap(({ sheetId, content }) => (content === null ? [] : [{ sheetId, ...content }]));
      const toHandIn = handIn ? [...drafts, ...unchanged.filter((sheet) => sheet.handIn)].map(({ sheetId }) => sheetId) : [];
      return { sheets: await this.writer.writeAll(tx, actor, own, drafts, new Set(toHandIn)) };
    });
  }

  /** The file's content, in a process of its own; nothing in it is believed yet. */
  private async read(actor: Actor, campaignId: string, bytes: Buffer): Promise<FileReading> {
    const { criteriaSet } = await this.transactor.read((tx) => this.own.requireCampaign(tx, actor, campaignId));
    const reading = await this.turnstile.pass(() => readScoreSheetFile(bytes, criteriaSet));
    if ('refusal' in reading) throw Problem.invalid(`score-sheet-workbook.file-${reading.refusal.code}`, { ...reading.refusal.params });
    return reading;
  }

  private async compare(tx: Tx, actor: Actor, { campaign, sheets }: OwnSheets, reading: FileReading): Promise<WorkbookDifference> {
    const key = await this.keys.ofScoreSheets(tx);
    const { digest } = layoutOf(campaign.criteriaSet);
    const { identity } = reading;
    if (identity === null) throw Problem.invalid('score-sheet-workbook.not-ours');
    const asIs: WorkbookIdentity = { personId: actor.personId, campaignId: campaign.id, criteriaSetId: campaign.criteriaSetId };
    if (identity.personId !== asIs.personId) throw Problem.invalid('score-sheet-workbook.another-member');
    if (identity.campaignId !== asIs.campaignId) throw Problem.invalid('score-sheet-workbook.another-campaign');
    if (identity.criteriaSetId !== asIs.criteriaSetId) throw Problem.invalid('score-sheet-workbook.another-criteria-set');
    if (!sameSeal(identity.seal, workbookSeal(key, asIs, digest))) throw Problem.invalid('score-sheet-workbook.tampered');
    return differenceOf(campaign.criteriaSet, sheets.map(storedOf), reading, (stamp) => sameSeal(stamp.seal, sheetSeal(key, asIs, stamp, digest)));
  }
}

function storedOf({ sheetId, version, state, refusal, marks, remarks, comment, nomination }: OwnSheet): StoredSheet {
  const { code, initiativeName, notApplicable } = nomination;
  return { sheetId, version, submitted: state === 'submitted', refusal, code, initiativeName, marks, remarks, comment, notApplicable };
}

function sourcesOf({ campaign, closesAt, sheets }: OwnSheets, actor: Actor, memberName: string, key: Buffer): { readonly book: WorkbookSource; readonly sheets: SheetSource[] } {
  const identity: WorkbookIdentity = { personId: actor.personId, campaignId: campaign.id, criteriaSetId: campaign.criteriaSetId };
  const { digest } = layoutOf(campaign.criteriaSet);
  const newest = sheets.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), campaign.updatedAt);
  return {
    book: {
      ...identity,
      seal: workbookSeal(key, identity, digest),
      campaignName: campaign.name,
      memberName,
      deadline: closesAt?.toISOString() ?? null,
      criteriaSet: campaign.criteriaSet,
      selfMarksShown: campaign.showSelfMarks,
      asOf: newest.toISOString(),
    },
    sheets: sheets.map(({ sheetId, version, state, refusal, marks, remarks, comment, nomination }) => ({
      sheetId,
      version,
      seal: sheetSeal(key, identity, { sheetId, version }, digest),
      state,
      reason: refusal,
      marks,
      remarks,
      comment,
      nomination: factsOf(nomination, campaign.showSelfMarks),
    })),
  };
}

/** Nothing of a nomination but what the member may read while marking it; what the unit thinks of itself only where the campaign shows it. */
function factsOf(nomination: OwnSheet['nomination'], showSelfMarks: boolean): SheetSource['nomination'] {
  const { code, initiativeName, unitName, field, peerGroup, summary, details, notApplicable } = nomination;
  const self = showSelfMarks ? { selfMarks: nomination.selfMarks, selfRemarks: nomination.selfRemarks } : { selfMarks: {}, selfRemarks: {} };
  return { code, initiativeName, unitName, field, peerGroup, summary, details: { ...details }, ...self, notApplicable };
}
