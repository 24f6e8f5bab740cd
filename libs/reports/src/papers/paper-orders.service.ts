import { BehindTheResultReader, CheckpointReader, type SealedResult, ResultsService } from '@dvk/awards';
import { PanelDecisions } from '@dvk/judging';
import { FileStore, type Settings, SETTINGS, type Tx } from '@dvk/platform';
import { Inject, Injectable } from '@nestjs/common';
import { printedDay } from '../printed-day';
import { type PaperKind, showsFigures } from '../paper-kinds';
import { PaperTemplatesRepository } from '../persistence/paper-templates.repository';
import { type BehindTheResult, nothingBehind } from './making/behind-the-result';
import type { PaperOrder } from './making/paper-order';
import { printedCheckpoint } from './word/verify-mark';

export interface ReadyOrder {
  readonly order: PaperOrder;
  readonly manifest: AsyncIterable<string>;
  readonly sealed: SealedResult;
}

/** Gathers what a paper is made of: the sealed result, the campaign's words around it, the office's template in use. */
@Injectable()
export class PaperOrders {
  constructor(
    private readonly results: ResultsService,
    private readonly decisions: PanelDecisions,
    private readonly templates: PaperTemplatesRepository,
    private readonly checkpoints: CheckpointReader,
    private readonly told: BehindTheResultReader,
    private readonly files: FileStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What the paper tells of besides the result; what a correction changed is found when it is made. */
  async behind(tx: Tx, sealed: SealedResult, kind: PaperKind): Promise<BehindTheResult> {
    if (kind === 'reward-notice') return { ...nothingBehind, rewards: await this.told.rewardsOf(tx, sealed) };
    if (kind !== 'proposal-letter') return nothingBehind;
    const sessions = await this.told.sessionsOf(tx, sealed);
    return { ...nothingBehind, sessions: sessions.map(({ startedAt, ...session }) => ({ ...session, startedAt: startedAt.toISOString() })) };
  }

  async of(tx: Tx, sealed: SealedResult, kind: PaperKind): Promise<ReadyOrder> {
    const { id: resultId, sha256, frozenAt, campaign } = sealed;
    const decisions = await this.decisions.of(tx, campaign.id);
    const template = (await this.templates.newestOf(tx, campaign.id)).find((each) => each.kind === kind)?.sha256 ?? null;
    return {
      manifest: this.results.piecesOf(resultId),
      sealed,
      order: {
        kind,
        sha256,
        frozenAt: frozenAt.toISOString(),
        papers: campaign.paperSettings,
        publicUrl: this.settings.publicUrl,
        checkpoint: printedCheckpoint(await this.checkpoints.ofResult(tx, campaign.id, resultId)),
        decisions: decisions.map(({ panelName, number, date, issuer }) => ({ name: panelName, number, date: printedDay(date), issuer })),
        showsFigures: showsFigures(kind, sealed),
        behind: await this.behind(tx, sealed, kind),
        template: template === null ? null : (await this.files.bytes(template)).toString('base64'),
      },
    };
  }
}

