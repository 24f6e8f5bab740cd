import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnlyTables = ['audit_entry', 'frozen_result', 'result_row', 'score_sheet_round', 'sheet_reopening'];

/** The last line behind the services: what must never change, and who must never mark whom. */
export class Guards1763683200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = 'tr_' || TG_TABLE_NAME || '_append_only';
      END $$`);
    for (const table of appendOnlyTables) {
      await runner.query(
        `CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query(`
      CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.published_at IS NOT NULL THEN
          RAISE EXCEPTION 'a published criteria set is immutable' USING ERRCODE = '23514', CONSTRAINT = 'tr_criteria_set_immutable';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_criteria_set_immutable BEFORE UPDATE OR DELETE ON criteria_set FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published()',
    );
    await runner.query(`
      CREATE FUNCTION unit_at_or_above(lower_unit uuid, upper_unit uuid, on_date date) RETURNS boolean LANGUAGE sql STABLE AS $$
        WITH RECURSIVE above(id) AS (
          SELECT lower_unit
          UNION
          SELECT link.parent_id FROM above JOIN unit_parent link ON link.unit_id = above.id
          WHERE (link.valid_from IS NULL OR link.valid_from <= on_date) AND (link.valid_to IS NULL OR link.valid_to > on_date)
        )
        SELECT EXISTS (SELECT 1 FROM above WHERE id = upper_unit)
      $$`);
    await runner.query(`
      CREATE FUNCTION unit_in_conflict(one uuid, other uuid, on_date date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT unit_at_or_above(one, other, on_date) OR unit_at_or_above(other, one, on_date)
      $$`);
    // A member's own units are the one the panel names and those whose clerk the person is today.
    await runner.query(`
      CREATE FUNCTION member_in_conflict(member panel_member, nominee_unit uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce(unit_in_conflict(member.unit_id, nominee_unit, current_date), false) OR EXISTS (
          SELECT 1 FROM post
          WHERE post.person_id = member.person_id AND post.role = 'unit-clerk'
            AND post.valid_from <= current_date AND (post.valid_to IS NULL OR post.valid_to > current_date)
            AND unit_in_conflict(post.unit_id, nominee_unit, current_date)
        )
      $$`);
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT 1 FROM panel_member member, nomination nominee
          WHERE member.id = NEW.member_id AND nominee.id = NEW.nomination_id
            AND member_in_conflict(member, nominee.unit_id)
        ) THEN
          RAISE EXCEPTION 'member and nominee are of one unit line' USING ERRCODE = '23514', CONSTRAINT = 'tr_assignment_conflict';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_assignment_conflict BEFORE INSERT OR UPDATE OF member_id, nomination_id ON assignment FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_assignment()',
    );
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT 1 FROM assignment JOIN panel_member member ON member.id = assignment.member_id
          JOIN nomination nominee ON nominee.id = assignment.nomination_id
          WHERE assignment.id = NEW.assignment_id AND member_in_conflict(member, nominee.unit_id)
        ) THEN
          RAISE EXCEPTION 'member and nominee are of one unit line' USING ERRCODE = '23514', CONSTRAINT = 'tr_score_sheet_conflict';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_score_sheet_conflict BEFORE INSERT OR UPDATE OF marks, state, assignment_id ON score_sheet FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_sheet()',
    );
    await this.seats(runner);
  }

  /** One person has one seat in a campaign, on whichever of its panels: one declaration, one column of the result, nobody counted twice. */
  private async seats(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_second_seat() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE own_campaign uuid := (SELECT campaign_id FROM panel WHERE id = NEW.panel_id);
      BEGIN
        -- Two who write seats of the same person at once wait for each other.
        PERFORM pg_advisory_xact_lock(hashtextextended(own_campaign::text || NEW.person_id::text, 0));
        IF EXISTS (
          SELECT 1 FROM panel_member other JOIN panel ON panel.id = other.panel_id
          WHERE other.person_id = NEW.person_id AND other.panel_id <> NEW.panel_id AND panel.campaign_id = own_campaign
        ) THEN
          RAISE EXCEPTION 'the person has a seat on another panel of the campaign' USING ERRCODE = '23514', CONSTRAINT = 'tr_panel_member_one_seat';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_panel_member_one_seat AFTER INSERT OR UPDATE OF person_id, panel_id ON panel_member FOR EACH ROW EXECUTE FUNCTION refuse_second_seat()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
