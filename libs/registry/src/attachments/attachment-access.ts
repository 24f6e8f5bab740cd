import type { Actor, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative } from '../initiative';
import { InitiativeAccess } from '../lifecycle/initiative-access';
import { OnBehalfService } from '../on-behalf/on-behalf.service';

/** Who writes a registration: its unit, or the office that began it for the unit. */
export type Writer = 'unit' | 'office';

/** The way to the files of a registration: who may write it now may change them, who may see it may open them. */
@Injectable()
export class AttachmentAccess {
  constructor(
    private readonly access: InitiativeAccess,
    private readonly behalf: OnBehalfService,
  ) {}

  /** @throws Problem not-found */
  requireVisible(tx: Tx, actor: Actor, initiativeId: string): Promise<Initiative> {
    return this.access.requireVisible(tx, actor, initiativeId);
  }

  /** Locks it until the transaction ends. @throws Problem not-found; forbidden; conflict with why it cannot be written now */
  open(tx: Tx, actor: Actor, writer: Writer, initiativeId: string): Promise<Initiative> {
    return writer === 'unit' ? this.access.open(tx, actor, initiativeId, 'edit') : this.behalf.open(tx, actor, initiativeId);
  }
}
