import { type Actor, cleanText, Problem, Transactor } from '@dvk/platform';
import { PeopleDirectory } from '@dvk/identity';
import { Injectable } from '@nestjs/common';
import { SessionOutcomesReader } from './council/session-outcomes.reader';
import { DecidingGate } from './decisions/deciding-gate';
import { ResultsRepository } from './persistence/results.repository';
import { ResultFreezer } from './result-freezer';
import type { ResultVersionView, ResultView } from './result-view';

/** A new version as it is asked for. */
export interface NewVersion {
  /** The version that was seen and is to be replaced. */
  readonly replacesId: string;
  readonly reason: string;
  /** Refuse unless nothing is left open. */
  readonly finalise: boolean;
}

/** Versions of a campaign's result after the first: the council's decisions made final, and corrections. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: DecidingGate,
    private readonly results: ResultsRepository,
    private readonly freezer: ResultFreezer,
    private readonly people: PeopleDirectory,
    private readonly sessions: SessionOutcomesReader,
  ) {}

  /** Newest first. @throws Problem not found; conflict `campaign.phase-closed`, `result.not-frozen-yet` */
  list(actor: Actor, campaignId: string): Promise<ResultVersionView[]> {
    return this.transactor.read(async (tx) => {
      await this.gate.requireRead(tx, actor, campaignId);
      const versions = await this.results.versionsOf(tx, campaignId);
      const names = await this.people.namesOf(tx, [...new Set(versions.flatMap(({ frozenBy }) => frozenBy ?? []))]);
      return [...versions].reverse().map(({ id, versionNo, sha256, frozenAt, standing, reason, replacesId, frozenBy }) => ({
        id,
        versionNo,
        sha256,
        frozenAt,
        standing,
        reason,
        replacesId,
        frozenByName: names.get(frozenBy ?? '') ?? '',
      }));
    });
  }

  /**
   * Freezes the season anew with the decisions and obstacles of this moment.
   *
   * @throws Problem as `DecidingGate.requireAct` and `ResultFreezer.freeze`; invalid `result.reason-missing`; conflict `result.newer-version`,
   *   `result.session-unrecorded` when it is to be final and votes of an ended session wait to be recorded
   */
  make(actor: Actor, campaignId: string, { replacesId, reason: typed, finalise }: NewVersion): Promise<ResultView> {
    return this.transactor.write(async (tx) => {
      const { newest } = await this.gate.requireAct(tx, actor, campaignId);
      const reason = cleanText(typed);
      if (reason === '') throw Problem.invalid('result.reason-missing', {}, [{ field: 'reason', code: 'result.reason-missing' }]);
      if (newest.id !== replacesId) throw Problem.conflict('result.newer-version');
      const unrecorded = finalise ? await this.sessions.firstUnrecorded(tx, campaignId) : null;
      if (unrecorded !== null) throw Problem.conflict('result.session-unrecorded', { number: unrecorded });
      return this.freezer.freeze(tx, actor, campaignId, { replaces: newest, reason, mustBeFinal: finalise });
    });
  }
}
