import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = [
  ['word_list_entry', 'unit_id', 'unit'],
  ['word_list_entry', 'entered_by', 'person'],
  ['initiative', 'registration_by', 'person'],
  ['initiative_version', 'initiative_id', 'initiative'],
  ['initiative_version', 'replaced_by', 'person'],
  ['initiative_distinction', 'initiative_id', 'initiative'],
  ['initiative_distinction', 'entered_by', 'person'],
  ['initiative_distinction', 'withdrawn_by', 'person'],
  ['initiative_drop', 'initiative_id', 'initiative'],
  ['initiative_drop', 'dropped_by', 'person'],
  ['initiative_drop', 'restored_by', 'person'],
  ['initiative_review', 'initiative_id', 'initiative'],
  ['initiative_review', 'reviewed_by', 'person'],
] as const;

/**
 * Initiatives that live for years: the dated words they are sorted by, their registration as a step of its own, what they said before
 * each change, what they were recognised as by which document, that they were dropped, and what became of them in each year's review.
 */
export class InitiativesForYears1763683200028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.wordLists(runner);
    await this.registration(runner);
    await this.facts(runner);
    for (const [table, column, target] of keys) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await this.guards(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async wordLists(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "word_list_entry" ("id" uuid NOT NULL, "unit_id" uuid NOT NULL, "list" text NOT NULL, "word" text NOT NULL, "word_key" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "ck_word_list_entry_dates" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"), CONSTRAINT "ck_word_list_entry_list" CHECK ("list" IN ('field','programme')), CONSTRAINT "pk_word_list_entry" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE UNIQUE INDEX "uq_word_list_entry_open" ON "word_list_entry" ("unit_id", "list", "word_key") WHERE "valid_to" IS NULL');
    await runner.query('CREATE INDEX "ix_word_list_entry_unit_id" ON "word_list_entry" ("unit_id")');
  }

  private async registration(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "initiative" ADD COLUMN "registration" text NOT NULL DEFAULT 'draft', ADD COLUMN "registration_at" TIMESTAMP WITH TIME ZONE, ADD COLUMN "registration_by" uuid, ADD COLUMN "return_reason" text,
         ADD CONSTRAINT "ck_initiative_registration" CHECK ("registration" IN ('draft','handed-in','returned','accepted')),
         ADD CONSTRAINT "ck_initiative_registration_at" CHECK ("registration" = 'draft' OR "registration_at" IS NOT NULL),
         ADD CONSTRAINT "ck_initiative_return_reason" CHECK ("registration" <> 'returned' OR "return_reason" <> '')`,
    );
    await runner.query(`CREATE INDEX "ix_initiative_waiting" ON "initiative" ("registration_at", "id") WHERE "registration" = 'handed-in'`);
    await runner.query(
      `CREATE TABLE "initiative_version" ("initiative_id" uuid NOT NULL, "version" integer NOT NULL, "content" jsonb NOT NULL, "replaced_by" uuid NOT NULL, "replaced_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_version" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_initiative_version_order" CHECK ("last_version" > "version" AND "last_at" >= "replaced_at"), CONSTRAINT "pk_initiative_version" PRIMARY KEY ("initiative_id", "version"))`,
    );
  }

  private async facts(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "initiative_distinction" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "kind" text NOT NULL, "number" text NOT NULL, "document_date" date NOT NULL, "issuer" text NOT NULL, "document_key" text NOT NULL, "valid_from" date, "valid_to" date, "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_by" uuid, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawal_reason" text,
        CONSTRAINT "ck_initiative_distinction_withdrawn" CHECK (num_nonnulls("withdrawn_by", "withdrawn_at", "withdrawal_reason") IN (0, 3) AND "withdrawal_reason" <> ''), CONSTRAINT "ck_initiative_distinction_texts" CHECK ("number" <> '' AND "issuer" <> ''), CONSTRAINT "ck_initiative_distinction_period" CHECK (CASE "kind" WHEN 'recognised' THEN num_nonnulls("valid_from", "valid_to") = 2 AND "valid_to" >= "valid_from" ELSE num_nonnulls("valid_from", "valid_to") = 0 END), CONSTRAINT "ck_initiative_distinction_kind" CHECK ("kind" IN ('recognised','typical')), CONSTRAINT "pk_initiative_distinction" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE UNIQUE INDEX "uq_initiative_distinction_document" ON "initiative_distinction" ("initiative_id", "kind", "document_key") WHERE "withdrawn_at" IS NULL');
    await runner.query(
      `CREATE TABLE "initiative_drop" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "reason" text NOT NULL, "number" text NOT NULL, "document_date" date NOT NULL, "issuer" text NOT NULL, "dropped_by" uuid NOT NULL, "dropped_at" TIMESTAMP WITH TIME ZONE NOT NULL, "restored_by" uuid, "restored_at" TIMESTAMP WITH TIME ZONE, "restore_reason" text,
        CONSTRAINT "ck_initiative_drop_restored" CHECK (num_nonnulls("restored_by", "restored_at", "restore_reason") IN (0, 3) AND "restore_reason" <> ''), CONSTRAINT "ck_initiative_drop_texts" CHECK ("reason" <> '' AND "number" <> '' AND "issuer" <> ''), CONSTRAINT "pk_initiative_drop" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE UNIQUE INDEX "uq_initiative_drop_open" ON "initiative_drop" ("initiative_id") WHERE "restored_at" IS NULL');
    await runner.query(
      `CREATE TABLE "initiative_review" ("initiative_id" uuid NOT NULL, "year" integer NOT NULL, "outcome" text NOT NULL, "reason" text NOT NULL, "reviewed_by" uuid NOT NULL, "reviewed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_initiative_review_reason" CHECK ("reason" <> ''), CONSTRAINT "ck_initiative_review_year" CHECK ("year" BETWEEN 2000 AND 2100), CONSTRAINT "ck_initiative_review_outcome" CHECK ("outcome" IN ('keep','strengthen','drop')), CONSTRAINT "pk_initiative_review" PRIMARY KEY ("initiative_id", "year"))`,
    );
    await runner.query('CREATE INDEX "ix_initiative_review_year" ON "initiative_review" ("year")');
    await runner.query('CREATE TRIGGER tr_initiative_review_append_only BEFORE UPDATE OR DELETE ON initiative_review FOR EACH ROW EXECUTE FUNCTION refuse_change()');
  }

  private async guards(runner: QueryRunner): Promise<void> {
    // What was entered stands; it can be taken back once, with the reason beside it.
    await runner.query(`
      CREATE FUNCTION guard_initiative_record() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE ending text[] := CASE TG_TABLE_NAME
        WHEN 'initiative_drop' THEN ARRAY['restored_by', 'restored_at', 'restore_reason'] ELSE ARRAY['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'] END;
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(OLD) -> ending[2] = 'null'::jsonb AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'what was entered of an initiative does not change' USING ERRCODE = '23514', CONSTRAINT = 'tr_initiative_record_kept';
      END $$`);
    for (const table of ['initiative_distinction', 'initiative_drop']) {
      await runner.query(`CREATE TRIGGER tr_${table}_kept BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION guard_initiative_record()`);
    }
    // The row is locked before it is asked, so that dropping and nominating at the same moment never both succeed.
    await runner.query(`
      CREATE FUNCTION guard_nomination_of_dropped() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM initiative WHERE id = NEW.initiative_id FOR KEY SHARE;
        IF EXISTS (SELECT 1 FROM initiative_drop WHERE initiative_id = NEW.initiative_id AND restored_at IS NULL) THEN
          RAISE EXCEPTION 'the initiative was dropped' USING ERRCODE = '23514', CONSTRAINT = 'tr_nomination_of_dropped';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query('CREATE TRIGGER tr_nomination_of_dropped_begun BEFORE INSERT ON nomination FOR EACH ROW EXECUTE FUNCTION guard_nomination_of_dropped()');
    await runner.query(
      `CREATE TRIGGER tr_nomination_of_dropped BEFORE UPDATE OF state ON nomination FOR EACH ROW
       WHEN (NEW.state IN ('submitted', 'accepted') AND NEW.state <> OLD.state) EXECUTE FUNCTION guard_nomination_of_dropped()`,
    );
  }
}
