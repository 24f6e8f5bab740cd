import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that go by mail too and what units were told of their rewards; scans of the documents behind obstacles, and one more kind of these. */
export class DocumentsAndNotices1763683200046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "notice" ADD "mail" text');
    await runner.query('ALTER TABLE "notice" ADD "fault" text');
    await runner.query('ALTER TABLE "notice" ADD "mailed_at" TIMESTAMP WITH TIME ZONE');
    await runner.query(`ALTER TABLE "notice" ADD CONSTRAINT "ck_notice_mail" CHECK ("mail" IN ('waiting','sent','refused','no-address','not-needed'))`);
    await runner.query(
      `CREATE TABLE "reward_told" ("recipient_id" uuid NOT NULL, "number" text NOT NULL, "decision_date" date NOT NULL, "issuer" text NOT NULL, "revoked_number" text, "told_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_reward_told" PRIMARY KEY ("recipient_id"))`,
    );
    await runner.query(`ALTER TABLE "reward_told" ADD CONSTRAINT "fk_reward_told_recipient_id" FOREIGN KEY ("recipient_id") REFERENCES "reward_recipient"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await this.documents(runner);
    // Until today the units of a published result were told of each act at once.
    await runner.query(`
      INSERT INTO reward_told (recipient_id, number, decision_date, issuer, revoked_number, told_at)
      SELECT recipient.id, decision.number, decision.decision_date, decision.issuer, revocation.number, clock_timestamp()
      FROM reward_decision decision JOIN reward_recipient recipient ON recipient.decision_id = decision.id
      LEFT JOIN reward_revocation revocation ON revocation.recipient_id = recipient.id
      WHERE decision.issued_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM result_publication publication WHERE publication.campaign_id = decision.campaign_id AND publication.announced_at IS NOT NULL)`);
  }

  private async documents(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "obstacle" DROP CONSTRAINT "ck_obstacle_kind"');
    await runner.query(`ALTER TABLE "obstacle" ADD CONSTRAINT "ck_obstacle_kind" CHECK ("kind" IN ('discipline','inspection','complaint','missing-paper','no-self-score','dissolved-body','already-rewarded','other'))`);
    await runner.query('ALTER TABLE "dismissed_finding" DROP CONSTRAINT "ck_dismissed_finding_kind"');
    await runner.query(`ALTER TABLE "dismissed_finding" ADD CONSTRAINT "ck_dismissed_finding_kind" CHECK ("kind" IN ('dissolved-body','already-rewarded','no-self-score'))`);
    await runner.query(
      `CREATE TABLE "obstacle_scan" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "document_number" text NOT NULL, "document_date" date NOT NULL, "document_issuer" text NOT NULL, "sha256" text NOT NULL, "file_name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "uploaded_by" uuid NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ck_obstacle_scan_file_name" CHECK ("file_name" <> ''), CONSTRAINT "pk_obstacle_scan" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "ix_obstacle_scan_campaign_id" ON "obstacle_scan" ("campaign_id")');
    for (const [column, target, key] of [['campaign_id', 'campaign', 'id'], ['sha256', 'stored_file', 'sha256'], ['uploaded_by', 'person', 'id']] as const) {
      await runner.query(`ALTER TABLE "obstacle_scan" ADD CONSTRAINT "fk_obstacle_scan_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("${key}") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    // Kept as it came; one that was attached wrongly goes as a whole.
    await runner.query('CREATE TRIGGER tr_obstacle_scan_unchanged BEFORE UPDATE ON obstacle_scan FOR EACH ROW EXECUTE FUNCTION refuse_change()');
    await runner.query('CREATE TRIGGER tr_obstacle_scan_no_truncate BEFORE TRUNCATE ON obstacle_scan FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
