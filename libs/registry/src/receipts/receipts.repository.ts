import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { FoundReceipt, RegistrationReceipt } from './receipt';

@Injectable()
export class ReceiptsRepository {
  /** Of the registration as it is now. */
  async insert(tx: Tx, code: string, initiativeId: string, handedInBy: string): Promise<void> {
    await tx.query('INSERT INTO registration_receipt (code, initiative_id, version, handed_in_by, handed_in_at) SELECT $1, id, version, $3, clock_timestamp() FROM initiative WHERE id = $2', [
      code,
      initiativeId,
      handedInBy,
    ]);
  }

  /** Null where it was never handed in by itself. */
  async newest(tx: Tx, initiativeId: string): Promise<RegistrationReceipt | null> {
    const rows = await tx.query<RegistrationReceipt[]>(
      'SELECT code, handed_in_at AS "handedInAt" FROM registration_receipt WHERE initiative_id = $1 ORDER BY handed_in_at DESC LIMIT 1',
      [initiativeId],
    );
    return rows[0] ?? null;
  }

  async find(tx: Tx, code: string): Promise<FoundReceipt | null> {
    const rows = await tx.query<FoundReceipt[]>(
      `SELECT 'registration' AS of, code, initiative_id AS "objectId", handed_in_at AS "handedInAt",
         EXISTS (SELECT 1 FROM registration_receipt newer WHERE newer.initiative_id = receipt.initiative_id AND newer.handed_in_at > receipt.handed_in_at) AS replaced
       FROM registration_receipt receipt WHERE code = $1
       UNION ALL
       SELECT 'nomination', receipt_code, id, submitted_at, false FROM nomination WHERE receipt_code = $1 AND submitted_at IS NOT NULL`,
      [code],
    );
    return rows[0] ?? null;
  }
}
