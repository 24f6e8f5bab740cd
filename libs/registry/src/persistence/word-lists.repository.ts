import { nameKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { ListedWord, WordList } from '../word-lists/word-list';
import './constraint-codes';

const columns = `id, unit_id AS "unitId", list, word, valid_from::text AS "validFrom", valid_to::text AS "validTo", version`;

/** Words that initiatives are sorted by. */
@Injectable()
export class WordListsRepository {
  /** Every word of the lists kept for the units themselves, in the order in which they were entered. */
  keptFor(tx: Tx, unitIds: readonly string[]): Promise<ListedWord[]> {
    return tx.query(`SELECT ${columns} FROM word_list_entry WHERE unit_id = ANY($1::uuid[]) ORDER BY entered_at, id`, [[...unitIds]]);
  }

  /** Every word of the lists that a unit uses: those of the territories above it. */
  usedBy(tx: Tx, unitId: string): Promise<ListedWord[]> {
    return tx.query(
      `SELECT ${columns} FROM word_list_entry WHERE unit_id IN (SELECT DISTINCT kept.unit_id FROM word_list_entry kept WHERE unit_at_or_above($1, kept.unit_id, current_date))
       ORDER BY entered_at, id`,
      [unitId],
    );
  }

  /** Programmes, past ones too, of the lists kept for the territories that stand above these units or below them. */
  async programmesAround(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ word: string }[]>(
      `SELECT DISTINCT entry.word FROM word_list_entry entry CROSS JOIN unnest($1::uuid[]) own
       WHERE entry.list = 'programme' AND (unit_at_or_above(own, entry.unit_id, current_date) OR unit_at_or_above(entry.unit_id, own, current_date))`,
      [[...unitIds]],
    );
    return rows.map(({ word }) => word);
  }

  /** Fields of campaigns that take nominations of the unit now. */
  async fieldsOfOpenCampaigns(tx: Tx, unitId: string): Promise<string[]> {
    const rows = await tx.query<{ field: string }[]>(
      `SELECT DISTINCT jsonb_array_elements_text(campaign.fields) AS field FROM campaign JOIN campaign_phase phase ON phase.campaign_id = campaign.id
       WHERE 'nomination.submit' = ANY(phase.permits) AND phase.opens_at <= clock_timestamp() AND phase.closed_at IS NULL
         AND (phase.closes_at IS NULL OR phase.closes_at > clock_timestamp()) AND unit_at_or_above($1, campaign.host_unit_id, current_date)`,
      [unitId],
    );
    return rows.map(({ field }) => field);
  }

  async insert(tx: Tx, entry: { readonly id: string; readonly unitId: string; readonly list: WordList; readonly word: string; readonly validFrom: string; readonly enteredBy: string }): Promise<void> {
    await tx.query(
      `INSERT INTO word_list_entry (id, unit_id, list, word, word_key, valid_from, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
      [entry.id, entry.unitId, entry.list, entry.word, nameKey(entry.word), entry.validFrom, entry.enteredBy],
    );
  }

  async find(tx: Tx, id: string): Promise<ListedWord | null> {
    const rows = await tx.query<ListedWord[]>(`SELECT ${columns} FROM word_list_entry WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** @returns false when the version is no longer the one seen */
  async end(tx: Tx, id: string, version: number, validTo: string | null): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>('UPDATE word_list_entry SET valid_to = $3, version = version + 1 WHERE id = $1 AND version = $2', [id, version, validTo]);
    return changed === 1;
  }
}
