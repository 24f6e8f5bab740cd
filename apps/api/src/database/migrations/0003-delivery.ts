import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a request count once however often it arrives. */
export class Delivery1763683200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "idempotency_record" ("person_id" uuid NOT NULL, "key_hash" text NOT NULL, "step" integer NOT NULL, "content_hash" text NOT NULL, "answer" bytea, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_idempotency_record_content" CHECK ("content_hash" ~ '^[0-9a-f]{64}$'), CONSTRAINT "ck_idempotency_record_key" CHECK ("key_hash" ~ '^[0-9a-f]{64}$'), CONSTRAINT "pk_idempotency_record" PRIMARY KEY ("person_id", "key_hash", "step"))`);
    await runner.query(`CREATE INDEX "ix_idempotency_record_created_at" ON "idempotency_record" ("created_at")`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
