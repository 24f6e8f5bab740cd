import { type Actor, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { InitiativesService } from '../initiatives.service';
import { NominationsService } from '../nominations.service';
import type { ReceiptShown } from './receipt';
import { ReceiptsRepository } from './receipts.repository';

/** Checks what somebody holds in their hand: whoever may see what was handed in sees what its receipt says. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly initiatives: InitiativesService,
    private readonly nominations: NominationsService,
    private readonly receipts: ReceiptsRepository,
  ) {}

  /** @throws Problem not-found, also for a receipt of what the actor may not see */
  async read(actor: Actor, code: string): Promise<ReceiptShown> {
    const found = await this.transactor.read((tx) => this.receipts.find(tx, code));
    if (found === null) throw Problem.notFound();
    if (found.of === 'registration') {
      const { code: objectCode, name, subjectKind, unitName, files, registration: state } = await this.initiatives.get(actor, found.objectId);
      return { ...found, objectCode, name, subjectKind, unitName, campaignName: null, files: files.length, state };
    }
    const { code: objectCode, initiative, unitName, campaignName, evidence, state } = await this.nominations.get(actor, found.objectId);
    const { name, subjectKind } = initiative;
    return { ...found, objectCode: objectCode ?? '', name, subjectKind, unitName, campaignName, files: evidence.length, state };
  }
}
