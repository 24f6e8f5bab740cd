import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { DecidedSeasons } from '../decisions/decided-seasons';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { ActsRepository } from '../persistence/acts.repository';
import type { CouncilOutcome } from './council-outcome';
import { CouncilOutcomesReader } from './council-outcomes.reader';
import type { SessionOutcome } from './session-outcome';
import { outcomesOf } from './session-reckoning';

/** What is to be recorded after sessions. It asks for no permission: the caller has decided. */
@Injectable()
export class SessionOutcomesReader {
  constructor(
    private readonly outcomes: CouncilOutcomesReader,
    private readonly seasons: DecidedSeasons,
    private readonly acts: ActsRepository,
  ) {}

  /** In the order of the agenda; nothing before the session has ended. Inside a transaction. @throws Problem conflict of a decision that stands and does not fit, `result.reckoning-gave-up` */
  async of(tx: Tx, { id, campaignId }: Pick<CouncilSessionEntity, 'id' | 'campaignId'>): Promise<readonly SessionOutcome[]> {
    const voted = await this.outcomes.ofCampaign(tx, campaignId);
    const own = voted.filter(({ sessionId }) => sessionId === id);
    if (own.length === 0) return [];
    const later = new Set(voted.slice(voted.findLastIndex(({ sessionId }) => sessionId === id) + 1).map(questionOn));
    const superseded = own.flatMap((item) => (later.has(questionOn(item)) ? [item.ordinal] : []));
    const lifting = new Set(own.flatMap((item) => (item.adopted && item.obstacleId !== null && !superseded.includes(item.ordinal) ? [item.obstacleId] : [])));
    const standing = (await this.acts.ofCampaign(tx, campaignId)).flatMap(({ withdrawal, subject }) => (withdrawal === null ? [subject] : []));
    const { decided, lifted } = await this.seasons.without(tx, campaignId, lifting);
    return outcomesOf(decided, { voted: own, after: { standing, lifted, superseded } });
  }

  /** Number of the first ended session of which something waits to be recorded; null: of none. */
  async firstUnrecorded(tx: Tx, campaignId: string): Promise<number | null> {
    const sessions = new Map((await this.outcomes.ofCampaign(tx, campaignId)).map(({ sessionId, sessionNumber }) => [sessionId, sessionNumber]));
    for (const [id, number] of sessions) if ((await this.of(tx, { id, campaignId })).some(waits)) return number;
    return null;
  }
}

/** A decision waits: to be recorded, or for the one that stands in its place to be withdrawn. */
const waits = ({ state, code }: SessionOutcome): boolean => state === 'ready' || code === 'decision.doubled';

const questionOn = ({ kind, nominationCode, matter }: CouncilOutcome): string => JSON.stringify([kind, nominationCode, matter]);
