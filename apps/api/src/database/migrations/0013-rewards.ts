import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = [
  ['reward_decision', 'campaign_id', 'campaign'],
  ['reward_decision', 'host_unit_id', 'unit'],
  ['reward_decision', 'result_id', 'frozen_result'],
  ['reward_decision', 'made_by', 'person'],
  ['reward_decision', 'issued_by', 'person'],
  ['reward_recipient', 'decision_id', 'reward_decision'],
  ['reward_recipient', 'nomination_id', 'nomination'],
  ['reward_correction', 'decision_id', 'reward_decision'],
  ['reward_correction', 'corrected_by', 'person'],
  ['reward_revocation', 'recipient_id', 'reward_recipient'],
  ['reward_revocation', 'revoked_by', 'person'],
  ['withdrawn_revocation', 'recipient_id', 'reward_recipient'],
  ['withdrawn_revocation', 'revoked_by', 'person'],
  ['withdrawn_revocation', 'withdrawn_by', 'person'],
] as const;

const appendOnlyTables = ['reward_correction', 'withdrawn_revocation'];

/** Decisions to reward with the rows they sign, their corrections and revocations: the register over the years. */
export class Rewards1763683200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    for (const [table, column, target] of keys) {
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}_${column}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query(`CREATE INDEX "ix_reward_decision_campaign_id" ON "reward_decision" ("campaign_id")`);
    await runner.query(`CREATE INDEX "ix_withdrawn_revocation_recipient_id" ON "withdrawn_revocation" ("recipient_id")`);
    for (const table of appendOnlyTables) {
      await runner.query(`CREATE TRIGGER tr_${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    }
    for (const table of [...appendOnlyTables, 'reward_revocation', 'reward_decision', 'reward_recipient']) {
      await runner.query(`CREATE TRIGGER tr_${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    await this.guards(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "reward_decision" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "host_unit_id" uuid NOT NULL, "result_id" uuid NOT NULL, "award" text NOT NULL, "head" text NOT NULL, "issuer" text NOT NULL, "issuer_key" text NOT NULL, "number" text, "number_key" text, "decision_date" date, "decision_year" integer, "signer" text, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "made_by" uuid NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE, "issued_by" uuid, "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_reward_decision_number" UNIQUE ("host_unit_id", "issuer_key", "decision_year", "number_key"), CONSTRAINT "ck_reward_decision_head" CHECK ("head" IN ('state','party')), CONSTRAINT "ck_reward_decision_issued" CHECK (num_nonnulls("number", "number_key", "decision_date", "decision_year", "signer", "issued_at", "issued_by") IN (0, 7) AND coalesce("decision_year" = extract(year FROM "decision_date"), true)), CONSTRAINT "ck_reward_decision_texts" CHECK ("issuer" <> '' AND "number" <> '' AND "signer" <> ''), CONSTRAINT "pk_reward_decision" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "reward_recipient" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "row_no" integer NOT NULL, "nomination_id" uuid NOT NULL, "position" integer NOT NULL,
      CONSTRAINT "uq_reward_recipient_nomination_id" UNIQUE ("nomination_id"), CONSTRAINT "uq_reward_recipient_decision_id_row_no" UNIQUE ("decision_id", "row_no"), CONSTRAINT "ck_reward_recipient_row_no" CHECK ("row_no" >= 1), CONSTRAINT "pk_reward_recipient" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "reward_correction" ("decision_id" uuid NOT NULL, "replaced_version" integer NOT NULL, "number" text NOT NULL, "decision_date" date NOT NULL, "issuer" text NOT NULL, "signer" text NOT NULL, "reason" text NOT NULL, "corrected_at" TIMESTAMP WITH TIME ZONE NOT NULL, "corrected_by" uuid NOT NULL,
      CONSTRAINT "ck_reward_correction_reason" CHECK ("reason" <> ''), CONSTRAINT "pk_reward_correction" PRIMARY KEY ("decision_id", "replaced_version"))`);
    await runner.query(`CREATE TABLE "reward_revocation" ("recipient_id" uuid NOT NULL, "number" text NOT NULL, "decision_date" date NOT NULL, "issuer" text NOT NULL, "reason" text NOT NULL, "source_document" text NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_by" uuid NOT NULL,
      CONSTRAINT "ck_reward_revocation_texts" CHECK ("number" <> '' AND "issuer" <> '' AND "reason" <> '' AND "source_document" <> ''), CONSTRAINT "pk_reward_revocation" PRIMARY KEY ("recipient_id"))`);
    await runner.query(`CREATE TABLE "withdrawn_revocation" ("id" uuid NOT NULL, "recipient_id" uuid NOT NULL, "number" text NOT NULL, "decision_date" date NOT NULL, "issuer" text NOT NULL, "reason" text NOT NULL, "source_document" text NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_by" uuid NOT NULL, "withdrawal_reason" text NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_by" uuid NOT NULL,
      CONSTRAINT "ck_withdrawn_revocation_reason" CHECK ("withdrawal_reason" <> ''), CONSTRAINT "pk_withdrawn_revocation" PRIMARY KEY ("id"))`);
  }

  private async guards(runner: QueryRunner): Promise<void> {
    // Issued once, of rows that are numbered without a gap; after that every change keeps beside it what stood before.
    await runner.query(`
      CREATE FUNCTION guard_reward_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE numbered boolean;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.issued_at IS NULL THEN RETURN NEW; END IF;
        ELSIF TG_OP = 'DELETE' THEN
          IF OLD.issued_at IS NULL THEN RETURN OLD; END IF;
        ELSIF ROW(NEW.id, NEW.campaign_id, NEW.host_unit_id, NEW.result_id, NEW.award, NEW.head, NEW.made_at, NEW.made_by)
           IS NOT DISTINCT FROM ROW(OLD.id, OLD.campaign_id, OLD.host_unit_id, OLD.result_id, OLD.award, OLD.head, OLD.made_at, OLD.made_by)
          AND NEW.version = OLD.version + 1 AND NEW.issued_at IS NOT NULL THEN
          IF OLD.issued_at IS NULL THEN
            SELECT count(*) > 0 AND count(*) = max(row_no) INTO numbered FROM reward_recipient WHERE decision_id = NEW.id;
            IF numbered THEN RETURN NEW; END IF;
          ELSIF NEW.issued_at = OLD.issued_at AND NEW.issued_by = OLD.issued_by AND EXISTS (
            SELECT 1 FROM reward_correction kept WHERE kept.decision_id = OLD.id AND kept.replaced_version = OLD.version
              AND kept.number = OLD.number AND kept.decision_date = OLD.decision_date AND kept.issuer = OLD.issuer AND kept.signer = OLD.signer) THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION 'the decision to reward does not change so' USING ERRCODE = '23514', CONSTRAINT = 'tr_reward_decision_outcome';
      END $$`);
    await runner.query(`CREATE TRIGGER tr_reward_decision_outcome BEFORE INSERT OR UPDATE OR DELETE ON reward_decision FOR EACH ROW EXECUTE FUNCTION guard_reward_decision()`);
    // Rows come and go with the draft; from the moment it is issued they stand.
    await runner.query(`
      CREATE FUNCTION guard_reward_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE issued timestamptz;
      BEGIN
        SELECT issued_at INTO issued FROM reward_decision WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.decision_id ELSE NEW.decision_id END FOR SHARE;
        IF TG_OP = 'UPDATE' OR issued IS NOT NULL THEN
          RAISE EXCEPTION 'the rows of a decision to reward do not change' USING ERRCODE = '23514', CONSTRAINT = 'tr_reward_decision_outcome';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_reward_recipient_kept BEFORE INSERT OR UPDATE OR DELETE ON reward_recipient FOR EACH ROW EXECUTE FUNCTION guard_reward_recipient()`);
    await runner.query(`
      CREATE FUNCTION guard_reward_revocation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND EXISTS (
          SELECT 1 FROM withdrawn_revocation kept
          WHERE ROW(kept.recipient_id, kept.number, kept.decision_date, kept.issuer, kept.reason, kept.source_document, kept.revoked_at, kept.revoked_by)
            = ROW(OLD.recipient_id, OLD.number, OLD.decision_date, OLD.issuer, OLD.reason, OLD.source_document, OLD.revoked_at, OLD.revoked_by)) THEN
          RETURN OLD;
        END IF;
        IF TG_OP <> 'INSERT' THEN
          RAISE EXCEPTION 'a revocation does not change' USING ERRCODE = '23514', CONSTRAINT = 'tr_reward_revocation_kept';
        END IF;
        IF EXISTS (
          SELECT 1 FROM reward_recipient recipient JOIN reward_decision decision ON decision.id = recipient.decision_id
          WHERE recipient.id = NEW.recipient_id AND decision.issued_at IS NOT NULL AND decision.decision_date <= NEW.decision_date) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'nothing was rewarded yet' USING ERRCODE = '23514', CONSTRAINT = 'tr_reward_revocation_issued';
      END $$`);
    await runner.query(`CREATE TRIGGER tr_reward_revocation_issued BEFORE INSERT OR UPDATE OR DELETE ON reward_revocation FOR EACH ROW EXECUTE FUNCTION guard_reward_revocation()`);
  }
}
