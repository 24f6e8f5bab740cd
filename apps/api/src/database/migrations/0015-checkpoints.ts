import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnlyTables = ['checkpoint_key', 'audit_checkpoint'];

/** Signed points of the audit chain, the public keys they are signed with, and who keeps them outside. */
export class Checkpoints1763683200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "checkpoint_key" ("id" text NOT NULL, "public_key" text NOT NULL, "first_used_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_checkpoint_key_id" CHECK ("id" ~ '^[0-9a-f]{16}$'), CONSTRAINT "pk_checkpoint_key" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "audit_checkpoint" ("sequence" bigint NOT NULL, "hash" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "key_id" text NOT NULL, "signature" text NOT NULL, CONSTRAINT "ck_audit_checkpoint_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'), CONSTRAINT "pk_audit_checkpoint" PRIMARY KEY ("sequence"))`);
    await runner.query(`CREATE TABLE "checkpoint_holder" ("id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_sequence" bigint, "sent_at" TIMESTAMP WITH TIME ZONE, "fault" text, CONSTRAINT "uq_checkpoint_holder_email" UNIQUE ("email"), CONSTRAINT "ck_checkpoint_holder_name" CHECK ("name" <> '' AND length("name") <= 200), CONSTRAINT "ck_checkpoint_holder_email" CHECK ("email" ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length("email") <= 254), CONSTRAINT "pk_checkpoint_holder" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "fk_audit_checkpoint_key_id" FOREIGN KEY ("key_id") REFERENCES "checkpoint_key"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    // A paper's code is the beginning of the hash.
    await runner.query(`CREATE INDEX "ix_frozen_result_sha256" ON "frozen_result" ("sha256")`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
