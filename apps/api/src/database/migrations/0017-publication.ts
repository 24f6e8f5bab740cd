import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publishing a result is an act; what it shows to units, and who was told of it. */
export class Publication1763683200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "campaign" ADD "show_to_units" text NOT NULL DEFAULT 'outcome', ADD "appeal_days" integer NOT NULL DEFAULT 10, ADD CONSTRAINT "ck_campaign_show_to_units" CHECK ("show_to_units" IN ('outcome','outcome-and-score','explanation')), ADD CONSTRAINT "ck_campaign_appeal_days" CHECK ("appeal_days" BETWEEN 0 AND 60)`);
    await runner.query(`CREATE TABLE "result_publication" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "result_id" uuid NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_by" uuid NOT NULL, "public_list" boolean NOT NULL, "note" text NOT NULL, "show_to_units" text NOT NULL, "appeal_days" integer NOT NULL, "replaces_id" uuid, "reason" text, "announced_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by" uuid, "withdrawal_reason" text, CONSTRAINT "ck_result_publication_correction" CHECK (("replaces_id" IS NULL) = ("reason" IS NULL)), CONSTRAINT "ck_result_publication_withdrawal" CHECK (("withdrawn_at" IS NULL) = ("withdrawal_reason" IS NULL)), CONSTRAINT "ck_result_publication_show_to_units" CHECK ("show_to_units" IN ('outcome','outcome-and-score','explanation')), CONSTRAINT "pk_result_publication" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_result_publication_campaign_id" ON "result_publication" ("campaign_id")`);
    await runner.query(`CREATE UNIQUE INDEX "uq_result_publication_in_force" ON "result_publication" ("campaign_id") WHERE "withdrawn_at" IS NULL`);
    await runner.query(`CREATE TABLE "publication_delivery" ("id" uuid NOT NULL, "publication_id" uuid NOT NULL, "person_id" uuid NOT NULL, "mail" text NOT NULL, "fault" text, "mailed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "uq_publication_delivery_person_id_publication_id" UNIQUE ("publication_id", "person_id"), CONSTRAINT "ck_publication_delivery_mail" CHECK ("mail" IN ('waiting','sent','refused','no-address','not-needed')), CONSTRAINT "pk_publication_delivery" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "result_publication" ADD CONSTRAINT "fk_result_publication_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "result_publication" ADD CONSTRAINT "fk_result_publication_result_id" FOREIGN KEY ("result_id") REFERENCES "frozen_result"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "result_publication" ADD CONSTRAINT "fk_result_publication_published_by" FOREIGN KEY ("published_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "result_publication" ADD CONSTRAINT "fk_result_publication_replaces_id" FOREIGN KEY ("replaces_id") REFERENCES "result_publication"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "result_publication" ADD CONSTRAINT "fk_result_publication_withdrawn_by" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "publication_delivery" ADD CONSTRAINT "fk_publication_delivery_publication_id" FOREIGN KEY ("publication_id") REFERENCES "result_publication"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "publication_delivery" ADD CONSTRAINT "fk_publication_delivery_person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`
      CREATE FUNCTION guard_result_publication() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE later text[] := ARRAY['announced_at', 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason'];
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          RAISE EXCEPTION 'a publication is kept for good' USING ERRCODE = '23514', CONSTRAINT = 'tr_result_publication_guard';
        END IF;
        IF OLD.withdrawn_at IS NOT NULL
          OR (OLD.announced_at IS NOT NULL AND NEW.announced_at IS DISTINCT FROM OLD.announced_at)
          OR to_jsonb(NEW) - later IS DISTINCT FROM to_jsonb(OLD) - later
        THEN
          RAISE EXCEPTION 'a publication is kept as it was made' USING ERRCODE = '23514', CONSTRAINT = 'tr_result_publication_guard';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query('CREATE TRIGGER tr_result_publication_guard BEFORE UPDATE OR DELETE ON result_publication FOR EACH ROW EXECUTE FUNCTION guard_result_publication()');
    await runner.query('CREATE TRIGGER tr_result_publication_no_truncate BEFORE TRUNCATE ON result_publication FOR EACH STATEMENT EXECUTE FUNCTION guard_result_publication()');
    await runner.query(`UPDATE campaign_phase SET permits = array_append(permits, 'result.publish') WHERE kind = 'published' AND NOT ('result.publish' = ANY(permits))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
