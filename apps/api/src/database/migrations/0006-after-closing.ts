import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnlyTables = ['phase_deadline_change'];

/** Ends of phases that were moved, kept for good; phases that permit a second marking and its end. */
export class AfterClosing1763683200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "phase_deadline_change" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "kind" text NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "ends_at" TIMESTAMP WITH TIME ZONE, "reason" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid, CONSTRAINT "ck_phase_deadline_change_reason" CHECK ("reason" <> ''), CONSTRAINT "pk_phase_deadline_change" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_phase_deadline_change_campaign_id" ON "phase_deadline_change" ("campaign_id")`);
    await runner.query(`ALTER TABLE "phase_deadline_change" ADD CONSTRAINT "fk_phase_deadline_change_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    for (const [permit, kinds] of [
      ['score-sheet.remark', ['scoring-closed']],
      ['scoring.lock', ['scoring-closed', 'council', 'published']],
    ]) {
      await runner.query('UPDATE campaign_phase SET permits = array_append(permits, $1) WHERE kind = ANY($2) AND NOT ($1 = ANY(permits))', [permit, kinds]);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
