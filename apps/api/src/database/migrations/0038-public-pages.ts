import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be published of an individual or a household: nobody's name before the decision that names them is public. */
const ofPersons = `('individual-model','individual-exemplar','household')`;

/**
 * What the public sees of initiatives: the words and pictures that the office approved, and, kept by the database alone, which of them
 * are shown now. A row of `public_listing` stands while the page is published, the recognition stands and the initiative is neither
 * dropped nor merged: whatever ends one of these takes the row away in the same transaction. `terms` holds the words of what is shown
 * and of every name of the unit, of those it came from and those it became, and marks: `a` unit and areas, `k` kind, `f` field, `y` year.
 */
export class PublicPages1763683200038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.listing(runner);
    await this.follow(runner);
    await this.tally(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "public_page" ("initiative_id" uuid NOT NULL, "address" text NOT NULL, "summary" text NOT NULL, "written_by" uuid NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "waiting" boolean NOT NULL, "public_name" text, "public_summary" text, "public_field" text, "public_kind" text, "public_since" integer, "search_key" text, "decision_published_on" date, "published_by" uuid, "published_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by" uuid, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawal_reason" text, "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "uq_public_page_address" UNIQUE ("address"), CONSTRAINT "ck_public_page_address" CHECK ("address" ~ '^[a-z0-9]{12}$'), CONSTRAINT "ck_public_page_summary" CHECK ("summary" <> '' AND "public_summary" <> ''),
        CONSTRAINT "ck_public_page_published" CHECK (num_nonnulls("public_name", "public_summary", "public_field", "public_kind", "public_since", "search_key", "published_by", "published_at") IN (0, 8)),
        CONSTRAINT "ck_public_page_withdrawn" CHECK (num_nonnulls("withdrawn_by", "withdrawn_at", "withdrawal_reason") IN (0, 3) AND "withdrawal_reason" <> '' AND ("withdrawn_at" IS NULL OR "published_at" IS NOT NULL)),
        CONSTRAINT "ck_public_page_person" CHECK ("public_kind" NOT IN ${ofPersons} OR "decision_published_on" IS NOT NULL), CONSTRAINT "pk_public_page" PRIMARY KEY ("initiative_id"))`,
    );
    await runner.query('CREATE INDEX "ix_public_page_waiting" ON "public_page" ("written_at", "initiative_id") WHERE "waiting"');
    await runner.query(
      `CREATE TABLE "public_photo" ("id" uuid NOT NULL, "initiative_id" uuid NOT NULL, "source_sha256" text NOT NULL, "caption" text NOT NULL, "alt" text NOT NULL, "state" text NOT NULL, "marked_by" uuid NOT NULL, "marked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "reason" text, "small_sha256" text NOT NULL, "small_width" integer NOT NULL, "small_height" integer NOT NULL, "large_sha256" text NOT NULL, "large_width" integer NOT NULL, "large_height" integer NOT NULL, "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "ck_public_photo_state" CHECK ("state" IN ('waiting','approved','refused','withdrawn')), CONSTRAINT "ck_public_photo_texts" CHECK ("alt" <> ''), CONSTRAINT "ck_public_photo_sizes" CHECK (least("small_width", "small_height", "large_width", "large_height") > 0),
        CONSTRAINT "ck_public_photo_decided" CHECK (num_nonnulls("decided_by", "decided_at") = CASE "state" WHEN 'waiting' THEN 0 ELSE 2 END AND ("state" <> 'refused' OR "reason" <> '')), CONSTRAINT "pk_public_photo" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_public_photo_initiative_id" ON "public_photo" ("initiative_id", "marked_at")');
    await runner.query('CREATE INDEX "ix_public_photo_source_sha256" ON "public_photo" ("source_sha256")');
    await runner.query('CREATE INDEX "ix_public_photo_small_sha256" ON "public_photo" ("small_sha256")');
    await runner.query('CREATE INDEX "ix_public_photo_large_sha256" ON "public_photo" ("large_sha256")');
    await runner.query(`CREATE INDEX "ix_public_photo_waiting" ON "public_photo" ("marked_at", "initiative_id") WHERE "state" = 'waiting'`);
    await runner.query(`CREATE UNIQUE INDEX "uq_public_photo_open" ON "public_photo" ("initiative_id", "source_sha256") WHERE "state" IN ('waiting','approved')`);
    const links: readonly (readonly [table: string, column: string, to: string, key: string])[] = [
      ['public_page', 'initiative_id', 'initiative', 'id'],
      ['public_page', 'written_by', 'person', 'id'],
      ['public_page', 'published_by', 'person', 'id'],
      ['public_page', 'withdrawn_by', 'person', 'id'],
      ['public_photo', 'initiative_id', 'initiative', 'id'],
      ['public_photo', 'marked_by', 'person', 'id'],
      ['public_photo', 'decided_by', 'person', 'id'],
      ['public_photo', 'source_sha256', 'stored_file', 'sha256'],
      ['public_photo', 'small_sha256', 'stored_file', 'sha256'],
      ['public_photo', 'large_sha256', 'stored_file', 'sha256'],
    ];
    for (const [table, column, to, key] of links) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${to}"("${key}") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
  }

  private async listing(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "public_listing" ("initiative_id" uuid NOT NULL, "address" text NOT NULL, "unit_id" uuid NOT NULL, "kind" text NOT NULL, "field" text NOT NULL, "year" integer NOT NULL, "recognised_on" date NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "terms" tsvector NOT NULL, CONSTRAINT "pk_public_listing" PRIMARY KEY ("initiative_id"))`,
    );
    await runner.query('ALTER TABLE "public_listing" ADD CONSTRAINT "fk_public_listing_initiative_id" FOREIGN KEY ("initiative_id") REFERENCES "public_page"("initiative_id") ON DELETE CASCADE ON UPDATE NO ACTION');
    await runner.query('CREATE INDEX "ix_public_listing_terms" ON "public_listing" USING gin ("terms") WITH (fastupdate = off)');
    await runner.query('CREATE INDEX "ix_public_listing_recognised_on" ON "public_listing" ("recognised_on", "address")');
    await runner.query('CREATE INDEX "ix_public_listing_published_at" ON "public_listing" ("published_at", "address")');
    await runner.query(`
      CREATE FUNCTION public_listing_of(ids uuid[]) RETURNS SETOF public_listing LANGUAGE sql STABLE AS $$
        WITH shown AS (
          SELECT page.*, initiative.unit_id, given.recognised_on FROM public_page page
          JOIN initiative ON initiative.id = page.initiative_id
          JOIN initiative_search found ON found.initiative_id = page.initiative_id AND found.merged_into IS NULL
          CROSS JOIN LATERAL (SELECT max(document_date) AS recognised_on FROM initiative_distinction given
            WHERE given.initiative_id = page.initiative_id AND given.kind = 'recognised' AND given.withdrawn_at IS NULL) given
          WHERE page.initiative_id = ANY(ids) AND page.published_at IS NOT NULL AND page.withdrawn_at IS NULL AND given.recognised_on IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM initiative_drop gone WHERE gone.initiative_id = page.initiative_id AND gone.restored_at IS NULL)
        ),
        units AS MATERIALIZED (SELECT unit_id, unit_search_terms(unit_id) AS terms, unit_areas(unit_id) AS areas FROM (SELECT DISTINCT unit_id FROM shown) each_once)
        SELECT shown.initiative_id, shown.address, shown.unit_id, public_kind, public_field, extract(year FROM recognised_on)::int, recognised_on, published_at,
          array_to_tsvector(ARRAY(
            SELECT words_of_key(search_key) UNION SELECT unnest(units.terms) UNION SELECT 'a=' || area FROM unnest(units.areas) area
            UNION SELECT unnest(ARRAY['k=' || public_kind, 'f=' || left(md5(public_field), 12), 'y=' || extract(year FROM recognised_on)::int])
            EXCEPT SELECT unnest(ARRAY['', NULL])
          ))
        FROM shown JOIN units ON units.unit_id = shown.unit_id
      $$`);
  }

  private async follow(runner: QueryRunner): Promise<void> {
    // The lock is a statement before those that read: what is read is what the last holder left.
    await runner.query(`
      CREATE FUNCTION public_listing_refresh(ids uuid[]) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM 1 FROM public_page WHERE initiative_id = ANY(ids) ORDER BY initiative_id FOR UPDATE;
        DELETE FROM public_listing WHERE initiative_id = ANY(ids) AND initiative_id NOT IN (SELECT initiative_id FROM public_listing_of(ids));
        INSERT INTO public_listing AS kept SELECT * FROM public_listing_of(ids)
        ON CONFLICT (initiative_id) DO UPDATE SET address = EXCLUDED.address, unit_id = EXCLUDED.unit_id, kind = EXCLUDED.kind, field = EXCLUDED.field, year = EXCLUDED.year,
          recognised_on = EXCLUDED.recognised_on, published_at = EXCLUDED.published_at, terms = EXCLUDED.terms WHERE kept.* IS DISTINCT FROM EXCLUDED.*;
      END $$`);
    await runner.query(`
      CREATE FUNCTION public_listing_follow() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        ids uuid[] := ARRAY(SELECT initiative_id FROM now JOIN public_page USING (initiative_id));
      BEGIN
        IF cardinality(ids) > 0 THEN PERFORM public_listing_refresh(ids); END IF;
        RETURN NULL;
      END $$`);
    // Whatever is decided on an initiative, and whatever becomes of its unit, changes what it is found by first.
    for (const [table, event] of [['public_page', 'INSERT'], ['public_page', 'UPDATE'], ['initiative_search', 'UPDATE']] as const) {
      await runner.query(`CREATE TRIGGER tr_${table}_listing_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION public_listing_follow()`);
    }
  }

  /** How many are shown of each kind, field, year and unit: read in one step, however many there are. */
  private async tally(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "public_tally" ("facet" text NOT NULL, "value" text NOT NULL, "count" integer NOT NULL, CONSTRAINT "ck_public_tally_count" CHECK ("count" >= 0), CONSTRAINT "pk_public_tally" PRIMARY KEY ("facet", "value"))');
    const counted = (rows: string): string =>
      `SELECT facet, value, count(*)::int AS count FROM ${rows} CROSS JOIN LATERAL (VALUES ('all', ''), ('kind', kind), ('field', field), ('year', year::text), ('unit', unit_id::text)) each(facet, value) GROUP BY facet, value ORDER BY facet, value`;
    await runner.query(`
      CREATE FUNCTION public_tally_follow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO public_tally AS kept (facet, value, count) ${counted('now')} ON CONFLICT (facet, value) DO UPDATE SET count = kept.count + EXCLUDED.count;
        END IF;
        IF TG_OP <> 'INSERT' THEN
          UPDATE public_tally kept SET count = kept.count - gone.count FROM (${counted('before')}) gone WHERE gone.facet = kept.facet AND gone.value = kept.value;
        END IF;
        RETURN NULL;
      END $$`);
    const rows = { INSERT: 'NEW TABLE AS now', UPDATE: 'OLD TABLE AS before NEW TABLE AS now', DELETE: 'OLD TABLE AS before' } as const;
    for (const event of ['INSERT', 'UPDATE', 'DELETE'] as const) {
      await runner.query(`CREATE TRIGGER tr_public_listing_tally_${event.toLowerCase()} AFTER ${event} ON public_listing REFERENCING ${rows[event]} FOR EACH STATEMENT EXECUTE FUNCTION public_tally_follow()`);
    }
  }
}
