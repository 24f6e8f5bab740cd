import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign says whether its members see the units' own marks while they mark. */
export class SelfMarksShown1763683200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaign ADD show_self_marks boolean NOT NULL DEFAULT true');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
