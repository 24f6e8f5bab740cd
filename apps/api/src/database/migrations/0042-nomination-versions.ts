import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a nomination said each time it was handed in, with the return that came before; it stays, and an erasure alone takes names out of its texts. */
export class NominationVersions1763683200042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "nomination_version" ("nomination_id" uuid NOT NULL, "number" integer NOT NULL, "content" jsonb NOT NULL, "handed_in_by" uuid, "handed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, "return_reason" text, "returned_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "ck_nomination_version_return" CHECK (num_nonnulls("return_reason", "returned_at") IN (0, 2)), CONSTRAINT "ck_nomination_version_number" CHECK ("number" > 0), CONSTRAINT "pk_nomination_version" PRIMARY KEY ("nomination_id", "number"))`,
    );
    for (const [column, table] of [['nomination_id', 'nomination'], ['handed_in_by', 'person']] as const) {
      await runner.query(`ALTER TABLE "nomination_version" ADD CONSTRAINT "fk_nomination_version_${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query(`
      CREATE FUNCTION guard_nomination_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE texts text[] := ARRAY['summary', 'selfRemarks', 'initiative'];
      BEGIN
        IF TG_OP = 'UPDATE' AND current_setting('dvk.erasure', true) = 'on' AND to_jsonb(OLD) - 'content' = to_jsonb(NEW) - 'content' AND OLD.content - texts = NEW.content - texts THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'what was handed in does not change' USING ERRCODE = '23514', CONSTRAINT = 'tr_nomination_version_append_only';
      END $$`);
    await runner.query('CREATE TRIGGER tr_nomination_version_append_only BEFORE UPDATE OR DELETE ON nomination_version FOR EACH ROW EXECUTE FUNCTION guard_nomination_version()');
    await runner.query('CREATE TRIGGER tr_nomination_version_no_truncate BEFORE TRUNCATE ON nomination_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
