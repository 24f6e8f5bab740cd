import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, type ChainFault, ChainWalk, type KeptLink, Problem, type SignedCheckpoint, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { LateChangesRepository } from '../persistence/late-changes.repository';
import { ResultAccess } from '../result-access.service';
import { CheckpointReader } from './checkpoint-reader';

/** Links that one request walks over: a moment's work, however long the chain is. */
const linksPerCheck = 5_000;
const mostCampaigns = 200;
const mostLateChanges = 200;

/** How far the chain has come. */
export interface ChainState {
  readonly last: Pick<KeptLink, 'sequence' | 'at' | 'action'> | null;
  readonly newest: SignedCheckpoint | null;
  /** Acts recorded since the newest checkpoint. */
  readonly sinceCheckpoint: number;
}

/** A stretch of the chain that was walked over. */
export interface ChainStretch {
  /** Number of the last link; the next stretch begins behind it. */
  readonly reached: string;
  readonly faults: readonly ChainFault[];
  /** Faults beyond those that are listed. */
  readonly unlisted: number;
  /** Numbers of checkpoints whose signature is not that of their key. */
  readonly forgedCheckpoints: readonly string[];
  readonly finished: boolean;
}

export interface LateChange {
  readonly sequence: string;
  readonly at: Date;
  readonly action: string;
  /** null: the program itself. */
  readonly actorName: string | null;
  readonly campaignName: string;
}

/** What an auditor sees of the audit chain: where it stands, whether it is whole, and what was done after marking had ended. */
@Injectable()
export class AuditChainService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly reader: CheckpointReader,
    private readonly changes: LateChangesRepository,
    private readonly access: ResultAccess,
    private readonly people: PeopleDirectory,
  ) {}

  state(): Promise<ChainState> {
    return this.transactor.snapshot(async (tx) => {
      const last = await this.audit.head(tx);
      const newest = await this.reader.newest(tx);
      return { last, newest, sinceCheckpoint: Number(BigInt(last?.sequence ?? '0') - BigInt(newest?.sequence ?? '0')) };
    });
  }

  /**
   * Walks over the next stretch, at most 5,000 links, and compares it with the checkpoints of this database.
   *
   * @param after number of the link behind which it begins; 0: at the start
   * @throws Problem not found when there is no such link
   */
  check(after: string): Promise<ChainStretch> {
    return this.transactor.snapshot(async (tx) => {
      const { good, forged } = await this.reader.checked(tx, after, linksPerCheck);
      const links = await this.audit.page(tx, after, linksPerCheck);
      const finished = links.length < linksPerCheck;
      const until = BigInt(links.at(-1)?.sequence ?? after);
      const here = ({ sequence }: SignedCheckpoint): boolean => finished || BigInt(sequence) <= until;
      const walk = new ChainWalk(good.filter(here), await this.before(tx, after));
      for (const link of links) walk.step(link);
      if (finished) walk.end();
      return { reached: walk.reached, faults: walk.faults, unlisted: walk.unlisted, forgedCheckpoints: forged.filter(here).map(({ sequence }) => sequence), finished };
    });
  }

  /** At most 200, newest first, of the campaigns whose results concern the actor. */
  lateChanges(actor: Actor): Promise<LateChange[]> {
    return this.transactor.read(async (tx) => {
      const campaigns = await this.access.campaignsOf(tx, actor, mostCampaigns);
      const nameOf = new Map(campaigns.map(({ id, name }) => [id, name]));
      const acts = await this.changes.after(tx, [...nameOf.keys()], mostLateChanges);
      const people = await this.people.namesOf(tx, [...new Set(acts.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))]);
      return acts.map(({ campaignId, sequence, at, action, actorId }) => ({
        sequence,
        at,
        action,
        actorName: actorId === null ? null : (people.get(actorId) ?? ''),
        campaignName: nameOf.get(campaignId) ?? '',
      }));
    });
  }

  private async before(tx: Tx, after: string): Promise<KeptLink | null> {
    if (after === '0') return null;
    const link = (await this.audit.page(tx, String(BigInt(after) - 1n), 1))[0];
    if (link?.sequence !== after) throw Problem.notFound();
    return link;
  }
}
