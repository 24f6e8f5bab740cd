import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, databaseNow, FileStore, Problem, Transactor } from '@dvk/platform';
import { type ArrivedFile, checkedEvidence, newReceiptCode } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { AppealsRepository } from '../persistence/appeals.repository';
import { OwnResultsService } from '../publication/own-results.service';
import { AppealNotices } from './appeal-notices';
import { requireText } from './appeal-text';

/** A unit says that the published result of its own nomination is not right. */
@Injectable()
export class AppealFiling {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly own: OwnResultsService,
    private readonly appeals: AppealsRepository,
    private readonly notices: AppealNotices,
  ) {}

  /**
   * @returns the receipt
   * @throws Problem not found, also while nothing is published; invalid `appeal.text-missing`, `evidence.…`;
   *   conflict `appeal.not-taken`, `appeal.already-filed`, `appeal.too-late` {until}
   */
  async file(actor: Actor, nominationId: string, given: string, file: ArrivedFile | null): Promise<{ readonly id: string; readonly receiptCode: string }> {
    const text = requireText(given);
    const checked = file === null ? null : await checkedEvidence(file);
    return this.transactor.write(async (tx) => {
      const { publicationId, campaignId, resultId, refusal, until } = await this.own.openForAppeal(tx, actor, nominationId);
      if (refusal !== null) throw Problem.conflict(refusal, { until: until?.toISOString() ?? '' });
      const stored = checked === null ? null : await this.files.put(tx, checked.bytes, checked.mediaType);
      const appeal = {
        id: randomUUID(),
        campaignId,
        publicationId,
        resultId,
        nominationId,
        receiptCode: newReceiptCode(),
        text,
        fileSha256: stored?.sha256 ?? null,
        fileName: checked?.fileName ?? null,
        fileMediaType: checked?.mediaType ?? null,
        fileSize: stored?.size ?? null,
        filedBy: actor.personId,
        filedAt: await databaseNow(tx),
      };
      await this.appeals.insert(tx, appeal);
      await this.appeals.insertStep(tx, { appealId: appeal.id, ordinal: 1, state: 'filed', outcome: null, text: '', takenBy: actor.personId, takenAt: appeal.filedAt });
      await this.notices.tellAnswerers(tx, appeal, 'appeal.filed');
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'appeal.filed',
        objectType: 'appeal',
        objectId: appeal.id,
        data: { nominationId, publicationId, sha256: appeal.fileSha256 },
      });
      return { id: appeal.id, receiptCode: appeal.receiptCode };
    });
  }
}
