import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Once marking was closed by its act, what bends a mark is over for good, whatever the later phases are planned to permit: heads of the
 * panel have seen the matrix by then. The gate asks here, in the query with which it takes its lock; the sheets themselves refuse as well.
 */
export class ClosingIsFinal1763683200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ended_by_closing(campaign uuid, permit text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT permit IN ('score-sheet.mark', 'assignment.edit', 'panel.appoint', 'office-sheet.edit')
          AND EXISTS (SELECT 1 FROM scoring_closure closure WHERE closure.campaign_id = campaign)
      $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION phase_held_for_share(campaign uuid, permit text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('campaign-phase ' || campaign, 0));
        PERFORM 1 FROM campaign_phase phase WHERE phase.campaign_id = campaign AND permit = ANY(phase.permits) ORDER BY phase.position FOR SHARE;
        RETURN NOT ended_by_closing(campaign, permit) AND EXISTS (
          SELECT 1 FROM campaign_phase phase
          WHERE phase.campaign_id = campaign AND permit = ANY(phase.permits) AND phase.opens_at <= clock_timestamp()
            AND (LEAST(phase.closes_at, phase.closed_at) IS NULL OR clock_timestamp() < LEAST(phase.closes_at, phase.closed_at))
        );
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_sheet_of_closed_marking(assignments uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT 1 FROM assignment JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id
          JOIN scoring_closure closure ON closure.campaign_id = panel.campaign_id WHERE assignment.id = ANY(assignments)
        ) THEN
          RAISE EXCEPTION 'marking of this campaign was closed' USING ERRCODE = '23514', CONSTRAINT = 'tr_score_sheet_closed';
        END IF;
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_late_sheets() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_sheet_of_closed_marking(array_agg(assignment_id)) FROM added HAVING count(*) > 0;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_late_marking() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_sheet_of_closed_marking(ARRAY[NEW.assignment_id]);
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_score_sheet_closed AFTER INSERT ON score_sheet REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_sheets()',
    );
    // A sheet that is given back by the act goes on in its second round.
    await runner.query(
      `CREATE TRIGGER tr_score_sheet_closed_change BEFORE UPDATE OF marks, remarks, comment, total, state, round ON score_sheet
       FOR EACH ROW WHEN (NEW.round = 1) EXECUTE FUNCTION refuse_late_marking()`,
    );
    await runner.query(`
      CREATE FUNCTION refuse_late_office_items() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT 1 FROM nomination JOIN scoring_closure closure ON closure.campaign_id = nomination.campaign_id WHERE nomination.id = NEW.nomination_id
        ) THEN
          RAISE EXCEPTION 'marking of this campaign was closed' USING ERRCODE = '23514', CONSTRAINT = 'tr_office_sheet_closed';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_office_sheet_closed BEFORE INSERT OR UPDATE OF marks, remarks ON office_sheet FOR EACH ROW EXECUTE FUNCTION refuse_late_office_items()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
