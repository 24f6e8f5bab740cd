import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnlyTables = ['appeal', 'appeal_step'];

/** What units say against published results, and how they were answered: both kept for good. */
export class Appeals1763683200018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "appeal" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "publication_id" uuid NOT NULL, "result_id" uuid NOT NULL, "nomination_id" uuid NOT NULL, "receipt_code" text NOT NULL, "text" text NOT NULL, "file_sha256" text, "file_name" text, "file_media_type" text, "file_size" integer, "filed_by" uuid NOT NULL, "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_appeal_receipt_code" UNIQUE ("receipt_code"), CONSTRAINT "uq_appeal_nomination_id_publication_id" UNIQUE ("publication_id", "nomination_id"), CONSTRAINT "ck_appeal_file" CHECK (("file_sha256" IS NULL) = ("file_name" IS NULL) AND ("file_sha256" IS NULL) = ("file_media_type" IS NULL) AND ("file_sha256" IS NULL) = ("file_size" IS NULL)), CONSTRAINT "ck_appeal_text" CHECK ("text" <> ''), CONSTRAINT "pk_appeal" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_appeal_campaign_id" ON "appeal" ("campaign_id")`);
    await runner.query(`CREATE INDEX "ix_appeal_nomination_id" ON "appeal" ("nomination_id")`);
    await runner.query(`CREATE TABLE "appeal_step" ("appeal_id" uuid NOT NULL, "ordinal" integer NOT NULL, "state" text NOT NULL, "outcome" text, "text" text NOT NULL, "taken_by" uuid NOT NULL, "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_appeal_step_text" CHECK (("state" = 'answered') = ("text" <> '')), CONSTRAINT "ck_appeal_step_outcome" CHECK (("state" = 'answered') = ("outcome" IS NOT NULL) AND ("outcome" IS NULL OR "outcome" IN ('upheld','partly','rejected'))), CONSTRAINT "ck_appeal_step_state" CHECK ("state" IN ('filed','received','answered','withdrawn')), CONSTRAINT "pk_appeal_step" PRIMARY KEY ("appeal_id", "ordinal"))`);
    await runner.query(`ALTER TABLE "appeal" ADD CONSTRAINT "fk_appeal_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "appeal" ADD CONSTRAINT "fk_appeal_publication_id" FOREIGN KEY ("publication_id") REFERENCES "result_publication"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "appeal" ADD CONSTRAINT "fk_appeal_result_id" FOREIGN KEY ("result_id") REFERENCES "frozen_result"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "appeal" ADD CONSTRAINT "fk_appeal_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "appeal" ADD CONSTRAINT "fk_appeal_filed_by" FOREIGN KEY ("filed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "appeal_step" ADD CONSTRAINT "fk_appeal_step_appeal_id" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "appeal_step" ADD CONSTRAINT "fk_appeal_step_taken_by" FOREIGN KEY ("taken_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
