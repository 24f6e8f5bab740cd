import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key with which workbooks that leave the house are sealed; 244 random bits of the database's own. */
export class SealKey1763683200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "seal_key" ("purpose" text NOT NULL, "key" bytea NOT NULL, CONSTRAINT "ck_seal_key_length" CHECK (octet_length("key") = 32), CONSTRAINT "pk_seal_key" PRIMARY KEY ("purpose"))`);
    await runner.query(`INSERT INTO "seal_key" ("purpose", "key") VALUES ('score-sheet-workbook', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
