import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where one word of a key ends and the next begins: every sign of ASCII that is no letter and no digit, dashes and quotation marks. */
const separators = String.raw`[\s!-/:-@\[-\`{-~–—“”‘’…«»·•]+`;

/**
 * What initiatives are found by, one row each, kept by the database alone: whoever writes an initiative, a nomination or a unit need not
 * think of it. `terms` holds the words of title, code and of every name of the unit, of those it came from and of those it became,
 * and marks that begin with a letter and "=": `a` the unit and whatever ever stood above it or above its heirs, the beginning of the id
 * each (more than may be seen; the query narrows it by the day), `k` kind, `f` field, `p` programmes, `y` year, `c` campaigns it was handed in for, `s`
 * facts. Before each but `a` stands the province: what is found in one province then takes as long among a hundred as alone. What is compared to find duplicates stands in a table of its own: the narrower this one, the more of it stays in memory.
 */
export class Finding1763683200029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await this.keys(runner);
    await this.row(runner);
    await this.refresh(runner);
    await this.triggers(runner);
    await this.unitTriggers(runner);
    await runner.query('SELECT initiative_search_refresh(ARRAY(SELECT id FROM initiative))');
    await this.savedViews(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async keys(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION words_of_key(key text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
        SELECT word FROM regexp_split_to_table(key, '${separators.replace(/'/g, "''")}') word WHERE word <> ''
      $$`);
    // Twin of titleKey in libs/registry/src/duplicates; a test compares them.
    await runner.query(`
      CREATE FUNCTION initiative_title_key(key text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT coalesce(nullif(regexp_replace(plain, '^((mo hinh|dien hinh|dan van kheo)( |$))+', ''), ''), plain)
        FROM (SELECT coalesce(string_agg(word, ' '), '') AS plain FROM words_of_key(key) word) whole
      $$`);
    // The 48 smallest hashes of all runs of four words: the share two texts have in common shows in them, however long the texts are.
    await runner.query(String.raw`
      CREATE FUNCTION initiative_text_sketch(details jsonb) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
        WITH plain AS (
          SELECT lower(translate(regexp_replace(normalize(concat_ws(' ', details->>'situation', details->>'goals', details->>'content', details->>'placeAndBeneficiaries',
            details->>'forces', details->>'resources', details->>'startAndMilestones', details->>'outputs', details->>'sustainability'), NFKD), '[\u0300-\u036f]', '', 'g'), U&'\0110\0111\00D0\00F0\0189\0256', 'dddddd')) AS key
        ),
        words AS (SELECT ARRAY(SELECT words_of_key(key)) AS list FROM plain),
        runs AS (
          SELECT DISTINCT ('x' || substr(md5(concat_ws(' ', list[at], list[at + 1], list[at + 2], list[at + 3])), 1, 8))::bit(32)::integer AS hash
          FROM words CROSS JOIN generate_series(1, cardinality(list) - 3) at
        )
        SELECT ARRAY(SELECT hash FROM runs ORDER BY hash LIMIT 48)
      $$`);
    await runner.query(`
      CREATE FUNCTION unit_areas(of_unit uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
        WITH RECURSIVE above(id) AS (
          SELECT of_unit
          UNION
          SELECT upper.id FROM above CROSS JOIN LATERAL (
            SELECT link.parent_id AS id FROM unit_parent link WHERE link.unit_id = above.id
            UNION ALL
            SELECT link.to_unit_id FROM unit_succession link WHERE link.from_unit_id = above.id AND link.takes_matters
          ) upper
        )
        SELECT array_agg(id ORDER BY id) FROM above
      $$`);
    // The provinces a unit ever stood in, and what stood at its top: mostly the same. Who searches asks for those of the own unit, by the first
    // where there is one: whatever stands below it stood there too.
    await runner.query(`
      CREATE FUNCTION unit_search_keys(of_unit uuid, asking boolean DEFAULT false) RETURNS text[] LANGUAGE sql STABLE AS $$
        WITH areas AS (
          SELECT unit.id, unit.kind = 'province' AS province, NOT EXISTS (SELECT 1 FROM unit_parent link WHERE link.unit_id = unit.id) AS top
          FROM unit WHERE unit.id = ANY(unit_areas(of_unit))
        )
        SELECT array_agg(left(id::text, 8)) FROM areas WHERE province OR (top AND NOT (asking AND EXISTS (SELECT 1 FROM areas WHERE province)))
      $$`);
    await runner.query(`
      CREATE FUNCTION unit_search_terms(of_unit uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        WITH RECURSIVE later(id) AS (
          SELECT of_unit
          UNION
          SELECT link.to_unit_id FROM later JOIN unit_succession link ON link.from_unit_id = later.id WHERE link.kind <> 'transfer'
        ),
        earlier(id) AS (
          SELECT of_unit
          UNION
          SELECT link.from_unit_id FROM earlier JOIN unit_succession link ON link.to_unit_id = earlier.id WHERE link.kind <> 'transfer'
        )
        SELECT array_agg(DISTINCT word) FROM unit_name CROSS JOIN LATERAL words_of_key(unit_name.search_key) word
        WHERE unit_name.unit_id IN (SELECT id FROM later UNION SELECT id FROM earlier)
      $$`);
  }

  private async row(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "initiative_search" ("initiative_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "name_order" text COLLATE "vi-x-icu" NOT NULL, "title_key" text NOT NULL, "terms" tsvector NOT NULL, "facts" text array NOT NULL, "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "merged_into" uuid, CONSTRAINT "pk_initiative_search" PRIMARY KEY ("initiative_id"))`,
    );
    await runner.query('ALTER TABLE "initiative_search" ADD CONSTRAINT "fk_initiative_search_initiative_id" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION');
    await runner.query(
      `CREATE TABLE "initiative_likeness" ("initiative_id" uuid NOT NULL, "areas" uuid array NOT NULL, "title_key" text NOT NULL, "text_sketch" integer array NOT NULL, CONSTRAINT "pk_initiative_likeness" PRIMARY KEY ("initiative_id"))`,
    );
    await runner.query('ALTER TABLE "initiative_likeness" ADD CONSTRAINT "fk_initiative_likeness_initiative_id" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE NO ACTION');
    // Without a list of what is still to be entered: whoever searches would have to read it through.
    await runner.query('CREATE INDEX "ix_initiative_search_terms" ON "initiative_search" USING gin ("terms") WITH (fastupdate = off)');
    await runner.query('CREATE INDEX "ix_initiative_likeness_title" ON "initiative_likeness" USING gin ("areas", "title_key" gin_trgm_ops) WITH (fastupdate = off)');
    await runner.query('CREATE INDEX "ix_initiative_likeness_text" ON "initiative_likeness" USING gin ("areas", "text_sketch") WITH (fastupdate = off)');
    await runner.query('CREATE INDEX "ix_initiative_search_name" ON "initiative_search" ("name_order", "initiative_id")');
    await runner.query('CREATE INDEX "ix_initiative_search_changed" ON "initiative_search" ("changed_at", "initiative_id")');
    await runner.query('CREATE INDEX "ix_initiative_search_registered" ON "initiative_search" ("registered_at", "initiative_id")');
    await runner.query('CREATE INDEX "ix_initiative_search_unit_id" ON "initiative_search" ("unit_id", "merged_into")');
  }

  private async refresh(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION initiative_facts(of_initiative uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT array_remove(ARRAY[
          (SELECT CASE WHEN registration = 'accepted' OR bool_or(taken.state = 'accepted') THEN 'registration-accepted'
            WHEN registration = 'handed-in' OR bool_or(taken.state = 'submitted') THEN 'registration-handed-in'
            WHEN registration = 'returned' THEN 'registration-returned' END FROM initiative WHERE id = of_initiative),
          CASE WHEN count(*) = 0 THEN 'never-handed-in' ELSE 'handed-in' END,
          CASE WHEN bool_or(taken.state = 'accepted') THEN 'accepted' END,
          CASE WHEN bool_or(taken.state = 'returned') THEN 'returned' END,
          CASE WHEN EXISTS (SELECT 1 FROM initiative_distinction given WHERE given.initiative_id = of_initiative AND given.kind = 'recognised' AND given.withdrawn_at IS NULL) THEN 'recognised' END,
          CASE WHEN EXISTS (SELECT 1 FROM initiative_distinction given WHERE given.initiative_id = of_initiative AND given.kind = 'typical' AND given.withdrawn_at IS NULL) THEN 'typical' END,
          CASE WHEN EXISTS (SELECT 1 FROM initiative_drop gone WHERE gone.initiative_id = of_initiative AND gone.restored_at IS NULL) THEN 'dropped' END
        ], NULL)
        FROM nomination taken WHERE initiative_id = of_initiative AND receipt_code IS NOT NULL AND state <> 'draft'
      $$`);
    // Migration 0036, which keeps the steps of a registration, says it by them.
    await runner.query(`
      CREATE FUNCTION initiative_registered_at(of_initiative uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT created_at FROM initiative WHERE id = of_initiative
      $$`);
    // The lock is a statement before the one that reads: what is read is what the last holder left.
    await runner.query(`
      CREATE FUNCTION initiative_search_refresh(ids uuid[]) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM 1 FROM initiative_search WHERE initiative_id = ANY(ids) ORDER BY initiative_id FOR UPDATE;
        INSERT INTO initiative_search AS kept (initiative_id, unit_id, name_order, title_key, terms, facts, registered_at, changed_at)
        WITH asked AS (SELECT * FROM initiative WHERE id = ANY(ids)),
        units AS MATERIALIZED (SELECT unit_id, unit_search_terms(unit_id) AS terms, unit_search_keys(unit_id) AS keys, unit_areas(unit_id) AS areas FROM (SELECT DISTINCT unit_id FROM asked) each_once)
        SELECT asked.id, asked.unit_id, asked.name, initiative_title_key(asked.search_key),
          array_to_tsvector(ARRAY(SELECT 'a=' || left(id::text, 8) FROM unnest(units.areas) id)) || array_to_tsvector(ARRAY(SELECT key || '/' || term FROM unnest(units.keys) key CROSS JOIN (
            SELECT words_of_key(asked.search_key) AS term UNION SELECT words_of_key(lower(asked.code)) UNION SELECT substring(asked.code FROM '[0-9]+') UNION SELECT ltrim(substring(asked.code FROM '[0-9]+'), '0')
            UNION SELECT unnest(units.terms)
            UNION SELECT unnest(ARRAY['k=' || asked.subject_kind, 'f=' || left(md5(asked.field), 12), 'y=' || extract(year FROM registered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')])
            UNION SELECT 'p=' || left(md5(tag), 12) FROM unnest(asked.programme_tags) tag
            UNION SELECT 'c=' || campaign_id FROM nomination WHERE initiative_id = asked.id AND receipt_code IS NOT NULL AND state NOT IN ('draft', 'withdrawn')
            UNION SELECT 's=' || fact FROM unnest(facts) fact
            EXCEPT SELECT unnest(ARRAY['', NULL])
          ) terms)),
          facts, registered_at, asked.updated_at
        FROM asked JOIN units ON units.unit_id = asked.unit_id CROSS JOIN LATERAL initiative_facts(asked.id) facts CROSS JOIN LATERAL initiative_registered_at(asked.id) registered_at
        ON CONFLICT (initiative_id) DO UPDATE SET unit_id = EXCLUDED.unit_id, name_order = EXCLUDED.name_order, title_key = EXCLUDED.title_key,
          terms = EXCLUDED.terms, facts = EXCLUDED.facts, registered_at = EXCLUDED.registered_at, changed_at = EXCLUDED.changed_at;
        INSERT INTO initiative_likeness AS kept (initiative_id, areas, title_key, text_sketch)
        WITH asked AS (SELECT * FROM initiative WHERE id = ANY(ids)),
        units AS MATERIALIZED (SELECT unit_id, unit_areas(unit_id) AS areas FROM (SELECT DISTINCT unit_id FROM asked) each_once)
        SELECT asked.id, units.areas, initiative_title_key(asked.search_key), initiative_text_sketch(asked.details) FROM asked JOIN units ON units.unit_id = asked.unit_id
        ON CONFLICT (initiative_id) DO UPDATE SET areas = EXCLUDED.areas, title_key = EXCLUDED.title_key, text_sketch = EXCLUDED.text_sketch
          WHERE (kept.areas, kept.title_key, kept.text_sketch) IS DISTINCT FROM (EXCLUDED.areas, EXCLUDED.title_key, EXCLUDED.text_sketch);
      END $$`);
  }

  private async triggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION initiative_search_follow_initiatives() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM initiative_search_refresh(ARRAY(SELECT id FROM now));
        RETURN NULL;
      END $$`);
    await runner.query('CREATE TRIGGER tr_initiative_search_added AFTER INSERT ON initiative REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION initiative_search_follow_initiatives()');
    await runner.query('CREATE TRIGGER tr_initiative_search_changed AFTER UPDATE ON initiative REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION initiative_search_follow_initiatives()');
    // Self-marks are saved often and change nothing here.
    await runner.query(`
      CREATE FUNCTION initiative_search_follow_nominations() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        ids uuid[];
      BEGIN
        IF TG_OP = 'INSERT' THEN
          ids := ARRAY(SELECT initiative_id FROM now WHERE receipt_code IS NOT NULL);
        ELSE
          ids := ARRAY(SELECT DISTINCT unnest(ARRAY[before.initiative_id, now.initiative_id]) FROM now JOIN before ON before.id = now.id
            WHERE now.initiative_id <> before.initiative_id OR now.state <> before.state OR (now.receipt_code IS NULL) <> (before.receipt_code IS NULL));
        END IF;
        IF cardinality(ids) > 0 THEN PERFORM initiative_search_refresh(ids); END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION initiative_search_follow_records() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM initiative_search_refresh(ARRAY(SELECT DISTINCT initiative_id FROM now));
        RETURN NULL;
      END $$`);
    for (const table of ['initiative_distinction', 'initiative_drop']) {
      for (const event of ['INSERT', 'UPDATE']) {
        await runner.query(
          `CREATE TRIGGER tr_${table}_search_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION initiative_search_follow_records()`,
        );
      }
    }
    await runner.query('CREATE TRIGGER tr_nomination_search_added AFTER INSERT ON nomination REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION initiative_search_follow_nominations()');
    await runner.query('CREATE TRIGGER tr_nomination_search_changed AFTER UPDATE ON nomination REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION initiative_search_follow_nominations()');
  }

  /** A name is worn by what a unit came from and by what it became; a place in the tree or an heir moves everything below. */
  private async unitTriggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION initiative_search_refresh_units(unit_ids uuid[], with_below boolean) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        ids uuid[];
      BEGIN
        WITH RECURSIVE later(id) AS (
          SELECT unnest(unit_ids) UNION SELECT link.to_unit_id FROM later JOIN unit_succession link ON link.from_unit_id = later.id
        ),
        earlier(id) AS (
          SELECT unnest(unit_ids) UNION SELECT link.from_unit_id FROM earlier JOIN unit_succession link ON link.to_unit_id = earlier.id
        ),
        below(id) AS (
          SELECT unnest(unit_ids) WHERE with_below
          UNION
          SELECT lower.id FROM below CROSS JOIN LATERAL (
            SELECT link.unit_id AS id FROM unit_parent link WHERE link.parent_id = below.id
            UNION ALL
            SELECT link.from_unit_id FROM unit_succession link WHERE link.to_unit_id = below.id
          ) lower
        )
        SELECT array_agg(initiative_id) INTO ids FROM initiative_search
          WHERE unit_id IN (SELECT id FROM later UNION SELECT id FROM earlier UNION SELECT id FROM below);
        IF ids IS NOT NULL THEN PERFORM initiative_search_refresh(ids); END IF;
      END $$`);
    const followers: readonly (readonly [table: string, units: string, below: boolean])[] = [
      ['unit_name', 'SELECT unit_id FROM touched', false],
      ['unit_parent', 'SELECT unit_id FROM touched', true],
      ['unit_succession', 'SELECT from_unit_id FROM touched UNION SELECT to_unit_id FROM touched', true],
    ];
    for (const [table, units, below] of followers) {
      await runner.query(`
        CREATE FUNCTION initiative_search_follow_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM initiative_search) THEN PERFORM initiative_search_refresh_units(ARRAY(${units}), ${below}); END IF;
          RETURN NULL;
        END $$`);
      for (const [event, rows] of [['INSERT', 'NEW'], ['UPDATE', 'NEW'], ['DELETE', 'OLD']] as const) {
        await runner.query(
          `CREATE TRIGGER tr_${table}_search_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING ${rows} TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION initiative_search_follow_${table}()`,
        );
      }
    }
  }

  private async savedViews(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "saved_view" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "name_key" text NOT NULL, "address" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "uq_saved_view_name_key_person_id" UNIQUE ("person_id", "name_key"), CONSTRAINT "ck_saved_view_name" CHECK ("name" <> ''), CONSTRAINT "pk_saved_view" PRIMARY KEY ("id"))`,
    );
    await runner.query('ALTER TABLE "saved_view" ADD CONSTRAINT "fk_saved_view_person_id" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
  }
}
