import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnlyTables = ['recorded_act', 'act_withdrawal'];

/**
 * Recorded decisions and their withdrawals, kept for good; versions of a result say whether they are final and why they replace
 * the one before. What was frozen before decisions could be recorded stands as a proposal.
 */
export class RecordedActs1763683200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "recorded_act" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "kind" text NOT NULL, "subject" jsonb NOT NULL, "reason" text NOT NULL, "decided_by" text NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, "document" text NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "entered_by" uuid NOT NULL, CONSTRAINT "ck_recorded_act_reason" CHECK ("reason" <> '' AND "decided_by" <> ''), CONSTRAINT "ck_recorded_act_kind" CHECK ("kind" IN ('class','order','line','departure')), CONSTRAINT "pk_recorded_act" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_recorded_act_campaign_id" ON "recorded_act" ("campaign_id")`);
    await runner.query(`CREATE TABLE "act_withdrawal" ("act_id" uuid NOT NULL, "reason" text NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_by" uuid NOT NULL, CONSTRAINT "ck_act_withdrawal_reason" CHECK ("reason" <> ''), CONSTRAINT "pk_act_withdrawal" PRIMARY KEY ("act_id"))`);
    await runner.query(`ALTER TABLE "recorded_act" ADD CONSTRAINT "fk_recorded_act_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "act_withdrawal" ADD CONSTRAINT "fk_act_withdrawal_act_id" FOREIGN KEY ("act_id") REFERENCES "recorded_act"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "frozen_result" ADD COLUMN "standing" text NOT NULL DEFAULT 'proposal', ADD COLUMN "reason" text`);
    await runner.query(`ALTER TABLE "frozen_result" ALTER COLUMN "standing" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "frozen_result" ADD CONSTRAINT "ck_frozen_result_standing" CHECK ("standing" IN ('proposal','final'))`);
    await runner.query(`ALTER TABLE "frozen_result" ADD CONSTRAINT "ck_frozen_result_correction" CHECK (("version_no" = 1) = ("replaces_id" IS NULL) AND ("version_no" = 1) = ("reason" IS NULL))`);
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
