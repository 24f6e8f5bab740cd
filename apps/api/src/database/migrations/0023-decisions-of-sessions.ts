import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recorded decision knows the session of the council whose vote it is, and there is none before that session has ended; its minutes are kept as they were made. */
export class DecisionsOfSessions1763683200023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "recorded_act" ADD COLUMN "council_session_id" uuid');
    await runner.query('ALTER TABLE "recorded_act" ADD CONSTRAINT "fk_recorded_act_council_session_id" FOREIGN KEY ("council_session_id") REFERENCES "council_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query('CREATE TABLE "minutes_paper" ("session_id" uuid NOT NULL, "sha256" text NOT NULL, "file_name" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_minutes_paper" PRIMARY KEY ("session_id"))');
    await runner.query('ALTER TABLE "minutes_paper" ADD CONSTRAINT "fk_minutes_paper_session_id" FOREIGN KEY ("session_id") REFERENCES "council_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query('ALTER TABLE "minutes_paper" ADD CONSTRAINT "fk_minutes_paper_sha256" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE NO ACTION ON UPDATE NO ACTION');
    await runner.query('CREATE TRIGGER tr_minutes_paper_append_only BEFORE UPDATE OR DELETE ON minutes_paper FOR EACH ROW EXECUTE FUNCTION refuse_change()');
    await runner.query('CREATE TRIGGER tr_minutes_paper_no_truncate BEFORE TRUNCATE ON minutes_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
    await runner.query(`
      CREATE FUNCTION refuse_act_of_running_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM council_session WHERE id = NEW.council_session_id AND campaign_id = NEW.campaign_id AND state = 'ended') THEN
          RAISE EXCEPTION 'the session has not ended' USING ERRCODE = '23514', CONSTRAINT = 'tr_recorded_act_session_ended';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER tr_recorded_act_session_ended BEFORE INSERT ON recorded_act FOR EACH ROW WHEN (NEW.council_session_id IS NOT NULL) EXECUTE FUNCTION refuse_act_of_running_session()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
