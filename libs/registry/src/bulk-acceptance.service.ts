import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { AlikeMention } from './duplicates/duplicate';
import { OpenDuplicatesService } from './duplicates/open-duplicates.service';
import { NominationAccess } from './nomination-access';
import { whyNotStep } from './nominations.policy';
import { type HandedIn, NominationsRepository } from './persistence/nominations.repository';
import { RegistryNotices } from './registry-notices';
import { decidesAt } from './registry-scope';

/** A nomination chosen for a bulk act, at the version its chooser saw. */
export interface ChosenNomination {
  readonly id: string;
  readonly version: number;
}

export interface AcceptanceLine {
  readonly id: string;
  readonly version: number;
  readonly code: string | null;
  readonly initiativeName: string;
  readonly unitName: string;
  /** Why it cannot be accepted; null: it can. */
  readonly refusal: string | null;
  /** What it is like, while nobody has said that they are two; the most alike first. */
  readonly alike: readonly AlikeMention[];
}

/** Accepting many nominations of a campaign at once, after looking at what that would do. */
@Injectable()
export class BulkAcceptanceService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly access: NominationAccess,
    private readonly nominations: NominationsRepository,
    private readonly notices: RegistryNotices,
    private readonly duplicates: OpenDuplicatesService,
  ) {}

  /** What accepting these would do, one line each in the order asked for; ids that the actor may not see are left out. */
  preview(actor: Actor, campaignId: string, ids: readonly string[]): Promise<AcceptanceLine[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireDesk(tx, actor, campaignId);
      const rows = await this.nominations.handedIn(tx, campaignId, ids);
      const within = await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, decidesAt(actor)));
      return this.acceptanceLines(tx, rows, ids, await this.duplicates.of(tx, rows, within));
    });
  }

  /**
   * Accepts all of them or none.
   * @returns how many were accepted
   * @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.bulk-refused` {refusals: [{id, code}]}
   */
  accept(actor: Actor, campaignId: string, chosen: readonly ChosenNomination[]): Promise<number> {
    return this.transactor.write(async (tx) => {
      await this.access.requireDesk(tx, actor, campaignId);
      const campaign = await this.access.openCampaign(tx, campaignId, 'nomination.decide');
      const ids = chosen.map(({ id }) => id);
      const rows = new Map((await this.nominations.lockHandedIn(tx, campaignId, ids)).map((row) => [row.id, row]));
      const lines = new Map((await this.acceptanceLines(tx, [...rows.values()], ids, new Map())).map((line) => [line.id, line]));
      const refusals = chosen.flatMap(({ id, version }) => {
        const line = lines.get(id);
        if (line === undefined) return [{ id, code: 'http.not-found' }];
        if (line.refusal !== null) return [{ id, code: line.refusal }];
        return line.version === version ? [] : [{ id, code: 'nomination.stale-version' }];
      });
      if (refusals.length > 0) throw Problem.conflict('nomination.bulk-refused', { refusals });
      await this.nominations.acceptAll(tx, ids, actor.personId);
      await this.notices.accepted(tx, campaign, [...rows.values()].map(({ unitId }) => unitId));
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'nomination.accepted-in-bulk',
        objectType: 'campaign',
        objectId: campaignId,
        data: { nominationIds: ids },
      });
      return rows.size;
    });
  }

  private async acceptanceLines(tx: Tx, rows: readonly HandedIn[], ids: readonly string[], alike: ReadonlyMap<string, readonly AlikeMention[]>): Promise<AcceptanceLine[]> {
    const unitIds = rows.map(({ unitId }) => unitId);
    const names = await this.units.namesOf(tx, unitIds);
    const dissolved = await this.standings.abandoned(tx, unitIds);
    const refusalOf = ({ state, unitId }: HandedIn): string | null =>
      whyNotStep('accept', { state, own: false, desk: true }) ?? (dissolved.has(unitId) ? 'nomination.unit-dissolved' : null);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      const { version, code, unitId, initiativeId, initiativeName } = row;
      return [
        { id, version, code, initiativeName, unitName: names.get(unitId) ?? '', refusal: refusalOf(row), alike: alike.get(initiativeId) ?? [] },
      ];
    });
  }
}
