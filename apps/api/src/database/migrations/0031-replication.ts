import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = [
  ['origin_id', 'initiative'],
  ['copy_id', 'initiative'],
  ['unit_id', 'unit'],
  ['asked_by', 'person'],
  ['answered_by', 'person'],
] as const;

/** Who asked to copy which initiative, what was answered, and the copy that came of it. */
export class Replication1763683200031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "replication" ("id" uuid NOT NULL, "origin_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "note" text NOT NULL, "state" text NOT NULL, "asked_by" uuid NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answer" text, "answered_by" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, "copy_id" uuid, "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "uq_replication_copy_id" UNIQUE ("copy_id"), CONSTRAINT "ck_replication_copy" CHECK (("state" = 'copied') = ("copy_id" IS NOT NULL) AND "copy_id" <> "origin_id"), CONSTRAINT "ck_replication_answered" CHECK (num_nonnulls("answer", "answered_by", "answered_at") IN (0, 3) AND ("state" NOT IN ('granted','declined','copied') OR "answered_at" IS NOT NULL)), CONSTRAINT "ck_replication_state" CHECK ("state" IN ('asked','granted','declined','withdrawn','copied')), CONSTRAINT "pk_replication" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_replication_open" ON "replication" ("origin_id", "unit_id") WHERE "state" IN ('asked','granted')`);
    await runner.query('CREATE INDEX "ix_replication_origin_id" ON "replication" ("origin_id")');
    await runner.query('CREATE INDEX "ix_replication_unit_id" ON "replication" ("unit_id")');
    for (const [column, target] of keys) {
      await runner.query(`ALTER TABLE "replication" ADD CONSTRAINT "fk_replication_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
