import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SealKeysRepository {
  /** The key that score-sheet workbooks are sealed with; the migration has made it. */
  async ofScoreSheets(tx: Tx): Promise<Buffer> {
    const rows = await tx.query<{ key: Buffer }[]>(`SELECT key FROM seal_key WHERE purpose = 'score-sheet-workbook'`);
    if (rows[0] === undefined) throw new Error('there is no key for score-sheet workbooks');
    return rows[0].key;
  }
}
