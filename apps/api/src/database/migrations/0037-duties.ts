import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = ['duty_plan_move', 'duty_step'];

/**
 * What units owe by a day: the calendar, what each unit owes by it, reminders. What the database sees being done – a registration handed
 * in, a nomination with its own marks, a report sent – it notes itself, whoever does it and by whatever road.
 */
export class Duties1763683200037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.references(runner);
    for (const table of kept) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    await this.doneStays(runner);
    await this.facts(runner);
    await this.follow(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "duty_plan" ("id" uuid NOT NULL, "host_unit_id" uuid NOT NULL, "year" integer NOT NULL, "campaign_id" uuid, "kind" text NOT NULL, "title" text NOT NULL, "note" text NOT NULL, "starts_on" date NOT NULL, "due_on" date NOT NULL, "remind_days" integer array NOT NULL, "escalate_after" integer, "planned_by" uuid NOT NULL, "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by" uuid, "withdrawal_reason" text, "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "ck_duty_plan_kind" CHECK ("kind" IN ('registration','self-mark','report','reward-file','obstacle-list','statistics','inspection-reply','ad-hoc-report')), CONSTRAINT "ck_duty_plan_title" CHECK ("title" <> ''), CONSTRAINT "ck_duty_plan_year" CHECK ("year" BETWEEN 2000 AND 2100), CONSTRAINT "ck_duty_plan_dates" CHECK ("starts_on" <= "due_on"), CONSTRAINT "ck_duty_plan_escalate_after" CHECK ("escalate_after" BETWEEN 1 AND 30), CONSTRAINT "ck_duty_plan_withdrawal" CHECK (num_nonnulls("withdrawn_at", "withdrawn_by", "withdrawal_reason") IN (0, 3) AND "withdrawal_reason" <> ''), CONSTRAINT "pk_duty_plan" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_duty_plan_host_unit_id_year" ON "duty_plan" ("host_unit_id", "year")');
    await runner.query(
      `CREATE TABLE "duty_plan_move" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "was_due_on" date NOT NULL, "due_on" date NOT NULL, "reason" text NOT NULL, "moved_by" uuid NOT NULL, "moved_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "ck_duty_plan_move_reason" CHECK ("reason" <> ''), CONSTRAINT "ck_duty_plan_move_dates" CHECK ("due_on" <> "was_due_on"), CONSTRAINT "pk_duty_plan_move" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_duty_plan_move_plan_id" ON "duty_plan_move" ("plan_id")');
    await runner.query(
      `CREATE TABLE "duty" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "line" text NOT NULL, "due_on" date NOT NULL, "done_at" TIMESTAMP WITH TIME ZONE, "days_late" integer, "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "uq_duty_line_plan_id_unit_id" UNIQUE ("plan_id", "unit_id", "line"), CONSTRAINT "ck_duty_line" CHECK ("line" IN ('','state','party')), CONSTRAINT "ck_duty_done" CHECK (num_nonnulls("done_at", "days_late") IN (0, 2) AND "days_late" >= 0), CONSTRAINT "pk_duty" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_duty_unit_id" ON "duty" ("unit_id")');
    await runner.query(
      `CREATE TABLE "duty_step" ("id" uuid NOT NULL, "duty_id" uuid NOT NULL, "kind" text NOT NULL, "happened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "known_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_on" date NOT NULL, "days_late" integer, "document_number" text, "document_date" date, "note" text NOT NULL, "person_id" uuid,
        CONSTRAINT "ck_duty_step_kind" CHECK ("kind" IN ('done','reopened')), CONSTRAINT "ck_duty_step_late" CHECK (("kind" = 'done') = ("days_late" IS NOT NULL)), CONSTRAINT "ck_duty_step_document" CHECK (num_nonnulls("document_number", "document_date") IN (0, 2) AND "document_number" <> ''), CONSTRAINT "ck_duty_step_reopened" CHECK ("kind" = 'done' OR ("note" <> '' AND "person_id" IS NOT NULL)), CONSTRAINT "pk_duty_step" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_duty_step_duty_id" ON "duty_step" ("duty_id")');
    await runner.query(
      `CREATE TABLE "duty_reminder_run" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "due_on" date NOT NULL, "audience" text NOT NULL, "day" integer, "sent_by" uuid, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, "note" text NOT NULL,
        CONSTRAINT "uq_duty_reminder_run_audience_day_due_on_plan_id" UNIQUE ("plan_id", "due_on", "audience", "day"), CONSTRAINT "ck_duty_reminder_run_audience" CHECK ("audience" IN ('owing','urging')), CONSTRAINT "ck_duty_reminder_run_origin" CHECK (("day" IS NULL) = ("sent_by" IS NOT NULL)), CONSTRAINT "pk_duty_reminder_run" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_duty_reminder_run_plan_id_sent_at" ON "duty_reminder_run" ("plan_id", "sent_at")');
    await runner.query(
      `CREATE TABLE "duty_reminder_delivery" ("id" uuid NOT NULL, "run_id" uuid NOT NULL, "person_id" uuid NOT NULL, "duties" integer NOT NULL, "mail" text NOT NULL, "fault" text, "mailed_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "uq_duty_reminder_delivery_person_id_run_id" UNIQUE ("run_id", "person_id"), CONSTRAINT "ck_duty_reminder_delivery_mail" CHECK ("mail" IN ('waiting','sent','refused','no-address','not-needed')), CONSTRAINT "ck_duty_reminder_delivery_duties" CHECK ("duties" > 0), CONSTRAINT "pk_duty_reminder_delivery" PRIMARY KEY ("id"))`,
    );
  }

  private async references(runner: QueryRunner): Promise<void> {
    const references: readonly (readonly [table: string, column: string, target: string])[] = [
      ['duty_plan', 'host_unit_id', 'unit'],
      ['duty_plan', 'campaign_id', 'campaign'],
      ['duty_plan', 'planned_by', 'person'],
      ['duty_plan', 'withdrawn_by', 'person'],
      ['duty_plan_move', 'plan_id', 'duty_plan'],
      ['duty_plan_move', 'moved_by', 'person'],
      ['duty', 'plan_id', 'duty_plan'],
      ['duty', 'unit_id', 'unit'],
      ['duty_step', 'duty_id', 'duty'],
      ['duty_step', 'person_id', 'person'],
      ['duty_reminder_run', 'plan_id', 'duty_plan'],
      ['duty_reminder_run', 'sent_by', 'person'],
      ['duty_reminder_delivery', 'run_id', 'duty_reminder_run'],
      ['duty_reminder_delivery', 'person_id', 'person'],
    ];
    for (const [table, column, target] of references) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
  }

  /** The last line: what was done in time or late stays so, whatever becomes of the date. */
  private async doneStays(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION guard_duty_done() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.done_at IS NOT NULL AND (NEW.due_on <> OLD.due_on OR (NEW.done_at IS NOT NULL AND (NEW.done_at, NEW.days_late) <> (OLD.done_at, OLD.days_late))) THEN
          RAISE EXCEPTION 'a duty that was done keeps its day and how late it was' USING ERRCODE = '23514', CONSTRAINT = 'tr_duty_done_kept';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query('CREATE TRIGGER tr_duty_done_kept BEFORE UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION guard_duty_done()');
  }

  /** Facts that are a duty done; of a report, only one that somebody of the unit itself sent. */
  private async facts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW duty_fact AS
        SELECT found.kind, initiative.unit_id, nomination.campaign_id, step.happened_at
        FROM registration_step step JOIN initiative ON initiative.id = step.initiative_id LEFT JOIN nomination ON nomination.id = step.nomination_id
        CROSS JOIN LATERAL (VALUES ('registration', true), ('self-mark', step.nomination_id IS NOT NULL)) AS found(kind, so)
        WHERE step.state = 'handed-in' AND found.so
        UNION ALL
        SELECT 'report', sent.unit_id, NULL, sent.sent_at FROM sent_report sent
        WHERE EXISTS (
          SELECT 1 FROM post WHERE post.person_id = sent.sent_by AND post.unit_id = unit_in_charge(sent.unit_id, (sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
            AND post.valid_from <= (sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AND (post.valid_to IS NULL OR post.valid_to > (sent.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))`);
    await runner.query(`
      CREATE FUNCTION units_of_charge(of_unit uuid, on_date date) RETURNS TABLE (unit_id uuid) LANGUAGE sql STABLE AS $$
        WITH RECURSIVE charge(unit_id) AS (
          SELECT unit_in_charge(of_unit, on_date)
          UNION
          SELECT link.from_unit_id FROM charge JOIN unit_succession link ON link.to_unit_id = charge.unit_id WHERE link.takes_matters AND link.effective_on <= on_date
        )
        SELECT charge.unit_id FROM charge
      $$`);
    // What counts for a year is done in that year, or by a date that lies beyond it.
    await runner.query(`
      CREATE FUNCTION settle_duties(fact text, of_unit uuid, of_campaign uuid, happened timestamptz) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        happened_on date := (happened AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
        today date := (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
      BEGIN
        WITH owed AS (
          SELECT duty.id, duty.due_on, greatest(0, happened_on - duty.due_on) AS days_late FROM duty JOIN duty_plan plan ON plan.id = duty.plan_id
          WHERE duty.unit_id IN (SELECT unit_id FROM units_of_charge(of_unit, today)) AND duty.done_at IS NULL AND plan.withdrawn_at IS NULL AND plan.kind = fact
            AND happened_on BETWEEN plan.starts_on AND greatest(make_date(plan.year, 12, 31), duty.due_on) AND (plan.campaign_id IS NULL OR plan.campaign_id = of_campaign)
          ORDER BY duty.id FOR UPDATE OF duty
        ), noted AS (
          INSERT INTO duty_step (id, duty_id, kind, happened_at, known_at, due_on, days_late, note)
          SELECT gen_random_uuid(), owed.id, 'done', happened, clock_timestamp(), owed.due_on, owed.days_late, '' FROM owed
        )
        UPDATE duty SET done_at = happened, days_late = owed.days_late, version = version + 1 FROM owed WHERE duty.id = owed.id;
      END $$`);
  }

  private async follow(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION duty_follow_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_duties(fact.kind, fact.unit_id, fact.campaign_id, fact.happened_at) FROM (
          SELECT found.kind, initiative.unit_id, nomination.campaign_id, min(now.happened_at) AS happened_at
          FROM now JOIN initiative ON initiative.id = now.initiative_id LEFT JOIN nomination ON nomination.id = now.nomination_id
          CROSS JOIN LATERAL (VALUES ('registration', true), ('self-mark', now.nomination_id IS NOT NULL)) AS found(kind, so)
          WHERE now.state = 'handed-in' AND found.so GROUP BY 1, 2, 3 ORDER BY 2, 4, 1) fact;
        RETURN NULL;
      END $$`);
    await runner.query('CREATE TRIGGER tr_registration_step_duties AFTER INSERT ON registration_step REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION duty_follow_registrations()');
    await runner.query(`
      CREATE FUNCTION duty_follow_reports() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_duties(fact.kind, fact.unit_id, NULL, fact.happened_at) FROM duty_fact fact
        WHERE fact.kind = 'report' AND fact.unit_id = NEW.unit_id AND fact.happened_at = NEW.sent_at;
        RETURN NULL;
      END $$`);
    await runner.query('CREATE TRIGGER tr_sent_report_duties AFTER INSERT ON sent_report FOR EACH ROW EXECUTE FUNCTION duty_follow_reports()');
    // What was done before it was planned is done.
    await runner.query(`
      CREATE FUNCTION duty_look_back() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_duties(fact.kind, fact.unit_id, fact.campaign_id, fact.happened_at) FROM (
          SELECT before.kind, before.unit_id, before.campaign_id, min(before.happened_at) AS happened_at
          FROM now JOIN duty_plan plan ON plan.id = now.plan_id AND plan.kind IN ('registration', 'self-mark', 'report')
          CROSS JOIN LATERAL units_of_charge(now.unit_id, (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) charge
          JOIN duty_fact before ON before.unit_id = charge.unit_id AND before.kind = plan.kind
            AND (before.happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN plan.starts_on AND greatest(make_date(plan.year, 12, 31), now.due_on)
          GROUP BY 1, 2, 3 ORDER BY 4, 2, 3) fact;
        RETURN NULL;
      END $$`);
    await runner.query('CREATE TRIGGER tr_duty_look_back AFTER INSERT ON duty REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION duty_look_back()');
  }
}
