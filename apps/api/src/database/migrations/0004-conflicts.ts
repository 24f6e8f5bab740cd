import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unitKinship } from '../unit-kinship.sql';

/** Whoever writes an assignment or a sheet holds this advisory lock shared, whoever changes a ground of conflicts holds it alone. */
const groundsLock = 4_907_001;

/** Tables and columns whose change can bring a member into conflict with a nominee, or out of it. */
const grounds = [
  ['unit', 'UPDATE OF dissolved_on'],
  ['unit_parent', 'INSERT OR UPDATE OR DELETE'],
  ['unit_succession', 'INSERT OR UPDATE OR DELETE'],
  ['post', 'INSERT OR UPDATE OR DELETE'],
  ['panel_member', 'UPDATE OF person_id, unit_id, position, left_at'],
  ['nomination', 'UPDATE OF initiative_id, unit_id'],
  ['initiative_joint_unit', 'INSERT OR UPDATE OR DELETE'],
  ['conflict_of_interest', 'INSERT OR UPDATE OR DELETE'],
] as const;

/**
 * Who must never mark whom: found from units, posts and joint initiatives as they stand on a day, declared by the member,
 * added by the secretary. One rule for pages, services and the tables themselves.
 */
export class Conflicts1763683200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.jointUnits(runner);
    await this.rule(runner);
    await this.refusals(runner);
    await this.stillness(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async jointUnits(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "initiative_joint_unit" ("initiative_id" uuid NOT NULL, "unit_id" uuid NOT NULL, CONSTRAINT "pk_initiative_joint_unit" PRIMARY KEY ("initiative_id", "unit_id"))`,
    );
    await runner.query(`CREATE INDEX "ix_initiative_joint_unit_unit_id" ON "initiative_joint_unit" ("unit_id")`);
    await runner.query(
      `ALTER TABLE "initiative_joint_unit" ADD CONSTRAINT "fk_initiative_joint_unit_initiative_id" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "initiative_joint_unit" ADD CONSTRAINT "fk_initiative_joint_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  private async rule(runner: QueryRunner): Promise<void> {
    // A post other than a unit's clerk binds to its own unit and to what that came from or became, never to those above and below: the
    // province's staff would be in conflict with every commune. Seats of panels and councils say nothing of where their holder belongs.
    await runner.query(`
      CREATE FUNCTION conflicts_found(members uuid[], nominations uuid[], on_date date)
      RETURNS TABLE(member_id uuid, nomination_id uuid, relation text, member_unit_id uuid, nominee_unit_id uuid, post_role text, joint boolean)
      LANGUAGE sql STABLE AS $$
        WITH RECURSIVE speaking(member_id, unit_id, post_role) AS (
          SELECT member.id, member.unit_id, NULL::text FROM panel_member member WHERE member.id = ANY(members) AND member.unit_id IS NOT NULL
          UNION
          SELECT member.id, post.unit_id, post.role FROM panel_member member JOIN post ON post.person_id = member.person_id
          WHERE member.id = ANY(members) AND post.role NOT IN ('panel-member', 'panel-secretary', 'council-member')
            AND post.valid_from <= on_date AND (post.valid_to IS NULL OR post.valid_to > on_date)
        ),
        nominee(nomination_id, unit_id, joint) AS (
          SELECT nomination.id, nomination.unit_id, false FROM nomination WHERE nomination.id = ANY(nominations)
          UNION
          SELECT nomination.id, joint.unit_id, true FROM nomination JOIN initiative_joint_unit joint ON joint.initiative_id = nomination.initiative_id
          WHERE nomination.id = ANY(nominations)
        ),
        ${unitKinship},
        ground(member_id, nomination_id, one, other, post_role, joint, wide) AS (
          SELECT speaking.member_id, nominee.nomination_id, one, other, speaking.post_role, nominee.joint, coalesce(speaking.post_role = 'unit-clerk', true)
          FROM speaking JOIN related ON related.one = speaking.unit_id JOIN nominee ON nominee.unit_id = related.other
        )
        SELECT member_id, nomination_id,
               CASE WHEN one = other THEN 'own'
                    WHEN wide AND EXISTS (SELECT 1 FROM line WHERE line.unit_id = one AND above_id = other) THEN 'above'
                    WHEN wide AND EXISTS (SELECT 1 FROM line WHERE line.unit_id = other AND above_id = one) THEN 'below'
                    WHEN EXISTS (SELECT 1 FROM came_from WHERE origin = one AND came_from.unit_id = other) THEN 'predecessor'
                    WHEN EXISTS (SELECT 1 FROM became WHERE origin = one AND became.unit_id = other) THEN 'successor'
                    ELSE 'merged' END,
               one, other, post_role, joint
        FROM ground WHERE wide OR EXISTS (SELECT 1 FROM kin WHERE kin.one = ground.one AND kin.other = ground.other)
      $$`);
    await runner.query(`
      CREATE FUNCTION conflicts_standing(members uuid[], nominations uuid[], as_of timestamptz)
      RETURNS TABLE(member_id uuid, nomination_id uuid) LANGUAGE sql STABLE AS $$
        SELECT found.member_id, found.nomination_id FROM conflicts_found(members, nominations, (as_of AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) found
        UNION
        SELECT told.member_id, told.nomination_id FROM conflict_of_interest told
        WHERE told.member_id = ANY(members) AND told.nomination_id = ANY(nominations)
          AND told.created_at <= as_of AND (told.lifted_at IS NULL OR told.lifted_at > as_of)
      $$`);
  }

  private async refusals(runner: QueryRunner): Promise<void> {
    for (const trigger of ['assignment', 'score_sheet']) await runner.query(`DROP TRIGGER tr_${trigger}_conflict ON ${trigger}`);
    await runner.query('DROP FUNCTION refuse_conflicted_assignment, refuse_conflicted_sheet, member_in_conflict, unit_in_conflict');
    await runner.query(`
      CREATE FUNCTION refuse_marking(members uuid[], nominations uuid[], what text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        -- Taken here for whoever writes by SQL; from the next statement on, what conflicts depend on stands still.
        PERFORM pg_advisory_xact_lock_shared(${groundsLock});
        IF EXISTS (SELECT 1 FROM panel_member member WHERE member.id = ANY(members) AND (member.position = 'invitee' OR member.left_at IS NOT NULL)) THEN
          RAISE EXCEPTION 'who is invited or has left marks nothing' USING ERRCODE = '23514', CONSTRAINT = 'tr_' || what || '_seat';
        END IF;
        IF EXISTS (
          SELECT 1 FROM conflicts_standing(members, nominations, clock_timestamp()) conflict
          JOIN unnest(members, nominations) wanted(member_id, nomination_id) USING (member_id, nomination_id)
        ) THEN
          RAISE EXCEPTION 'the member is in a conflict of interest' USING ERRCODE = '23514', CONSTRAINT = 'tr_' || what || '_conflict';
        END IF;
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_marking(array_agg(member_id), array_agg(nomination_id), 'assignment') FROM added HAVING count(*) > 0;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_sheets() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_marking(array_agg(assignment.member_id), array_agg(assignment.nomination_id), 'score_sheet')
        FROM added JOIN assignment ON assignment.id = added.assignment_id HAVING count(*) > 0;
        RETURN NULL;
      END $$`);
    // Many rows come at once when nominations are shared out: they are looked at together.
    await runner.query(
      'CREATE TRIGGER tr_assignment_conflict AFTER INSERT ON assignment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_conflicted_assignments()',
    );
    await runner.query(
      'CREATE TRIGGER tr_score_sheet_conflict AFTER INSERT ON score_sheet REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_conflicted_sheets()',
    );
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_assignment_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_marking(ARRAY[NEW.member_id], ARRAY[NEW.nomination_id], 'assignment');
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_conflicted_sheet_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_marking(ARRAY[member_id], ARRAY[nomination_id], 'score_sheet') FROM assignment WHERE id = NEW.assignment_id;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_assignment_conflict_change BEFORE UPDATE OF member_id, nomination_id ON assignment FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_assignment_change()',
    );
    await runner.query(
      'CREATE TRIGGER tr_score_sheet_conflict_change BEFORE UPDATE OF marks, state, assignment_id ON score_sheet FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_sheet_change()',
    );
  }

  private async stillness(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION hold_conflict_grounds() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(${groundsLock});
        RETURN NULL;
      END $$`);
    // Once for the statement and before its rows are locked: who waits here holds no row that a writer of marks wants.
    for (const [table, events] of grounds) {
      await runner.query(
        `CREATE TRIGGER tr_${table}_conflict_grounds BEFORE ${events} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION hold_conflict_grounds()`,
      );
    }
  }
}
