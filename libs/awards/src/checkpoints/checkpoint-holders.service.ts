import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, databaseNow, Problem, registerConstraintCodes, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointHoldersRepository, type HolderRow } from '../persistence/checkpoint-holders.repository';

registerConstraintCodes({
  uq_checkpoint_holder_email: 'checkpoint-holder.email-taken',
  ck_checkpoint_holder_email: 'checkpoint-holder.email-form',
});

/** Who gets checkpoints by mail, as the administrator names them: best somebody who has no account here. */
@Injectable()
export class CheckpointHoldersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly holders: CheckpointHoldersRepository,
  ) {}

  list(): Promise<HolderRow[]> {
    return this.transactor.read((tx) => this.holders.all(tx));
  }

  /** @throws Problem conflict `checkpoint-holder.email-taken` */
  add(actor: Actor, name: string, email: string): Promise<HolderRow> {
    return this.transactor.write(async (tx) => {
      const holder = { id: randomUUID(), name, email, addedAt: await databaseNow(tx) };
      await this.holders.insert(tx, holder);
      await this.audit.append(tx, { actorId: actor.personId, action: 'checkpoint-holder.added', objectType: 'checkpoint-holder', objectId: holder.id });
      return { ...holder, sentSequence: null, sentAt: null, fault: null };
    });
  }

  /** @throws Problem not found */
  remove(actor: Actor, id: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      if (!(await this.holders.remove(tx, id))) throw Problem.notFound();
      await this.audit.append(tx, { actorId: actor.personId, action: 'checkpoint-holder.removed', objectType: 'checkpoint-holder', objectId: id });
    });
  }
}
