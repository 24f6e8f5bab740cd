import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SealKeysRepository {
  /** The key that score-sheet workbooks are sealed with. */
  ofScoreSheets(tx: Tx): Promise<Buffer> {
    return this.of(tx, 'score-sheet-workbook');
  }

  /** The key that registration files are sealed with. */
  ofRegistrationFiles(tx: Tx): Promise<Buffer> {
    return this.of(tx, 'registration-file');
  }

  /** The migrations have made one for each purpose. */
  private async of(tx: Tx, purpose: string): Promise<Buffer> {
    const rows = await tx.query<{ key: Buffer }[]>('SELECT key FROM seal_key WHERE purpose = $1', [purpose]);
    if (rows[0] === undefined) throw new Error(`there is no key for ${purpose}`);
    return rows[0].key;
  }
}
