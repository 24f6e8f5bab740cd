import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = [
  ['initiative_plan', 'initiative_id', 'initiative'],
  ['initiative_plan', 'written_by', 'person'],
  ['progress_note', 'initiative_id', 'initiative'],
  ['progress_note', 'written_by', 'person'],
  ['progress_file', 'note_id', 'progress_note'],
  ['progress_file', 'uploaded_by', 'person'],
] as const;

/** The milestones of an initiative, and what its unit tells of each year with the files that prove it. */
export class PlansAndProgress1763683200030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "initiative_plan" ("initiative_id" uuid NOT NULL, "starts_on" date, "evaluates_on" date, "milestones" jsonb NOT NULL, "written_by" uuid NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "ck_initiative_plan_dates" CHECK ("evaluates_on" >= "starts_on"), CONSTRAINT "pk_initiative_plan" PRIMARY KEY ("initiative_id"))`,
    );
    await runner.query(
      `CREATE TABLE "progress_note" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "year" integer NOT NULL, "text" text NOT NULL, "written_by" uuid NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "uq_progress_note_initiative_id_year" UNIQUE ("initiative_id", "year"), CONSTRAINT "ck_progress_note_text" CHECK ("text" <> ''), CONSTRAINT "ck_progress_note_year" CHECK ("year" BETWEEN 2000 AND 2100), CONSTRAINT "pk_progress_note" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "progress_file" ("id" uuid NOT NULL, "note_id" uuid NOT NULL, "sha256" text NOT NULL, "file_name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "uploaded_by" uuid NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_progress_file" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_progress_file_note_id" ON "progress_file" ("note_id")');
    for (const [table, column, target] of keys) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query('ALTER TABLE "progress_file" ADD CONSTRAINT "fk_progress_file_sha256" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await this.guards(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async guards(runner: QueryRunner): Promise<void> {
    // What the review of a year was decided on stands: its note and its files change no more.
    await runner.query(`
      CREATE FUNCTION guard_progress_of_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE of_initiative uuid; of_year integer; gone jsonb := CASE TG_OP WHEN 'INSERT' THEN NULL ELSE to_jsonb(OLD) END; came jsonb := CASE TG_OP WHEN 'DELETE' THEN gone ELSE to_jsonb(NEW) END;
      BEGIN
        IF TG_TABLE_NAME = 'progress_note' THEN
          of_initiative := came ->> 'initiative_id';
          of_year := coalesce(gone, came) ->> 'year';
        ELSE
          SELECT initiative_id, year INTO of_initiative, of_year FROM progress_note WHERE id = (came ->> 'note_id')::uuid;
        END IF;
        PERFORM 1 FROM initiative WHERE id = of_initiative FOR KEY SHARE;
        IF EXISTS (SELECT 1 FROM initiative_review WHERE initiative_id = of_initiative AND year = of_year) THEN
          RAISE EXCEPTION 'the year was reviewed' USING ERRCODE = '23514', CONSTRAINT = 'tr_progress_of_reviewed';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    for (const table of ['progress_note', 'progress_file']) {
      await runner.query(`CREATE TRIGGER tr_${table}_of_reviewed BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION guard_progress_of_reviewed()`);
    }
  }
}
