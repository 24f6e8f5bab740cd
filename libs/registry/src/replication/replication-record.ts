import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { RegistryNotices } from '../registry-notices';
import type { Replication } from './replication';

type Sides = Pick<Replication, 'id' | 'originId' | 'originUnitId' | 'unitId'>;

/** What stays of a step of a replication: the other side is told, and the audit log says who took it. */
@Injectable()
export class ReplicationRecord {
  constructor(
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly notices: RegistryNotices,
  ) {}

  async asked(tx: Tx, actor: Actor, { id, originId, originUnitId, unitId }: Sides): Promise<void> {
    await this.notices.replicationAsked(tx, originUnitId, await this.nameOf(tx, unitId));
    await this.note(tx, actor, 'replication.asked', id, { originId, unitId });
  }

  async answered(tx: Tx, actor: Actor, { id, originId, originUnitId, unitId }: Sides, state: 'granted' | 'declined'): Promise<void> {
    await this.notices.replicationAnswered(tx, unitId, await this.nameOf(tx, originUnitId));
    await this.note(tx, actor, `replication.${state}`, id, { originId });
  }

  withdrawn(tx: Tx, actor: Actor, { id, originId }: Sides): Promise<void> {
    return this.note(tx, actor, 'replication.withdrawn', id, { originId });
  }

  copied(tx: Tx, actor: Actor, { id, originId }: Sides, copyId: string): Promise<void> {
    return this.note(tx, actor, 'replication.copied', id, { originId, copyId });
  }

  private async nameOf(tx: Tx, unitId: string): Promise<string> {
    return (await this.units.namesOf(tx, [unitId])).get(unitId) ?? '';
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'replication', objectId, data });
  }
}
