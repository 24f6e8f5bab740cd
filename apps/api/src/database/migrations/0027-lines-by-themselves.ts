import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One line of a result is explained without reading its whole manifest: each part says with which nomination its long lists go on, the
 * season without its long lists is kept beside the manifest, and who is rewarded in a peer group is found at once.
 */
export class LinesByThemselves1763683200027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "manifest_part" ADD COLUMN "nominations_from" text COLLATE "C", ADD COLUMN "nominations_at" integer, ADD COLUMN "sheets_from" text COLLATE "C", ADD COLUMN "sheets_at" integer');
    await runner.query('CREATE INDEX "ix_manifest_part_nominations_from_result_id" ON "manifest_part" ("result_id", "nominations_from")');
    await runner.query('CREATE INDEX "ix_manifest_part_result_id_sheets_from" ON "manifest_part" ("result_id", "sheets_from")');
    await runner.query('CREATE INDEX "ix_result_row_peer_group_result_id" ON "result_row" ("result_id", "peer_group") WHERE "award" IS NOT NULL');
    await runner.query('ALTER TABLE "frozen_result" ADD COLUMN "season_head" jsonb NOT NULL');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
