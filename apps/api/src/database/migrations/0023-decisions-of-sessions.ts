import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recorded decision knows the session of the council whose vote it is, and there is none before that session has ended. */
export class DecisionsOfSessions1763683200023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "recorded_act" ADD COLUMN "council_session_id" uuid');
    await runner.query('ALTER TABLE "recorded_act" ADD CONSTRAINT "fk_recorded_act_council_session_id" FOREIGN KEY ("council_session_id") REFERENCES "council_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION');
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
