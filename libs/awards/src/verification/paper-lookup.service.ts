import { CampaignsService, PhaseGate } from '@dvk/campaigns';
import { GuessThrottle } from '@dvk/identity';
import { Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type ResultHead, ResultsRepository } from '../persistence/results.repository';

/** How many characters of a result's SHA-256 are printed on its papers. */
export const paperCodeLength = 12;

/** What stands on every paper made from a result, and leads to it. */
export const paperCodeOf = (sha256: string): string => sha256.slice(0, paperCodeLength);

/** The name under which a manifest leaves the house; `dvk verify` looks for it beside a list. */
export const manifestFileName = (sha256: string): string => `ket-qua-${paperCodeOf(sha256)}.json`;

/** What anybody may know of a paper: an allow-list. No count, no name, no award: those are the published list's. */
export interface PaperStanding {
  /** `unpublished`: there is such a result; nothing else is said of it. */
  readonly standing: 'newest' | 'replaced' | 'unpublished' | 'unknown';
  /** null unless the campaign has published its results; so are all that follow. */
  readonly campaignName: string | null;
  readonly year: number | null;
  readonly versionNo: number | null;
  readonly frozenAt: Date | null;
  /** The version that is public now, of a paper that was replaced. */
  readonly replacedBy: { readonly code: string; readonly versionNo: number; readonly frozenAt: Date } | null;
}

/** The very same season in two campaigns has one code. */
const mostAlike = 10;

const nothing = { campaignName: null, year: null, versionNo: null, frozenAt: null, replacedBy: null };

/**
 * Whether a paper is of this house, for everybody who holds one. A code is made from every mark of a season, so a right one is
 * either read off a paper or a confirmed guess at the marks: guesses are slowed down, a result that is not published says of
 * itself only that it exists, and one whose phase opens it to nobody does not even say that.
 */
@Injectable()
export class PaperLookupService {
  constructor(
    private readonly transactor: Transactor,
    private readonly throttle: GuessThrottle,
    private readonly campaigns: CampaignsService,
    private readonly gate: PhaseGate,
    private readonly results: ResultsRepository,
  ) {}

  /**
   * @param code 12 lower-case hex characters
   * @param address of whoever asks
   * @throws Problem `guess.too-many` with `retryAfterSeconds`
   */
  async find(code: string, address: string): Promise<PaperStanding> {
    await this.throttle.charge('paper-code', address);
    const found = await this.transactor.read((tx) => this.standingOf(tx, code));
    if (found === null) return { standing: 'unknown', ...nothing };
    await this.throttle.giveBack('paper-code', address);
    return found;
  }

  private async standingOf(tx: Tx, code: string): Promise<PaperStanding | null> {
    const heads = await this.results.byCode(tx, code, mostAlike);
    const open = new Map((await this.campaigns.published(tx)).map((campaign) => [campaign.id, campaign]));
    const published = new Map((await this.results.publishedOf(tx, [...open.keys()])).map((result) => [result.campaignId, result]));
    // A version made after the published one is not public: neither by its own code, nor by what is said of the one it will replace.
    const head = heads.find(({ campaignId, versionNo }) => versionNo <= (published.get(campaignId)?.versionNo ?? 0));
    const campaign = head === undefined ? undefined : open.get(head.campaignId);
    const current = head === undefined ? undefined : published.get(head.campaignId);
    if (head === undefined || campaign === undefined || current === undefined) return (await this.someReadable(tx, heads)) ? { standing: 'unpublished', ...nothing } : null;
    const replacedBy = current.id === head.id ? null : { code: paperCodeOf(current.sha256), versionNo: current.versionNo, frozenAt: current.frozenAt };
    return {
      standing: replacedBy === null ? 'newest' : 'replaced',
      campaignName: campaign.name,
      year: campaign.year,
      versionNo: head.versionNo,
      frozenAt: head.frozenAt,
      replacedBy,
    };
  }

  private async someReadable(tx: Tx, heads: readonly ResultHead[]): Promise<boolean> {
    for (const { campaignId } of heads) if ((await this.gate.permitsNow(tx, campaignId)).has('result.read')) return true;
    return false;
  }
}
