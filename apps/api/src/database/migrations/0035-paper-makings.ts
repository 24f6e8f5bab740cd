import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that are being made in the background, with how far each has come; and whether a notice names ranks and scores, as all did before. */
export class PaperMakings1763683200035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "paper_making" ("result_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL, "done" integer NOT NULL DEFAULT '0', "total" integer NOT NULL DEFAULT '0', "told_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "ck_paper_making_done" CHECK ("done" BETWEEN 0 AND "total"), CONSTRAINT "ck_paper_making_state" CHECK ("state" IN ('waiting','making','failed')), CONSTRAINT "ck_paper_making_kind" CHECK ("kind" IN ('proposal-letter','award-list','scoring-report','score-summary','rank-explanation','reward-notice','no-reward-notice')), CONSTRAINT "pk_paper_making" PRIMARY KEY ("result_id", "kind"))`,
    );
    await runner.query('ALTER TABLE "paper_making" ADD CONSTRAINT "fk_paper_making_result_id" FOREIGN KEY ("result_id") REFERENCES "frozen_result"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query(`ALTER TABLE "paper" ADD COLUMN "shows_figures" boolean NOT NULL DEFAULT true`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
