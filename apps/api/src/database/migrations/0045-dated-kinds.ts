import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kind of a unit by date: the one it began with stands at the unit, every later one begins on a day. */
export class DatedKinds1763683200045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "unit_kind" ("id" uuid NOT NULL, "unit_id" uuid NOT NULL, "kind" text NOT NULL, "valid_from" date NOT NULL, CONSTRAINT "uq_unit_kind_unit_id_valid_from" UNIQUE ("unit_id", "valid_from"), CONSTRAINT "ck_unit_kind_kind" CHECK ("kind" ~ '^[a-z-]+$'), CONSTRAINT "pk_unit_kind" PRIMARY KEY ("id"))`,
    );
    await runner.query('ALTER TABLE "unit_kind" ADD CONSTRAINT "fk_unit_kind_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query(`
      CREATE FUNCTION unit_kind_on(of_unit uuid, on_date date) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT coalesce(
          (SELECT kind FROM unit_kind WHERE unit_id = of_unit AND valid_from <= on_date ORDER BY valid_from DESC LIMIT 1),
          (SELECT kind FROM unit WHERE id = of_unit))
      $$`);
    await runner.query(`UPDATE unit_change SET effects = effects || '{"begunKinds": []}'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
