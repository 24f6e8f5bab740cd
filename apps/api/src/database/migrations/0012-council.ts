import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unitKinship } from '../unit-kinship.sql';

const keys = [
  ['council', 'host_unit_id', 'unit'],
  ['council_member', 'council_id', 'council'],
  ['council_member', 'person_id', 'person'],
  ['council_member', 'unit_id', 'unit'],
  ['council_member', 'substitute_id', 'person'],
  ['council_member', 'replaces_id', 'council_member'],
  ['council_session', 'council_id', 'council'],
  ['council_session', 'campaign_id', 'campaign'],
  ['council_session', 'result_id', 'frozen_result'],
  ['council_seat', 'session_id', 'council_session'],
  ['council_seat', 'member_id', 'council_member'],
  ['council_seat', 'person_id', 'person'],
  ['council_seat', 'unit_id', 'unit'],
  ['council_seat', 'substitute_id', 'person'],
  ['council_case', 'session_id', 'council_session'],
  ['council_case', 'nomination_id', 'nomination'],
  ['council_case', 'obstacle_id', 'obstacle'],
  ['council_vote', 'case_id', 'council_case'],
  ['council_vote', 'seat_id', 'council_seat'],
  ['council_participation', 'case_id', 'council_case'],
  ['council_participation', 'seat_id', 'council_seat'],
  ['council_ballot', 'case_id', 'council_case'],
  ['council_opinion', 'case_id', 'council_case'],
  ['council_opinion', 'seat_id', 'council_seat'],
] as const;

const indexes = [
  ['council_member', 'council_id'],
  ['council_member', 'person_id'],
  ['council_session', 'campaign_id'],
  ['council_seat', 'person_id'],
  ['council_seat', 'substitute_id'],
  ['council_ballot', 'case_id'],
] as const;

const appendOnlyTables = ['council_ballot', 'council_participation'];

