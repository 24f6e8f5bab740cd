import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What saving a mark asks of the database, in fewer ways there and back: every lock of whoever writes on an own sheet with all that
 * decides, and a link of the audit chain at one stroke. Both functions are VOLATILE: what is read after a lock was waited for is what
 * its last holder left. Their statements are planned once for a connection.
 */
export class SavingInFewWays1763683200024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.sheet(runner);
    await this.link(runner);
    await runner.query(`CREATE INDEX "ix_score_sheet_submitted" ON "score_sheet" ("assignment_id") WHERE "state" = 'submitted'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async sheet(runner: QueryRunner): Promise<void> {
    // Phase first, then the grounds of conflicts, then nomination, then sheet: the order of locks of everybody who writes marks. Whoever
    // is refused by the phase or the nomination takes no further lock; the rest of the row is null then.
    await runner.query(`
      CREATE FUNCTION sheet_held_for_marking(sheet_id uuid, person uuid) RETURNS TABLE (
        permit text, permitted boolean, result_locked boolean, nomination_state text, not_applicable jsonb,
        assignment_id uuid, nomination_id uuid, campaign_id uuid, member_id uuid, criteria_set_id uuid, marks jsonb, remarks jsonb, comment text,
        state text, total numeric, recused_at timestamptz, recusal_reason text, submitted_at timestamptz, updated_at timestamptz, round integer, version integer,
        criteria_set_in_force uuid, in_conflict boolean, declared boolean, seated boolean, panel_valid boolean
      ) LANGUAGE plpgsql VOLATILE AS $$
      #variable_conflict use_column
      DECLARE
        as_of timestamptz;
      BEGIN
        SELECT assignment.id, assignment.nomination_id, panel.campaign_id, member.id, CASE WHEN sheet.round = 1 THEN 'score-sheet.mark' ELSE 'score-sheet.remark' END
          INTO assignment_id, nomination_id, campaign_id, member_id, permit
          FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
          JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id
          WHERE sheet.id = sheet_held_for_marking.sheet_id AND member.person_id = person;
        IF NOT FOUND THEN RETURN; END IF;
        permitted := phase_held_for_share(campaign_id, permit);
        -- A second marking is written until the result is locked.
        result_locked := permit = 'score-sheet.remark' AND NOT EXISTS (
          SELECT 1 FROM scoring_closure closure WHERE closure.campaign_id = sheet_held_for_marking.campaign_id AND closure.locked_at IS NULL
        );
        IF NOT permitted OR result_locked THEN RETURN NEXT; RETURN; END IF;
        PERFORM pg_advisory_xact_lock_shared(4907001);
        SELECT nomination.state, nomination.not_applicable INTO nomination_state, not_applicable
          FROM nomination WHERE nomination.id = sheet_held_for_marking.nomination_id FOR SHARE;
        IF nomination_state IS DISTINCT FROM 'accepted' THEN RETURN NEXT; RETURN; END IF;
        PERFORM 1 FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
          WHERE sheet.id = sheet_held_for_marking.sheet_id FOR UPDATE OF sheet, assignment;
        as_of := clock_timestamp();
        RETURN QUERY
          SELECT permit, permitted, result_locked, nomination_state, not_applicable,
                 assignment_id, nomination_id, campaign_id, member_id, sheet.criteria_set_id, sheet.marks, sheet.remarks, sheet.comment,
                 sheet.state, sheet.total, assignment.recused_at, assignment.recusal_reason, sheet.submitted_at, sheet.updated_at, sheet.round, sheet.version,
                 campaign.criteria_set_id,
                 EXISTS (SELECT 1 FROM conflicts_standing(ARRAY[member.id], ARRAY[assignment.nomination_id], as_of)),
                 EXISTS (SELECT 1 FROM conflict_declaration told WHERE told.member_id = member.id AND told.nomination_id = assignment.nomination_id),
                 member.left_at IS NULL AND member.position <> 'invitee',
                 (panel.valid_from IS NULL OR panel.valid_from <= current_date) AND (panel.valid_to IS NULL OR panel.valid_to >= current_date)
          FROM score_sheet sheet JOIN assignment ON assignment.id = sheet.assignment_id
          JOIN panel_member member ON member.id = assignment.member_id JOIN panel ON panel.id = member.panel_id JOIN campaign ON campaign.id = panel.campaign_id
          WHERE sheet.id = sheet_held_for_marking.sheet_id AND member.person_id = person;
      END $$`);
  }

  private async link(runner: QueryRunner): Promise<void> {
    // The text that is hashed comes in three pieces around the time, the hash before and the number: RFC 8785 orders the names of a link
    // so that these three, which hold no character that JSON would escape, stand between and behind the others.
    await runner.query(`
      CREATE FUNCTION audit_chain_append(actor uuid, action text, object_type text, object_id text, data jsonb, before_time text, after_time text) RETURNS void
      LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        head record;
        moment timestamptz;
        next_sequence bigint;
        before_hash text;
        content text;
      BEGIN
        SELECT * INTO head FROM audit_chain_head();
        moment := date_trunc('milliseconds', head.at);
        next_sequence := coalesce(head.sequence, 0) + 1;
        before_hash := coalesce(head.hash, repeat('0', 64));
        content := before_time || to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || after_time || before_hash || '","sequence":"' || next_sequence || '"}';
        INSERT INTO audit_entry (sequence, at, actor_id, action, object_type, object_id, data, previous_hash, hash)
        VALUES (next_sequence, moment, actor, action, object_type, object_id, data, before_hash, encode(sha256(convert_to(content, 'UTF8')), 'hex'));
      END $$`);
  }
}
