import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes of the organisation as acts with a legal document and a day, the area class of units by date, and who is in charge of what
 * a unit that ended left open. All of it takes effect by date: nothing has to run on the day.
 */
export class UnitChanges1763683200026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "unit" ADD COLUMN "version" integer NOT NULL DEFAULT 1');
    await runner.query(
      `CREATE TABLE "unit_change" ("id" uuid NOT NULL, "effective_on" date NOT NULL, "legal_document" text NOT NULL, "note" text NOT NULL, "unit_ids" uuid array NOT NULL, "change" jsonb NOT NULL, "effects" jsonb NOT NULL, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "undone_by" uuid, "undone_at" TIMESTAMP WITH TIME ZONE, "undo_reason" text, CONSTRAINT "ck_unit_change_undone" CHECK (num_nonnulls("undone_by", "undone_at", "undo_reason") IN (0, 3)), CONSTRAINT "ck_unit_change_texts" CHECK ("legal_document" <> '' AND "undo_reason" <> ''), CONSTRAINT "pk_unit_change" PRIMARY KEY ("id"))`,
    );
    await runner.query('ALTER TABLE "unit_change" ADD CONSTRAINT "fk_unit_change_recorded_by" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query('ALTER TABLE "unit_change" ADD CONSTRAINT "fk_unit_change_undone_by" FOREIGN KEY ("undone_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query(
      `CREATE TABLE "unit_area_class" ("id" uuid NOT NULL, "unit_id" uuid NOT NULL, "area_class" text NOT NULL, "valid_from" date NOT NULL, "valid_to" date, "legal_document" text NOT NULL, CONSTRAINT "ck_unit_area_class_dates" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"), CONSTRAINT "ck_unit_area_class_kind" CHECK ("area_class" IN ('central-urban','mountain-island','other')), CONSTRAINT "pk_unit_area_class" PRIMARY KEY ("id"))`,
    );
    await runner.query('ALTER TABLE "unit_area_class" ADD CONSTRAINT "fk_unit_area_class_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query('CREATE UNIQUE INDEX "uq_unit_area_class_open" ON "unit_area_class" ("unit_id") WHERE "valid_to" IS NULL');
    await runner.query('CREATE INDEX "ix_unit_area_class_unit_id" ON "unit_area_class" ("unit_id")');
    await this.charge(runner);
    await this.session(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async charge(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "unit_succession" ADD COLUMN "takes_matters" boolean NOT NULL DEFAULT false');
    // Where a unit became one other, that one takes over what was open; where it became several, somebody has to choose.
    await runner.query(
      `UPDATE unit_succession link SET takes_matters = true FROM unit
       WHERE unit.id = link.from_unit_id AND unit.dissolved_on = link.effective_on
         AND NOT EXISTS (SELECT 1 FROM unit_succession other WHERE other.from_unit_id = link.from_unit_id AND other.id <> link.id)`,
    );
    await runner.query('CREATE UNIQUE INDEX "uq_unit_succession_heir" ON "unit_succession" ("from_unit_id") WHERE "takes_matters"');
    await runner.query(`
      CREATE FUNCTION unit_in_charge(of_unit uuid, on_date date) RETURNS uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE heir(id, steps) AS (
          SELECT of_unit, 0
          UNION ALL
          SELECT link.to_unit_id, heir.steps + 1 FROM heir JOIN unit_succession link ON link.from_unit_id = heir.id
          WHERE link.takes_matters AND link.effective_on <= on_date AND heir.steps < 64
        )
        SELECT id FROM heir ORDER BY steps DESC LIMIT 1
      $$`);
    // A unit that ended stands, with what it left, where its heir stands.
    await runner.query(`
      CREATE OR REPLACE FUNCTION unit_at_or_above(lower_unit uuid, upper_unit uuid, on_date date) RETURNS boolean LANGUAGE sql STABLE AS $$
        WITH RECURSIVE above(id) AS (
          SELECT lower_unit
          UNION
          SELECT upper.id FROM above CROSS JOIN LATERAL (
            SELECT link.parent_id AS id FROM unit_parent link
            WHERE link.unit_id = above.id AND (link.valid_from IS NULL OR link.valid_from <= on_date) AND (link.valid_to IS NULL OR link.valid_to > on_date)
            UNION ALL
            SELECT link.to_unit_id FROM unit_succession link
            WHERE link.from_unit_id = above.id AND link.takes_matters AND link.effective_on <= on_date
          ) upper
        )
        SELECT EXISTS (SELECT 1 FROM above WHERE id = upper_unit)
      $$`);
  }

  /** Asked before every answer: planned once for a connection. */
  private async session(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION live_session(token text, idle_minutes integer) RETURNS TABLE (person_id uuid, must_change_password boolean, quiet boolean, posts json)
      LANGUAGE plpgsql STABLE ROWS 1 AS $$
      #variable_conflict use_column
      DECLARE
        today date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
      BEGIN
        RETURN QUERY
          SELECT session.person_id, account.must_change_password, session.last_seen_at < now() - interval '1 minute',
            coalesce((
              WITH RECURSIVE held(id, role, unit_id, on_behalf) AS (
                SELECT post.id, post.role, post.unit_id, false FROM post
                WHERE post.person_id = session.person_id AND post.valid_from <= today AND (post.valid_to IS NULL OR post.valid_to > today)
                  AND NOT EXISTS (
                    SELECT 1 FROM unit_succession heir WHERE heir.from_unit_id = post.unit_id AND heir.takes_matters AND heir.effective_on <= today)
                UNION
                SELECT held.id, held.role, heir.from_unit_id, true FROM held JOIN unit_succession heir ON heir.to_unit_id = held.unit_id
                WHERE held.role = 'unit-clerk' AND heir.takes_matters AND heir.effective_on <= today
              )
              SELECT json_agg(json_build_object('id', id, 'role', role, 'unitId', unit_id, 'onBehalf', on_behalf) ORDER BY on_behalf, role, unit_id, id) FROM held
            ), '[]')
          FROM session JOIN account ON account.person_id = session.person_id AND account.active
          WHERE session.token_hash = token AND session.expires_at > now() AND session.last_seen_at > now() - make_interval(mins => idle_minutes);
      END $$`);
  }
}
