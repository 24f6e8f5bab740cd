import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { ResultLine } from '../result-rows';
import { ResultRowEntity } from './result-row.entity';

/** The smallest integer of PostgreSQL. */
const beforeAll = -2_147_483_648;
const linesAtOnce = 500;

/** What stands beside a manifest and must say the same. */
@Injectable()
export class FrozenRecordsRepository {
  /** SHA-256 by result id, as the audit chain recorded each freeze of the campaign. */
  async frozen(tx: Tx, campaignId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; sha256: string }[]>(
      `SELECT data->>'resultId' AS id, data->>'sha256' AS sha256 FROM audit_entry
       WHERE object_type = 'campaign' AND object_id = $1 AND action = 'result.frozen' ORDER BY sequence`,
      [campaignId],
    );
    return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  }

  /** Every line of a result by position, with its trail; only some are held at once. */
  async *eachLine(tx: Tx, resultId: string): AsyncGenerator<ResultLine> {
    for (let after = beforeAll; ; ) {
      const rows = await tx
        .createQueryBuilder(ResultRowEntity, 'line')
        .where('line.resultId = :resultId AND line.position > :after', { resultId, after })
        .orderBy('line.position', 'ASC')
        .limit(linesAtOnce)
        .getMany();
      for (const { resultId: _, nominationId: __, ...line } of rows) yield line as ResultLine;
      const last = rows.at(-1);
      if (last === undefined || rows.length < linesAtOnce) return;
      after = last.position;
    }
  }
}
