import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of the calendar keeps which kinds of units owe it, so that units that begin later are given it too. */
export class DutiesOfNewUnits1763683200041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "duty_plan" ADD "unit_kinds" text array');
    await runner.query(`UPDATE duty_plan SET unit_kinds = ARRAY(SELECT DISTINCT unit.kind FROM duty JOIN unit ON unit.id = duty.unit_id WHERE duty.plan_id = duty_plan.id ORDER BY 1)`);
    await runner.query('ALTER TABLE "duty_plan" ALTER COLUMN "unit_kinds" SET NOT NULL');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
