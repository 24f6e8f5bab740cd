import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that go by mail too, and what units were told of their rewards. */
export class ToldOfRewards1763683200046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "notice" ADD "mail" text');
    await runner.query('ALTER TABLE "notice" ADD "fault" text');
    await runner.query('ALTER TABLE "notice" ADD "mailed_at" TIMESTAMP WITH TIME ZONE');
    await runner.query(`ALTER TABLE "notice" ADD CONSTRAINT "ck_notice_mail" CHECK ("mail" IN ('waiting','sent','refused','no-address','not-needed'))`);
    await runner.query(
      `CREATE TABLE "reward_told" ("recipient_id" uuid NOT NULL, "number" text NOT NULL, "decision_date" date NOT NULL, "issuer" text NOT NULL, "revoked_number" text, "told_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_reward_told" PRIMARY KEY ("recipient_id"))`,
    );
    await runner.query(`ALTER TABLE "reward_told" ADD CONSTRAINT "fk_reward_told_recipient_id" FOREIGN KEY ("recipient_id") REFERENCES "reward_recipient"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    // Until today the units of a published result were told of each act at once.
    await runner.query(`
      INSERT INTO reward_told (recipient_id, number, decision_date, issuer, revoked_number, told_at)
      SELECT recipient.id, decision.number, decision.decision_date, decision.issuer, revocation.number, clock_timestamp()
      FROM reward_decision decision JOIN reward_recipient recipient ON recipient.decision_id = decision.id
      LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id
      WHERE decision.issued_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM result_publication publication WHERE publication.campaign_id = decision.campaign_id AND publication.announced_at IS NOT NULL)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
