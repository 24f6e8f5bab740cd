import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of people about their own data, people whose data were erased, and what an erasure may change that otherwise stands. */
export class PersonalData1763683200039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "person" ADD "erased_at" TIMESTAMP WITH TIME ZONE');
    await runner.query(`ALTER TABLE "person" ADD CONSTRAINT "ck_person_erased" CHECK ("erased_at" IS NULL OR ("search_key" = 'da xoa theo yeu cau' AND "title" = '' AND "email" IS NULL))`);
    await this.requests(runner);
    await this.guards(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "personal_data_request" ("id" uuid NOT NULL, "kind" text NOT NULL, "subject" text NOT NULL, "person_id" uuid, "subject_name" text NOT NULL, "source" text NOT NULL, "received_on" date NOT NULL, "answer_due" date NOT NULL, "finish_due" date NOT NULL, "state" text NOT NULL, "reason" text NOT NULL, "places" jsonb NOT NULL, "outcome" jsonb,
        "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "finished_by" uuid, "finished_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "ck_personal_data_request_days" CHECK ("answer_due" >= "received_on" AND "finish_due" >= "received_on"),
        CONSTRAINT "ck_personal_data_request_refused" CHECK ("state" <> 'refused' OR "reason" <> ''),
        CONSTRAINT "ck_personal_data_request_finished" CHECK (("state" = 'done') = ("finished_at" IS NOT NULL) AND num_nonnulls("finished_by", "finished_at") IN (0, 2)),
        CONSTRAINT "ck_personal_data_request_decided" CHECK (("state" = 'received') = ("decided_at" IS NULL) AND num_nonnulls("decided_by", "decided_at") IN (0, 2)),
        CONSTRAINT "ck_personal_data_request_state" CHECK ("state" IN ('received','approved','refused','done')),
        CONSTRAINT "ck_personal_data_request_subject" CHECK (CASE "subject" WHEN 'account' THEN "person_id" IS NOT NULL AND "subject_name" = '' ELSE "subject" = 'named' AND "person_id" IS NULL END),
        CONSTRAINT "ck_personal_data_request_kind" CHECK ("kind" IN ('export','erasure')), CONSTRAINT "pk_personal_data_request" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_personal_data_request_id_received_on" ON "personal_data_request" ("received_on", "id")');
    for (const column of ['person_id', 'entered_by', 'decided_by', 'finished_by']) {
      await runner.query(
        `ALTER TABLE "personal_data_request" ADD CONSTRAINT "fk_personal_data_request_${column}" FOREIGN KEY ("${column}") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      );
    }
  }

  private async guards(runner: QueryRunner): Promise<void> {
    // As before, but that an erasure may take a name out of the note of a reviewed year: its text changes and nothing else.
    await runner.query(`
      CREATE OR REPLACE FUNCTION guard_progress_of_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE of_initiative uuid; of_year integer; gone jsonb := CASE TG_OP WHEN 'INSERT' THEN NULL ELSE to_jsonb(OLD) END; came jsonb := CASE TG_OP WHEN 'DELETE' THEN gone ELSE to_jsonb(NEW) END;
      BEGIN
        IF TG_OP = 'UPDATE' AND current_setting('dvk.erasure', true) = 'on' AND gone - ARRAY['text', 'version'] = came - ARRAY['text', 'version'] THEN RETURN NEW; END IF;
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
  }
}
