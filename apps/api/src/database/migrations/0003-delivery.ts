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
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
