import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a desk's units have in a campaign, by state, is counted out of an index. */
export class ListsOfNominations1763683200047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_nomination_campaign_id_receipt_code_state_unit_id" ON "nomination" ("unit_id", "campaign_id", "state", "receipt_code")');
    await runner.query('DROP INDEX "ix_nomination_unit_id"');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
