import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether two initiatives are one: decisions, each kept, and mergers, which delete nothing. */
export class Duplicates1763683200032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "duplicate_decision" ("one_id" uuid NOT NULL, "other_id" uuid NOT NULL, "number" integer NOT NULL, "verdict" text NOT NULL, "reason" text NOT NULL, "decided_by" uuid NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_duplicate_decision_pair" CHECK ("one_id" < "other_id"), CONSTRAINT "ck_duplicate_decision_reason" CHECK ("reason" <> ''), CONSTRAINT "ck_duplicate_decision_verdict" CHECK ("verdict" IN ('same','different')), CONSTRAINT "pk_duplicate_decision" PRIMARY KEY ("one_id", "other_id", "number"))`,
    );
    await runner.query(
      `CREATE TABLE "initiative_merge" ("merged_id" uuid NOT NULL, "kept_id" uuid NOT NULL, "reason" text NOT NULL, "merged_by" uuid NOT NULL, "merged_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_initiative_merge_not_itself" CHECK ("merged_id" <> "kept_id"), CONSTRAINT "ck_initiative_merge_reason" CHECK ("reason" <> ''), CONSTRAINT "pk_initiative_merge" PRIMARY KEY ("merged_id"))`,
    );
    const references: readonly (readonly [table: string, column: string, target: string])[] = [
      ['duplicate_decision', 'one_id', 'initiative'],
      ['duplicate_decision', 'other_id', 'initiative'],
      ['duplicate_decision', 'decided_by', 'person'],
      ['initiative_merge', 'merged_id', 'initiative'],
      ['initiative_merge', 'kept_id', 'initiative'],
      ['initiative_merge', 'merged_by', 'person'],
    ];
    for (const [table, column, target] of references) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query('CREATE INDEX "ix_duplicate_decision_other_id" ON "duplicate_decision" ("other_id")');
    await runner.query('CREATE INDEX "ix_initiative_merge_kept_id" ON "initiative_merge" ("kept_id")');
    for (const table of ['duplicate_decision', 'initiative_merge']) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    await this.likeness(runner);
    // The last line: what was merged stands for nothing new, nothing is merged into it, and the list leaves it out.
    await runner.query(`
      CREATE FUNCTION guard_initiative_merge() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM initiative_merge WHERE merged_id = NEW.kept_id OR kept_id = NEW.merged_id) THEN
          RAISE EXCEPTION 'an initiative that was merged keeps nothing, one that keeps others is not merged' USING ERRCODE = '23514', CONSTRAINT = 'tr_initiative_merge_guard';
        END IF;
        UPDATE initiative_search SET merged_into = NEW.kept_id WHERE initiative_id = NEW.merged_id;
        RETURN NEW;
      END $$`);
    await runner.query('CREATE TRIGGER tr_initiative_merge_guard BEFORE INSERT ON initiative_merge FOR EACH ROW EXECUTE FUNCTION guard_initiative_merge()');
    await runner.query(`
      CREATE FUNCTION refuse_nomination_of_merged() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM initiative_merge WHERE merged_id = NEW.initiative_id) THEN
          RAISE EXCEPTION 'an initiative that was merged into another is not nominated again' USING ERRCODE = '23514', CONSTRAINT = 'tr_nomination_not_merged';
        END IF;
        RETURN NEW;
      END $$`);
    // After: the row of the initiative is locked by then, and a merger that was under way is seen.
    await runner.query('CREATE TRIGGER tr_nomination_not_merged AFTER INSERT ON nomination FOR EACH ROW EXECUTE FUNCTION refuse_nomination_of_merged()');
  }

  private async likeness(runner: QueryRunner): Promise<void> {
    // 0.55: of the pairs in the test, those a reader takes for one begin at 0.59 and those a reader keeps apart end at 0.46.
    await runner.query(`
      CREATE FUNCTION initiatives_titled_like(within_areas uuid[], key text, most integer) RETURNS TABLE (initiative_id uuid, likeness real)
      LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.55 SET plan_cache_mode = force_custom_plan AS $$
        SELECT found.initiative_id, similarity(found.title_key, key) FROM initiative_likeness found
        WHERE found.areas && within_areas AND found.title_key % key ORDER BY similarity(found.title_key, key) DESC, found.initiative_id LIMIT most
      $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
