import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The conflicts that stood when marking was closed, kept for good; those of seasons closed before are found as well as they still can be. */
export class ConflictsAtClosing1763683200022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "scoring_closure_conflict" ("member_id" uuid NOT NULL, "nomination_id" uuid NOT NULL, "campaign_id" uuid NOT NULL, CONSTRAINT "pk_scoring_closure_conflict" PRIMARY KEY ("member_id", "nomination_id"))`);
    await runner.query(`CREATE INDEX "ix_scoring_closure_conflict_campaign_id" ON "scoring_closure_conflict" ("campaign_id")`);
    await runner.query(`CREATE INDEX "ix_scoring_closure_conflict_nomination_id" ON "scoring_closure_conflict" ("nomination_id")`);
    await runner.query(`ALTER TABLE "scoring_closure_conflict" ADD CONSTRAINT "fk_scoring_closure_conflict_member_id" FOREIGN KEY ("member_id") REFERENCES "panel_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "scoring_closure_conflict" ADD CONSTRAINT "fk_scoring_closure_conflict_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "scoring_closure_conflict" ADD CONSTRAINT "fk_scoring_closure_conflict_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`
      INSERT INTO scoring_closure_conflict (member_id, nomination_id, campaign_id)
      SELECT standing.member_id, standing.nomination_id, closure.campaign_id FROM scoring_closure closure, conflicts_standing(
        ARRAY(SELECT member.id FROM panel_member member JOIN panel ON panel.id = member.panel_id WHERE panel.campaign_id = closure.campaign_id),
        ARRAY(SELECT nomination.id FROM nomination WHERE nomination.campaign_id = closure.campaign_id AND nomination.state = 'accepted'),
        closure.closed_at
      ) standing`);
    await runner.query(
      'CREATE TRIGGER tr_scoring_closure_conflict_append_only BEFORE UPDATE OR DELETE ON scoring_closure_conflict FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      'CREATE TRIGGER tr_scoring_closure_conflict_no_truncate BEFORE TRUNCATE ON scoring_closure_conflict FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
