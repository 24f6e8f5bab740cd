import type { GateLock } from '@dvk/campaigns';
import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { NominationAccess } from '../nomination-access';
import { InitiativesRepository } from '../persistence/initiatives.repository';
import { registryScope } from '../registry-scope';
import { WordListsService } from '../word-lists/word-lists.service';
import type { NamedUnit, OpenRegistration } from './bulk-registration';
import { BulkRegistrationRepository } from './bulk-registration.repository';

/** Campaigns for which a clerk's units may register now, and what may be chosen there. */
@Injectable()
export class OpenRegistrations {
  constructor(
    private readonly access: NominationAccess,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly words: WordListsService,
    private readonly initiatives: InitiativesRepository,
    private readonly rows: BulkRegistrationRepository,
  ) {}

  /**
   * A campaign that takes registrations of the actor's units now; for a writer neither its phase closes nor is another file taken for
   * these units until the transaction ends.
   *
   * @throws Problem not-found; conflict `campaign.phase-closed`, `campaign.no-criteria-set`, `registration-file.no-unit`
   */
  async open(tx: Tx, actor: Actor, campaignId: string, lock: GateLock): Promise<OpenRegistration> {
    await this.access.requireVisibleCampaign(tx, actor, campaignId);
    const campaign = await this.access.openCampaign(tx, campaignId, 'nomination.submit', lock);
    const { clerkOf } = registryScope(actor);
    const standings = await this.standings.standingsOf(tx, clerkOf, campaign.hostUnitId);
    const within = await this.standings.unitsWithin(tx, [campaign.hostUnitId]);
    const dissolved = await this.standings.dissolved(tx, [...clerkOf, ...within]);
    const own = clerkOf.filter((id) => standings.get(id)?.inArea === true && !dissolved.has(id));
    if (own.length === 0) throw Problem.conflict('registration-file.no-unit');
    if (lock !== 'none') await this.rows.lockUnits(tx, own);
    const words = new Map<string, Awaited<ReturnType<WordListsService['choicesOf']>>>();
    for (const id of own) words.set(id, await this.words.choicesOf(tx, id));
    return {
      campaign,
      units: await this.named(tx, own),
      standings,
      words,
      fields: campaign.fields.length > 0 ? campaign.fields : wordsOf([...words.values()].map(({ lists }) => lists.field)),
      programmes: wordsOf([...words.values()].map(({ lists }) => lists.programme)),
      earlier: await this.initiatives.mentionsOfUnits(tx, own),
      partners: await this.named(tx, within.filter((id) => !dissolved.has(id))),
    };
  }

  private async named(tx: Tx, unitIds: readonly string[]): Promise<NamedUnit[]> {
    const names = await this.units.namesOf(tx, unitIds);
    return unitIds.map((id) => ({ id, name: names.get(id) ?? '' })).sort((one, other) => compareVietnamese(one.name, other.name));
  }
}

/** The words of several units; null where one of them may take any. */
function wordsOf(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.some((list) => list === null) ? null : [...new Set(lists.flatMap((list) => list ?? []))];
}
