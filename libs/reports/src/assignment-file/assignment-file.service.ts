import { AssignmentLists, type ListDifferenceView } from '@dvk/judging';
import { type Actor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { writtenFile } from '../writing/written-file';
import { ASSIGNMENT_SHEET } from './messages.vi';
import { readAssignmentFile } from './read-assignment-file';

/** Assignments as a file: taken out, changed in a spreadsheet program, compared, applied. */
@Injectable()
export class AssignmentFileService {
  constructor(private readonly lists: AssignmentLists) {}

  /** @throws Problem not found; conflict `assignment-file.not-written`; too-many `paper.busy` */
  async download(actor: Actor, campaignId: string): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const current = await this.lists.current(actor, campaignId);
    const bytes = await writtenFile('assignment-list', [current], 'assignment-file.not-written');
    return { fileName: inFileName(ASSIGNMENT_SHEET.fileName(current.campaignCode)), bytes };
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
