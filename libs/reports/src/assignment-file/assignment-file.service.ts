import { join } from 'node:path';
import { AssignmentLists, type ListDifferenceView } from '@dvk/judging';
import { type Actor, inBoundedProcess, Problem } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { ASSIGNMENT_SHEET } from './messages.vi';
import { readAssignmentFile } from './read-assignment-file';

/** A thousand nominations and forty members take about two seconds: too long for the server's own process. */
const writing = { memoryMegabytes: 512, milliseconds: 60_000, outputBytes: 64 * 1024 * 1024 };

/** Assignments as a file: taken out, changed in a spreadsheet program, compared, applied. */
@Injectable()
export class AssignmentFileService {
  constructor(private readonly lists: AssignmentLists) {}

  /** @throws Problem not found; conflict `assignment-file.not-written` */
  async download(actor: Actor, campaignId: string): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const current = await this.lists.current(actor, campaignId);
    const outcome = await inBoundedProcess(join(__dirname, 'writing.process'), [], writing, [JSON.stringify(current)]);
    if (outcome.ended !== null) throw Problem.conflict('assignment-file.not-written');
    return { fileName: inFileName(ASSIGNMENT_SHEET.fileName(current.campaignCode)), bytes: outcome.output };
  }

  /** What the file would change; nothing is changed. @throws Problem not found; conflict `campaign.phase-closed`; invalid `assignment-file.…` */
  async preview(actor: Actor, campaignId: string, bytes: Buffer): Promise<ListDifferenceView> {
    await this.lists.requireOpen(actor, campaignId);
    return this.lists.compare(actor, campaignId, await readAssignmentFile(bytes));
  }

  /** @throws as `preview`, and as {@link AssignmentLists.apply} */
  async apply(actor: Actor, campaignId: string, bytes: Buffer, seen: { readonly fingerprint: string; readonly skipRefused: boolean }): Promise<ListDifferenceView> {
    await this.lists.requireOpen(actor, campaignId);
    return this.lists.apply(actor, campaignId, await readAssignmentFile(bytes), seen);
  }
}
