import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { WaitingRegistration } from '../lifecycle/waiting-registration';
import type { WaitingBehind } from '../waiting-behind';
import { droppedNow, mergedNow, nominatedNow, registrationNow } from './initiative-facts.sql';

/** As it comes from the database; `key`: where in the order it stands. */
export type WaitingRegistrationRow = Omit<WaitingRegistration, 'unitName'> & { readonly key: string };

/** Those `accept` of the lifecycle is for; what a nomination handed in waits in its campaign. The index of what was handed in is asked for the first condition. */
const waiting = `FROM initiative WHERE initiative.registration = 'handed-in' AND initiative.unit_id = ANY($1::uuid[])
  AND ${registrationNow} = 'handed-in' AND NOT (${droppedNow} OR ${mergedNow} OR ${nominatedNow})`;

/** Registrations that wait for the desk's answer. */
@Injectable()
export class WaitingRegistrationsRepository {
  /** Of these units, the one handed in first first. */
  list(tx: Tx, unitIds: readonly string[], behind: WaitingBehind | null, limit: number): Promise<WaitingRegistrationRow[]> {
    return tx.query(
      `SELECT initiative.id AS "initiativeId", initiative.code, initiative.name, initiative.subject_kind AS "subjectKind", initiative.field, initiative.unit_id AS "unitId",
         initiative.registration_at AS "handedInAt", initiative.registration_at::text AS key
       ${waiting} AND ($2::timestamptz IS NULL OR (initiative.registration_at, initiative.id) > ($2::timestamptz, $3::uuid))
       ORDER BY initiative.registration_at, initiative.id LIMIT $4`,
      [unitIds, behind?.key ?? null, behind?.initiativeId ?? null, limit],
    );
  }

  async count(tx: Tx, unitIds: readonly string[]): Promise<number> {
    const rows = await tx.query<{ total: number }[]>(`SELECT count(*)::int AS total ${waiting}`, [unitIds]);
    return rows[0]?.total ?? 0;
  }
}
