import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PersonalDataRequest } from '../requests/personal-data-request';
import { PersonalDataRequestEntity } from './personal-data-request.entity';

/** Behind which row of the list the next page begins. */
export interface RequestsAfter {
  readonly receivedOn: string;
  readonly id: string;
}

const columns = `id, kind, subject, person_id AS "personId", subject_name AS "subjectName", source, received_on::text AS "receivedOn", answer_due::text AS "answerDue", finish_due::text AS "finishDue", state, reason, places, outcome,
  entered_by AS "enteredBy", entered_at AS "enteredAt", decided_by AS "decidedBy", decided_at AS "decidedAt", finished_by AS "finishedBy", finished_at AS "finishedAt", version`;

@Injectable()
export class RequestsRepository {
  /** The newest first; one more than the limit says that there are more. */
  list(tx: Tx, after: RequestsAfter | null, limit: number): Promise<PersonalDataRequest[]> {
    const behind = after === null ? '' : 'WHERE (received_on, id) < ($2::date, $3::uuid)';
    return tx.query<PersonalDataRequest[]>(`SELECT ${columns} FROM personal_data_request ${behind} ORDER BY received_on DESC, id DESC LIMIT $1`, [limit + 1, ...(after === null ? [] : [after.receivedOn, after.id])]);
  }

  async find(tx: Tx, id: string): Promise<PersonalDataRequest | null> {
    const rows = await tx.query<PersonalDataRequest[]>(`SELECT ${columns} FROM personal_data_request WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  async lock(tx: Tx, id: string): Promise<PersonalDataRequest | null> {
    const rows = await tx.query<PersonalDataRequest[]>(`SELECT ${columns} FROM personal_data_request WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  async insert(tx: Tx, request: PersonalDataRequest): Promise<void> {
    await tx.insert(PersonalDataRequestEntity, { ...request, places: [...request.places] });
  }

  async decide(tx: Tx, { id, state, reason, places, decidedBy, decidedAt }: PersonalDataRequest): Promise<void> {
    await tx.query('UPDATE personal_data_request SET state = $2, reason = $3, places = $4, decided_by = $5, decided_at = $6, version = version + 1 WHERE id = $1', [
      id,
      state,
      reason,
      JSON.stringify(places),
      decidedBy,
      decidedAt,
    ]);
  }

  /** With the name that was looked for, or nothing where it was to be erased. */
  async finish(tx: Tx, { id, subjectName, outcome, finishedBy, finishedAt }: PersonalDataRequest): Promise<void> {
    await tx.query(`UPDATE personal_data_request SET state = 'done', subject_name = $2, outcome = $3, finished_by = $4, finished_at = $5, version = version + 1 WHERE id = $1`, [
      id,
      subjectName,
      JSON.stringify(outcome),
      finishedBy,
      finishedAt,
    ]);
  }
}
