import { join } from 'node:path';
import { RewardRegisterService, type registerSearch } from '@dvk/awards';
import { type Actor, Clock, inBoundedProcess, Problem } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { Turnstile } from '../turnstile';
import { REGISTER } from './messages.vi';
import type { RewardRegisterOrder } from './reward-register-order';

/** Thirty thousand rows take some ten seconds. */
const bounds = { memoryMegabytes: 1_024, milliseconds: 120_000, outputBytes: 128 * 1024 * 1024 };

/** *Bảng theo dõi khen thưởng* as a workbook, written in a process of its own. */
@Injectable()
export class RewardRegisterFile {
  private readonly turnstile = new Turnstile(1, 50, 'paper.busy');

  constructor(
    private readonly register: RewardRegisterService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem conflict `paper.not-made`; too-many `paper.busy` */
  async download(actor: Actor, search: ReturnType<typeof registerSearch>): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const found = await this.register.takeOut(actor, search);
    const rows = found.map(({ recipientId: _recipient, decisionId: _decision, campaignId: _campaign, ...row }) => row);
    const order: RewardRegisterOrder = { at: this.clock.now().toISOString(), narrowedBy: narrowedBy(search), rows };
    const outcome = await this.turnstile.pass(() => inBoundedProcess(join(__dirname, 'writing.process'), [], bounds, [JSON.stringify(order)]));
    if (outcome.ended !== null) throw Problem.conflict('paper.not-made');
    return { fileName: REGISTER.fileName, bytes: outcome.output };
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
