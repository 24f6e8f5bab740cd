import { comparisonKey, type Tx } from '@dvk/platform';
import { noDetails } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { EXPIRED_DRAFT } from './messages.vi';
import type { RetentionRule } from './retention-rules';

/** What a rule's statement is told beside its days. */
export interface RetentionFacts {
  readonly sessionIdleMinutes: number;
}

/** Removes and counts by the rules of the table, whose conditions are ours and nobody's words. */
@Injectable()
export class RetentionRepository {
  /** Rows that would go now. */
  async count(tx: Tx, rule: RetentionRule, facts: RetentionFacts): Promise<number> {
    if (rule.rows === null) return 0;
    const rows = await tx.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${rule.rows.table}" WHERE ${rule.rows.where}`, valuesOf(rule, facts));
    return rows[0]?.rows ?? 0;
  }

  /** @returns rows that went */
  async apply(tx: Tx, rule: RetentionRule, facts: RetentionFacts): Promise<number> {
    if (rule.rows === null) return 0;
    const { table, where } = rule.rows;
    const values = valuesOf(rule, facts);
    if (rule.how === 'removed') return (await tx.query<[unknown[], number]>(`DELETE FROM "${table}" WHERE ${where}`, values))[1];
    const emptied = await tx.query<[{ id: string }[], number]>(
      `UPDATE initiative SET name = $3, search_key = $4, details = $2::jsonb, version = version + 1 WHERE ${where} RETURNING id`,
      [...values, EXPIRED_DRAFT, comparisonKey(EXPIRED_DRAFT)],
    );
    await tx.query(`UPDATE nomination SET summary = '', self_remarks = '{}', version = version + 1 WHERE initiative_id = ANY($1::uuid[])`, [emptied[0].map(({ id }) => id)]);
    await tx.query('DELETE FROM initiative_file WHERE initiative_id = ANY($1::uuid[])', [emptied[0].map(({ id }) => id)]);
    return emptied[1];
  }
}

function valuesOf({ name, days }: RetentionRule, { sessionIdleMinutes }: RetentionFacts): unknown[] {
  if (name === 'sessions') return [days, sessionIdleMinutes];
  return name === 'drafts' ? [days, JSON.stringify(noDetails)] : [days];
}
