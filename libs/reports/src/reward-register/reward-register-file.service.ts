import { RewardRegisterService, type registerSearch } from '@dvk/awards';
import { type Actor, Clock } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { writtenFile } from '../writing/written-file';
import { REGISTER } from './messages.vi';
import type { RewardRegisterOrder } from './reward-register-order';

/** *Bảng theo dõi khen thưởng* as a workbook. */
@Injectable()
export class RewardRegisterFile {
  constructor(
    private readonly register: RewardRegisterService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem conflict `paper.not-made`; too-many `paper.busy` */
  async download(actor: Actor, search: ReturnType<typeof registerSearch>): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const found = await this.register.takeOut(actor, search);
    const rows = found.map(({ recipientId: _recipient, decisionId: _decision, campaignId: _campaign, ...row }) => row);
    const order: RewardRegisterOrder = { at: this.clock.now().toISOString(), narrowedBy: narrowedBy(search), rows };
    const bytes = await writtenFile('reward-register', [order]);
    return { fileName: REGISTER.fileName, bytes };
  }
}

function narrowedBy({ search, year, award, unitName, state }: ReturnType<typeof registerSearch>): string {
  const words = REGISTER.narrowedBy;
  return [
    ...(search.trim() === '' ? [] : [words.search(search.trim())]),
    ...(year === null ? [] : [words.year(year)]),
    ...(award === null ? [] : [words.award(award)]),
    ...(unitName === null ? [] : [words.unit(unitName)]),
    ...(state === null ? [] : [words.state[state]]),
  ].join(', ');
}
