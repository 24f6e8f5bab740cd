import { type Actor, AuditLog, type FieldProblem, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeShown } from '../initiative';
import { missingParts } from '../initiative-details';
import { LifecycleRepository } from '../persistence/lifecycle.repository';
import { newReceiptCode } from '../receipt-code';
import { ReceiptsRepository } from '../receipts/receipts.repository';
import { RegistryNotices } from '../registry-notices';
import { InitiativeAccess, staleInitiative } from './initiative-access';
import { lifecycle } from './lifecycle.policy';

/** Registration acts of the unit, and those of the desk that receives it. */
export type UnitStep = 'hand-in' | 'take-back';
export type DeskStep = 'accept' | 'return';

const actionOf = { 'hand-in': 'initiative.handed-in', 'take-back': 'initiative.taken-back', accept: 'initiative.accepted', return: 'initiative.returned' } as const;

/** Handing a registration in, and what the receiving desk answers. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: InitiativeAccess,
    private readonly life: LifecycleRepository,
    private readonly notices: RegistryNotices,
    private readonly receipts: ReceiptsRepository,
  ) {}

  /**
   * Hands the registration in, or takes it back before the desk has decided.
   * @throws Problem not-found; forbidden; conflict `initiative.stale-version`, `initiative.registration-state` …; invalid
   *   `initiative.incomplete` {count} with every part that is missing
   */
  step(actor: Actor, id: string, version: number, step: UnitStep): Promise<InitiativeShown> {
    return this.take(actor, id, version, step, null);
  }

  /** @throws Problem as `step`; invalid `nomination.reason-missing` */
  decide(actor: Actor, id: string, version: number, step: DeskStep, reason: string): Promise<InitiativeShown> {
    if (step === 'return' && reason === '') throw Problem.invalid('nomination.reason-missing', {}, [{ field: 'reason', code: 'nomination.reason-missing' }]);
    return this.take(actor, id, version, step, step === 'return' ? reason : null);
  }

  private take(actor: Actor, id: string, version: number, step: UnitStep | DeskStep, reason: string | null): Promise<InitiativeShown> {
    return this.transactor.write(async (tx) => {
      const initiative = await this.takeIn(tx, actor, id, version, step, reason);
      const shown = await this.access.shown(tx, actor, id);
      if (step === 'accept' || step === 'return') await this.notices.answered(tx, initiative, step);
      await this.audit.append(tx, { actorId: actor.personId, action: actionOf[step], objectType: 'initiative', objectId: id, data: { version: shown.version } });
      return shown;
    });
  }

  /** Takes a step inside the caller's transaction, who tells and leaves the audit entry. @returns it as it was before @throws Problem as `step` */
  async takeIn(tx: Tx, actor: Actor, id: string, version: number, step: UnitStep | DeskStep, reason: string | null): Promise<Initiative> {
    const initiative = await this.access.open(tx, actor, id, step);
    const missing = step === 'hand-in' ? missingIn(initiative) : [];
    if (missing.length > 0) throw Problem.invalid('initiative.incomplete', { count: missing.length }, missing);
    const state = lifecycle[step].to ?? initiative.registration;
    if (!(await this.life.setRegistration(tx, id, version, { state, reason, handedInBy: step === 'hand-in' ? actor.personId : null }))) throw staleInitiative(initiative);
    if (step === 'hand-in') await this.receipts.insert(tx, newReceiptCode(), id, actor.personId);
    return initiative;
  }
}

function missingIn({ field, details }: Initiative): FieldProblem[] {
  const parts = [...(field === '' ? ['field'] : []), ...missingParts(details).map((part) => `details.${part}`)];
  return parts.map((part) => ({ field: part, code: 'nomination.part-missing' }));
}
