import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `"kind" IN ('proposal-letter','award-list','change-table','scoring-report','score-summary','rank-explanation','reward-notice','no-reward-notice')`;

const templateKinds = `"kind" IN ('proposal-letter','council-minutes','scoring-report','rank-explanation','reward-notice','no-reward-notice')`;

/** A correction has a paper that says what it changed; an office has a template of its own for minutes; a paper says what it tells of besides its result. */
export class CorrectionOnPaper1763683200043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['paper', 'paper_making']) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "ck_${table}_kind"`);
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "ck_${table}_kind" CHECK (${kinds})`);
    }
    await runner.query(`ALTER TABLE "paper" ADD COLUMN "told_of" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "paper_template" DROP CONSTRAINT "ck_paper_template_kind"`);
    await runner.query(`ALTER TABLE "paper_template" ADD CONSTRAINT "ck_paper_template_kind" CHECK (${templateKinds})`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
