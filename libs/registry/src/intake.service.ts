import { UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, type FieldProblem, Problem, Transactor } from '@dvk/platform';
import { leavesOf } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { NominationVersions } from './handed-in/nomination-versions.service';
import type { NominationShown } from './nomination';
import { NominationAccess, staleNomination } from './nomination-access';
import { NominationsService } from './nominations.service';
import { NominationsRepository } from './persistence/nominations.repository';
import { RegistryNotices } from './registry-notices';

/** What the receiving desk does: accept, return with a reason, set items aside. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly standings: UnitStandingService,
    private readonly access: NominationAccess,
    private readonly reading: NominationsService,
    private readonly nominations: NominationsRepository,
    private readonly notices: RegistryNotices,
    private readonly versions: NominationVersions,
  ) {}

  /**
   * @throws Problem not-found; forbidden `nomination.not-yours`; conflict `campaign.phase-closed`, `nomination.wrong-state`,
   *   `nomination.stale-version`, `nomination.unit-dissolved`
   */
  accept(actor: Actor, id: string, version: number): Promise<NominationShown> {
    return this.transactor.write(async (tx) => {
      const { nomination, campaign } = await this.access.open(tx, actor, id, 'accept');
      const gone = await this.standings.abandoned(tx, [nomination.unitId]);
      if (gone.has(nomination.unitId)) throw Problem.conflict('nomination.unit-dissolved');
      if (!(await this.nominations.accept(tx, id, version, actor.personId))) throw staleNomination(nomination);
      const shown = await this.reading.shown(tx, actor, id);
      await this.notices.accepted(tx, campaign, [nomination.unitId]);
      await this.audit.append(tx, this.event(actor, 'nomination.accepted', id, { version: shown.version }));
      return shown;
    });
  }

  /**
   * Gives a nomination back to its unit, who may mend it and hand it in again.
   * @throws Problem as `accept`; invalid `nomination.reason-missing`
   */
  return(actor: Actor, id: string, version: number, reason: string): Promise<NominationShown> {
    if (reason === '') throw reasonMissing();
    return this.transactor.write(async (tx) => {
      const { nomination, campaign } = await this.access.open(tx, actor, id, 'return');
      await this.versions.keepUnkept(tx, nomination);
      if (!(await this.nominations.return(tx, id, version, actor.personId, reason))) throw staleNomination(nomination);
      const shown = await this.reading.shown(tx, actor, id);
      await this.notices.returned(tx, campaign, { unitId: nomination.unitId, nominationId: id });
      await this.audit.append(tx, this.event(actor, 'nomination.returned', id, { from: nomination.state, version: shown.version }));
      return shown;
    });
  }

  /**
   * Decides once for all assessors that an item does not apply to this nomination, or takes that back (`reason` null).
   * @throws Problem as `accept`; conflict `nomination.sheets-handed-in` (the tables of marks say so); invalid `nomination.reason-missing`,
   *   `mark.code-unknown`, `mark.not-applicable-not-allowed`
   */
  setItemAside(actor: Actor, id: string, version: number, leafCode: string, reason: string | null): Promise<NominationShown> {
    if (reason === '') throw reasonMissing();
    return this.transactor.write(async (tx) => {
      const { nomination, campaign } = await this.access.open(tx, actor, id, 'set-aside-items');
      const leaf = leavesOf(campaign.criteriaSet.groups).find(({ code }) => code === leafCode);
      const fault = leaf === undefined ? 'mark.code-unknown' : leaf.mayBeNotApplicable ? null : 'mark.not-applicable-not-allowed';
      if (fault !== null) throw Problem.invalid(fault, { leafCode }, [{ field: 'leafCode', code: fault }]);
      const others = Object.entries(nomination.notApplicable).filter(([code]) => code !== leafCode);
      const decided = Object.fromEntries(reason === null ? others : [...others, [leafCode, reason]]);
      if (!(await this.nominations.setAside(tx, id, version, decided))) throw staleNomination(nomination);
      const shown = await this.reading.shown(tx, actor, id);
      const action = reason === null ? 'nomination.item-restored' : 'nomination.item-set-aside';
      await this.audit.append(tx, this.event(actor, action, id, { leafCode, version: shown.version }));
      return shown;
    });
  }

  private event(actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>) {
    return { actorId: actor.personId, action, objectType: 'nomination', objectId, data };
  }
}

function reasonMissing(): Problem {
  const field: FieldProblem = { field: 'reason', code: 'nomination.reason-missing' };
  return Problem.invalid('nomination.reason-missing', {}, [field]);
}
