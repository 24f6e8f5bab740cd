import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `"kind" IN ('proposal-letter','award-list','change-table','scoring-report','score-summary','rank-explanation','reward-notice','no-reward-notice')`;

/** A correction has a paper that says what it changed. */
export class CorrectionOnPaper1763683200043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['paper', 'paper_making']) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "ck_${table}_kind"`);
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "ck_${table}_kind" CHECK (${kinds})`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
