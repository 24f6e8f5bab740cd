import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rows of registration files were registered as, and the key with which those files are sealed. */
export class RegistrationFiles1763683200034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "registration_file_row" ("template_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "row_key" text NOT NULL, "initiative_id" uuid NOT NULL, "digest" text NOT NULL, "version" integer NOT NULL, "taken_by" uuid NOT NULL, "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_registration_file_row_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$'), CONSTRAINT "pk_registration_file_row" PRIMARY KEY ("template_id", "unit_id", "row_key"))`,
    );
    const references: readonly (readonly [column: string, target: string])[] = [
      ['unit_id', 'unit'],
      ['initiative_id', 'initiative'],
      ['taken_by', 'person'],
    ];
    for (const [column, target] of references) {
      await runner.query(`ALTER TABLE "registration_file_row" ADD CONSTRAINT "fk_registration_file_row_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query('CREATE INDEX "ix_registration_file_row_initiative_id" ON "registration_file_row" ("initiative_id")');
    await runner.query(`INSERT INTO "seal_key" ("purpose", "key") VALUES ('registration-file', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
