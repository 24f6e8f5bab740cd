import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations that the office wrote down because their unit asked it to: who asked, how, by which paper. */
export class OnBehalf1763683200040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "registration_on_behalf" ("initiative_id" uuid NOT NULL, "way" text NOT NULL, "asked_by" text NOT NULL, "document_number" text, "document_date" date, "note" text NOT NULL, "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "ck_registration_on_behalf_document" CHECK (num_nonnulls("document_number", "document_date") = CASE "way" WHEN 'document' THEN 2 ELSE 0 END AND "document_number" <> ''), CONSTRAINT "ck_registration_on_behalf_asked_by" CHECK ("asked_by" <> ''),
        CONSTRAINT "ck_registration_on_behalf_way" CHECK ("way" IN ('document','telephone','in-person')), CONSTRAINT "pk_registration_on_behalf" PRIMARY KEY ("initiative_id"))`,
    );
    for (const [column, table] of [['initiative_id', 'initiative'], ['entered_by', 'person']] as const) {
      await runner.query(`ALTER TABLE "registration_on_behalf" ADD CONSTRAINT "fk_registration_on_behalf_${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query('CREATE TRIGGER tr_registration_on_behalf_append_only BEFORE UPDATE OR DELETE ON registration_on_behalf FOR EACH ROW EXECUTE FUNCTION refuse_change()');
    await runner.query('CREATE TRIGGER tr_registration_on_behalf_no_truncate BEFORE TRUNCATE ON registration_on_behalf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
