import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = [
  ['initiative_file', 'initiative_id', 'initiative', 'id'],
  ['initiative_file', 'sha256', 'stored_file', 'sha256'],
  ['initiative_file', 'uploaded_by', 'person', 'id'],
  ['registration_receipt', 'initiative_id', 'initiative', 'id'],
  ['registration_receipt', 'handed_in_by', 'person', 'id'],
] as const;

/** Files that go along with a registration, and a receipt each time one is handed in. */
export class Attachments1763683200044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "initiative_file" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "sha256" text NOT NULL, "file_name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "uploaded_by" uuid NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_initiative_file_file_name_initiative_id" UNIQUE ("initiative_id", "file_name"), CONSTRAINT "ck_initiative_file_file_name" CHECK ("file_name" <> ''), CONSTRAINT "pk_initiative_file" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "registration_receipt" ("code" text NOT NULL, "initiative_id" uuid NOT NULL, "version" integer NOT NULL, "handed_in_by" uuid NOT NULL, "handed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_registration_receipt" PRIMARY KEY ("code"))`,
    );
    await runner.query('CREATE INDEX "ix_registration_receipt_handed_in_at_initiative_id" ON "registration_receipt" ("initiative_id", "handed_in_at")');
    for (const [table, column, target, key] of keys) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("${key}") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await this.guards(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async guards(runner: QueryRunner): Promise<void> {
    // What was handed in keeps its files: while it waits none comes either, and once it is accepted none goes or is called anything else.
    await runner.query(`
      CREATE FUNCTION guard_files_of_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE state text;
      BEGIN
        SELECT registration INTO state FROM initiative WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.initiative_id ELSE NEW.initiative_id END FOR KEY SHARE;
        IF state = 'handed-in' OR (TG_OP <> 'INSERT' AND state = 'accepted') THEN
          RAISE EXCEPTION 'the registration was handed in' USING ERRCODE = '23514', CONSTRAINT = 'tr_initiative_file_handed_in';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query('CREATE TRIGGER tr_initiative_file_handed_in BEFORE INSERT OR UPDATE OR DELETE ON initiative_file FOR EACH ROW EXECUTE FUNCTION guard_files_of_handed_in()');
    await runner.query('CREATE TRIGGER tr_registration_receipt_append_only BEFORE UPDATE OR DELETE ON registration_receipt FOR EACH ROW EXECUTE FUNCTION refuse_change()');
    await runner.query('CREATE TRIGGER tr_registration_receipt_no_truncate BEFORE TRUNCATE ON registration_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
  }
}
