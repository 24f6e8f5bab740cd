import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { AppealsRepository } from '../persistence/appeals.repository';
import type { Appeal, AppealDetail } from './appeal';
import { AppealAccess } from './appeal-access.service';
import { AppealNotices } from './appeal-notices';
import { actRefusal, type AppealAct, type AppealOutcome, stateAfter } from './appeal.policy';
import { requireText } from './appeal-text';
import { AppealsReader } from './appeals.reader';

interface Said {
  readonly outcome: AppealOutcome | null;
  readonly text: string;
}

const nothing: Said = { outcome: null, text: '' };

/** What becomes of an appeal that was filed: it is received and answered by those who heard the case, or taken back. */
@Injectable()
export class AppealSteps {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: AppealAccess,
    private readonly reader: AppealsReader,
    private readonly appeals: AppealsRepository,
    private readonly notices: AppealNotices,
  ) {}

  /** The unit takes its appeal back. @throws as `receive` */
  withdraw(actor: Actor, id: string): Promise<AppealDetail> {
    return this.take(actor, id, 'withdraw', nothing, (tx, appeal) => this.notices.tellAnswerers(tx, appeal, 'appeal.withdrawn'));
  }

  /**
   * Says to the unit that its appeal is being looked at.
   * @throws Problem not found; forbidden `appeal.own-unit`, `appeal.not-yours`; conflict `appeal.wrong-state` {state}
   */
  receive(actor: Actor, id: string): Promise<AppealDetail> {
    return this.take(actor, id, 'receive', nothing, () => Promise.resolve());
  }

  /** Answers for good. @throws as `receive`; invalid `appeal.text-missing` */
  async answer(actor: Actor, id: string, outcome: AppealOutcome, given: string): Promise<AppealDetail> {
    const said = { outcome, text: requireText(given) };
    return this.take(actor, id, 'answer', said, (tx, appeal) => this.notices.tellUnit(tx, appeal));
  }

  private take(actor: Actor, id: string, act: AppealAct, said: Said, tell: (tx: Tx, appeal: Appeal) => Promise<void>): Promise<AppealDetail> {
    return this.transactor.write(async (tx) => {
      const { appeal, relation } = await this.access.open(tx, actor, id);
      const refused = actRefusal(act, relation);
      if (refused !== null) throw Problem.forbidden(refused);
      await this.appeals.lock(tx, id);
      const steps = await this.appeals.stepsOf(tx, [id]);
      const before = steps.at(-1)?.state ?? 'filed';
      const state = stateAfter(before, act);
      if (state === null) throw Problem.conflict('appeal.wrong-state', { state: before });
      await this.appeals.insertStep(tx, { ...said, appealId: id, ordinal: steps.length + 1, state, takenBy: actor.personId, takenAt: await databaseNow(tx) });
      await tell(tx, appeal);
      const detail = await this.reader.detail(tx, actor, id);
      await this.audit.append(tx, { actorId: actor.personId, action: `appeal.${state}`, objectType: 'appeal', objectId: id, data: { outcome: said.outcome } });
      return detail;
    });
  }
}
