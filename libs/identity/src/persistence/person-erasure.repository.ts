import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** What goes of a person whose data are erased. */
@Injectable()
export class PersonErasureRepository {
  /** Keeps the row, on which acts hang, and takes everything from it that says who it was. @returns false: there is no such person, or nothing left of them */
  async emptyPerson(tx: Tx, personId: string, name: string): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      `UPDATE person SET full_name = $2, search_key = $3, title = '', email = NULL, erased_at = clock_timestamp(), version = version + 1 WHERE id = $1 AND erased_at IS NULL`,
      [personId, name, comparisonKey(name)],
    );
    return changed === 1;
  }

  /** Nobody signs in any more, and the name of the account is free again. @returns accounts that were there: 0 or 1 */
  removeAccount(tx: Tx, personId: string): Promise<number> {
    return this.removed(tx, 'DELETE FROM account WHERE person_id = $1', personId);
  }

  removeSessions(tx: Tx, personId: string): Promise<number> {
    return this.removed(tx, 'DELETE FROM session WHERE person_id = $1', personId);
  }

  removeNotices(tx: Tx, personId: string): Promise<number> {
    return this.removed(tx, 'DELETE FROM notice WHERE person_id = $1', personId);
  }

  /** Posts that are held today or begin later. */
  async postsHeld(tx: Tx, personId: string): Promise<number> {
    const rows = await tx.query<{ held: number }[]>('SELECT count(*)::int AS held FROM post WHERE person_id = $1 AND (valid_to IS NULL OR (valid_to > current_date AND valid_to > valid_from))', [personId]);
    return rows[0]?.held ?? 0;
  }

  async isErased(tx: Tx, personId: string): Promise<boolean | null> {
    const rows = await tx.query<{ erased: boolean }[]>('SELECT erased_at IS NOT NULL AS erased FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    return rows[0]?.erased ?? null;
  }

  private async removed(tx: Tx, sql: string, personId: string): Promise<number> {
    const [, count] = await tx.query<[unknown[], number]>(sql, [personId]);
    return count;
  }
}