/** The council of a host unit, its sessions, and votes whose secret the tables themselves keep. */
export class Council1763683200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    for (const [table, column, target] of keys) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    for (const [table, column] of indexes) await runner.query(`CREATE INDEX "ix_${table}_${column}" ON "${table}" ("${column}")`);
    await this.guards(runner);
    await runner.query('ALTER TABLE post DROP CONSTRAINT ck_post_role');
    await runner.query(
      `ALTER TABLE post ADD CONSTRAINT ck_post_role CHECK ("role" IN ('unit-clerk','department-staff','panel-member','panel-secretary','council-secretary','council-member','auditor','administrator'))`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "council" ("id" uuid NOT NULL, "host_unit_id" uuid NOT NULL, "name" text NOT NULL, "quorum_hundredths" integer NOT NULL, "denominator" text NOT NULL, "ballot" text NOT NULL, "standing_only" boolean NOT NULL, "absentees_write" boolean NOT NULL, "chair_breaks_tie" boolean NOT NULL, "thresholds" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_council_host_unit_id" UNIQUE ("host_unit_id"), CONSTRAINT "ck_council_quorum" CHECK ("quorum_hundredths" BETWEEN 1 AND 10000), CONSTRAINT "ck_council_denominator" CHECK ("denominator" IN ('all','present')), CONSTRAINT "ck_council_ballot" CHECK ("ballot" IN ('open','secret')), CONSTRAINT "pk_council" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "council_member" ("id" uuid NOT NULL, "council_id" uuid NOT NULL, "person_id" uuid NOT NULL, "ordinal" integer NOT NULL, "position" text NOT NULL, "title" text NOT NULL, "unit_id" uuid, "standing" boolean NOT NULL, "substitute_id" uuid, "valid_from" date NOT NULL, "valid_to" date, "decision_number" text NOT NULL, "decision_date" date NOT NULL, "decision_issuer" text NOT NULL, "end_document" text NOT NULL DEFAULT '', "replaces_id" uuid,
      CONSTRAINT "uq_council_member_replaces_id" UNIQUE ("replaces_id"), CONSTRAINT "ck_council_member_end" CHECK ("end_document" = '' OR "valid_to" IS NOT NULL), CONSTRAINT "ck_council_member_position" CHECK ("position" IN ('chair','vice-chair','secretary','member')), CONSTRAINT "ck_council_member_dates" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from"), CONSTRAINT "ck_council_member_substitute" CHECK ("substitute_id" <> "person_id"), CONSTRAINT "pk_council_member" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "council_session" ("id" uuid NOT NULL, "council_id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "result_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "place" text NOT NULL, "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'draft', "started_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, "rules" jsonb NOT NULL, "invitees" jsonb NOT NULL, "conclusion" text NOT NULL DEFAULT '', "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_council_session_campaign_id_number" UNIQUE ("campaign_id", "number"), CONSTRAINT "ck_council_session_state" CHECK ("state" IN ('draft','open','ended')), CONSTRAINT "ck_council_session_started" CHECK (("state" = 'draft') = ("started_at" IS NULL)), CONSTRAINT "ck_council_session_ended" CHECK (("state" = 'ended') = ("ended_at" IS NOT NULL)), CONSTRAINT "pk_council_session" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "council_seat" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "member_id" uuid NOT NULL, "person_id" uuid NOT NULL, "ordinal" integer NOT NULL, "name" text NOT NULL, "title" text NOT NULL, "position" text NOT NULL, "unit_id" uuid, "substitute_id" uuid, "substitute_name" text NOT NULL DEFAULT '', "attendance" text NOT NULL DEFAULT 'expected', "absence_reason" text NOT NULL DEFAULT '',
      CONSTRAINT "uq_council_seat_member_id_session_id" UNIQUE ("member_id", "session_id"), CONSTRAINT "ck_council_seat_attendance" CHECK ("attendance" IN ('expected','present','absent','substituted')), CONSTRAINT "ck_council_seat_reason" CHECK ("attendance" <> 'absent' OR "absence_reason" <> ''), CONSTRAINT "ck_council_seat_substitute" CHECK ("attendance" <> 'substituted' OR "substitute_id" IS NOT NULL), CONSTRAINT "pk_council_seat" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "council_case" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "ordinal" integer NOT NULL, "kind" text NOT NULL, "nomination_id" uuid NOT NULL, "nomination_code" text NOT NULL, "name" text NOT NULL, "unit_name" text NOT NULL, "award" text NOT NULL, "matter" text NOT NULL DEFAULT '', "line" jsonb, "obstacle_id" uuid, "state" text NOT NULL DEFAULT 'waiting', "ballot" text NOT NULL, "threshold_hundredths" integer NOT NULL, "comparison" text NOT NULL, "sealed" bytea, "yes" integer NOT NULL DEFAULT '0', "no" integer NOT NULL DEFAULT '0', "blank" integer NOT NULL DEFAULT '0', "denominator" integer NOT NULL DEFAULT '0', "adopted" boolean, "conclusion" text NOT NULL DEFAULT '',
      CONSTRAINT "uq_council_case_award_kind_matter_nomination_id_session_id" UNIQUE ("nomination_id", "kind", "award", "matter", "session_id"), CONSTRAINT "uq_council_case_ordinal_session_id" UNIQUE ("ordinal", "session_id"), CONSTRAINT "ck_council_case_kind" CHECK ("kind" IN ('award','tie','class','obstacle')), CONSTRAINT "ck_council_case_line" CHECK (("kind" = 'tie') = ("line" IS NOT NULL)), CONSTRAINT "ck_council_case_obstacle" CHECK (("kind" = 'obstacle') = ("obstacle_id" IS NOT NULL)), CONSTRAINT "ck_council_case_state" CHECK ("state" IN ('waiting','open','closed')), CONSTRAINT "ck_council_case_ballot" CHECK ("ballot" IN ('open','secret')), CONSTRAINT "ck_council_case_comparison" CHECK ("comparison" IN ('more-than','at-least')), CONSTRAINT "ck_council_case_counted" CHECK (("state" = 'closed') = ("adopted" IS NOT NULL)), CONSTRAINT "ck_council_case_sealed" CHECK ("sealed" IS NULL OR ("state" = 'open' AND "ballot" = 'secret')), CONSTRAINT "pk_council_case" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "council_vote" ("case_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "choice" text NOT NULL, "source" text NOT NULL, "document" text NOT NULL DEFAULT '',
      CONSTRAINT "ck_council_vote_choice" CHECK ("choice" IN ('yes','no','blank')), CONSTRAINT "ck_council_vote_source" CHECK ("source" IN ('own','hands','written')), CONSTRAINT "ck_council_vote_document" CHECK (("source" = 'written') = ("document" <> '')), CONSTRAINT "pk_council_vote" PRIMARY KEY ("case_id", "seat_id"))`);
    await runner.query(`CREATE TABLE "council_participation" ("case_id" uuid NOT NULL, "seat_id" uuid NOT NULL, CONSTRAINT "pk_council_participation" PRIMARY KEY ("case_id", "seat_id"))`);
    await runner.query(`CREATE TABLE "council_ballot" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "choice" text NOT NULL, CONSTRAINT "ck_council_ballot_choice" CHECK ("choice" IN ('yes','no','blank')), CONSTRAINT "pk_council_ballot" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "council_opinion" ("case_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "text" text NOT NULL, CONSTRAINT "ck_council_opinion_text" CHECK ("text" <> ''), CONSTRAINT "pk_council_opinion" PRIMARY KEY ("case_id", "seat_id"))`);
  }

  private async guards(runner: QueryRunner): Promise<void> {
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    // A seat speaks for the body its member comes from and for the units where the member or the substitute holds a post; each post
    // reaches as far as it does among the panels' conflicts.
    await runner.query(`
      CREATE FUNCTION council_recusals(seats uuid[], nominations uuid[], on_date date) RETURNS TABLE(seat_id uuid, nomination_id uuid) LANGUAGE sql STABLE AS $$
        WITH RECURSIVE speaking(seat_id, unit_id, post_role) AS (
          SELECT id, unit_id, NULL::text FROM council_seat WHERE id = ANY(seats) AND unit_id IS NOT NULL
          UNION
          SELECT sits.id, post.unit_id, post.role FROM council_seat sits JOIN post ON post.person_id IN (sits.person_id, sits.substitute_id)
          WHERE sits.id = ANY(seats) AND post.role NOT IN ('panel-member', 'panel-secretary', 'council-member')
            AND post.valid_from <= on_date AND (post.valid_to IS NULL OR post.valid_to > on_date)
        ),
        nominee(nomination_id, unit_id) AS (
          SELECT id, unit_id FROM nomination WHERE id = ANY(nominations)
          UNION
          SELECT nomination.id, joint.unit_id FROM nomination JOIN initiative_joint_unit joint ON joint.initiative_id = nomination.initiative_id
          WHERE nomination.id = ANY(nominations)
        ),
        ${unitKinship}
        SELECT DISTINCT speaking.seat_id, nominee.nomination_id
        FROM speaking JOIN related ON related.one = speaking.unit_id JOIN nominee ON nominee.unit_id = related.other
        WHERE coalesce(speaking.post_role = 'unit-clerk', true) OR EXISTS (SELECT 1 FROM kin WHERE kin.one = related.one AND kin.other = related.other)
      $$`);
    await runner.query(`
      CREATE FUNCTION refuse_council_vote() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE stands council_case%ROWTYPE;
      BEGIN
        SELECT * INTO stands FROM council_case WHERE id = NEW.case_id;
        IF stands.state <> 'open' OR stands.ballot <> TG_ARGV[0] THEN
          RAISE EXCEPTION 'the case takes no such vote' USING ERRCODE = '23514', CONSTRAINT = 'tr_council_vote_open';
        END IF;
        IF EXISTS (SELECT 1 FROM council_recusals(ARRAY[NEW.seat_id], ARRAY[stands.nomination_id], current_date)) THEN
          RAISE EXCEPTION 'the member does not vote on this case' USING ERRCODE = '23514', CONSTRAINT = 'tr_council_vote_recused';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_council_vote_entitled BEFORE INSERT OR UPDATE ON council_vote FOR EACH ROW EXECUTE FUNCTION refuse_council_vote('open')`);
    await runner.query(`CREATE TRIGGER tr_council_participation_entitled BEFORE INSERT ON council_participation FOR EACH ROW EXECUTE FUNCTION refuse_council_vote('secret')`);
  }
}
