import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A manifest is kept in parts: that of a large season fits no single text. What stands above a result's table is kept beside it. */
export class ManifestParts1763683200025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "manifest_part" ("result_id" uuid NOT NULL, "part_no" integer NOT NULL, "content" text NOT NULL, CONSTRAINT "pk_manifest_part" PRIMARY KEY ("result_id", "part_no"))');
    await runner.query(
      'ALTER TABLE "manifest_part" ADD CONSTRAINT "fk_manifest_part_result_id" FOREIGN KEY ("result_id") REFERENCES "frozen_result"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query('CREATE TRIGGER tr_manifest_part_append_only BEFORE UPDATE OR DELETE ON manifest_part FOR EACH ROW EXECUTE FUNCTION refuse_change()');
    await runner.query('CREATE TRIGGER tr_manifest_part_no_truncate BEFORE TRUNCATE ON manifest_part FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
    await runner.query('ALTER TABLE "frozen_result" DROP COLUMN "manifest"');
    await runner.query('ALTER TABLE "frozen_result" ADD COLUMN "summary" jsonb NOT NULL');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
