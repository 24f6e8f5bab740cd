import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnlyTables = ['obstacle', 'obstacle_lifting', 'dismissed_finding'];

/** What stands in the way of a reward, the acts that lift it, and what the register found and was put aside: all kept for good. */
export class Obstacles1763683200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "obstacle" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "nomination_id" uuid NOT NULL, "kind" text NOT NULL, "effect" text NOT NULL, "class_name" text, "reason" text NOT NULL, "document_number" text NOT NULL, "document_date" date NOT NULL, "document_issuer" text NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "entered_by" uuid NOT NULL, CONSTRAINT "ck_obstacle_reason" CHECK ("reason" <> ''), CONSTRAINT "ck_obstacle_class" CHECK (("effect" IN ('class-cap','knock-out')) = ("class_name" IS NOT NULL)), CONSTRAINT "ck_obstacle_effect" CHECK ("effect" IN ('block','class-cap','knock-out','warning')), CONSTRAINT "ck_obstacle_kind" CHECK ("kind" IN ('discipline','inspection','complaint','missing-paper','dissolved-body','already-rewarded','other')), CONSTRAINT "pk_obstacle" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "ix_obstacle_campaign_id" ON "obstacle" ("campaign_id")`);
    await runner.query(`CREATE TABLE "obstacle_lifting" ("obstacle_id" uuid NOT NULL, "reason" text NOT NULL, "document" text NOT NULL, "lifted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "lifted_by" uuid NOT NULL, CONSTRAINT "ck_obstacle_lifting_reason" CHECK ("reason" <> ''), CONSTRAINT "pk_obstacle_lifting" PRIMARY KEY ("obstacle_id"))`);
    await runner.query(`CREATE TABLE "dismissed_finding" ("nomination_id" uuid NOT NULL, "kind" text NOT NULL, "campaign_id" uuid NOT NULL, "reason" text NOT NULL, "dismissed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "dismissed_by" uuid NOT NULL, CONSTRAINT "ck_dismissed_finding_reason" CHECK ("reason" <> ''), CONSTRAINT "ck_dismissed_finding_kind" CHECK ("kind" IN ('dissolved-body','already-rewarded')), CONSTRAINT "pk_dismissed_finding" PRIMARY KEY ("nomination_id", "kind"))`);
    await runner.query(`ALTER TABLE "obstacle" ADD CONSTRAINT "fk_obstacle_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "obstacle" ADD CONSTRAINT "fk_obstacle_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "obstacle_lifting" ADD CONSTRAINT "fk_obstacle_lifting_obstacle_id" FOREIGN KEY ("obstacle_id") REFERENCES "obstacle"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "dismissed_finding" ADD CONSTRAINT "fk_dismissed_finding_nomination_id" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "dismissed_finding" ADD CONSTRAINT "fk_dismissed_finding_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
