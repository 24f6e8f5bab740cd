import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes requests count once, and what reaches people: their addresses, notices, reminders. */
export class Delivery1763683200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "idempotency_record" ("person_id" uuid NOT NULL, "key_hash" text NOT NULL, "step" integer NOT NULL, "content_hash" text NOT NULL, "answer" bytea, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_idempotency_record_content" CHECK ("content_hash" ~ '^[0-9a-f]{64}$'), CONSTRAINT "ck_idempotency_record_key" CHECK ("key_hash" ~ '^[0-9a-f]{64}$'), CONSTRAINT "pk_idempotency_record" PRIMARY KEY ("person_id", "key_hash", "step"))`);
    await runner.query(`CREATE INDEX "ix_idempotency_record_created_at" ON "idempotency_record" ("created_at")`);
    await runner.query(`ALTER TABLE "person" ADD "email" text, ADD CONSTRAINT "ck_person_email" CHECK ("email" ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length("email") <= 254)`);
    await runner.query(`CREATE TABLE "notice" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "params" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "pk_notice" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_notice_created_at_person_id" ON "notice" ("person_id", "created_at")`);
    await runner.query(`ALTER TABLE "notice" ADD CONSTRAINT "fk_notice_person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "campaign_phase" ADD "reminder_days" integer array NOT NULL DEFAULT '{-3,1}'`);
    await runner.query(`CREATE TABLE "reminder_run" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "deadline" TIMESTAMP WITH TIME ZONE, "day" integer, "sent_by" uuid, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, "note" text NOT NULL, CONSTRAINT "uq_reminder_run_campaign_id_day_deadline" UNIQUE ("campaign_id", "deadline", "day"), CONSTRAINT "ck_reminder_run_origin" CHECK (("day" IS NULL) = ("sent_by" IS NOT NULL) AND ("day" IS NULL OR "deadline" IS NOT NULL)), CONSTRAINT "pk_reminder_run" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_reminder_run_campaign_id_sent_at" ON "reminder_run" ("campaign_id", "sent_at")`);
    await runner.query(`CREATE TABLE "reminder_delivery" ("id" uuid NOT NULL, "run_id" uuid NOT NULL, "person_id" uuid NOT NULL, "missing" integer NOT NULL, "mail" text NOT NULL, "fault" text, "mailed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_reminder_delivery_person_id_run_id" UNIQUE ("run_id", "person_id"), CONSTRAINT "ck_reminder_delivery_missing" CHECK ("missing" > 0), CONSTRAINT "ck_reminder_delivery_mail" CHECK ("mail" IN ('waiting','sent','refused','no-address','not-needed')), CONSTRAINT "pk_reminder_delivery" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "reminder_run" ADD CONSTRAINT "fk_reminder_run_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "reminder_run" ADD CONSTRAINT "fk_reminder_run_sent_by" FOREIGN KEY ("sent_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "reminder_delivery" ADD CONSTRAINT "fk_reminder_delivery_run_id" FOREIGN KEY ("run_id") REFERENCES "reminder_run"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "reminder_delivery" ADD CONSTRAINT "fk_reminder_delivery_person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
