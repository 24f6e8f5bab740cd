import type { MigrationInterface, QueryRunner } from 'typeorm';

const blankHead = {
  parentBody: '',
  issuingBody: '',
  numberEnding: '',
  place: '',
  preparer: '',
  signingFor: '',
  signerTitle: '',
  signerName: '',
  recipients: [],
  annexTo: '',
  addressee: '',
};
/** What the campaigns of before lack: heads of the new papers, to whom letters go, what they are based on. */
const added = {
  proposalLetter: { ...blankHead, head: 'state' },
  scoringReport: { ...blankHead, head: 'party' },
  rankExplanation: { ...blankHead, head: 'party' },
  resultNotice: { ...blankHead, head: 'state' },
  councilMinutes: { ...blankHead, head: 'state' },
  legalBases: [],
};

/** Word papers beside the workbooks, and the office's own templates for them. */
export class PaperSet1763683200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "paper" DROP CONSTRAINT "ck_paper_kind"');
    await runner.query(`ALTER TABLE "paper" ADD CONSTRAINT "ck_paper_kind" CHECK ("kind" IN ('proposal-letter','award-list','scoring-report','score-summary','rank-explanation','reward-notice','no-reward-notice'))`);
    await runner.query(`CREATE TABLE "paper_template" ("id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "kind" text NOT NULL, "version" integer NOT NULL, "sha256" text, "file_name" text NOT NULL, "uploaded_by" uuid NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "uq_paper_template_campaign_id_kind_version" UNIQUE ("campaign_id", "kind", "version"), CONSTRAINT "ck_paper_template_kind" CHECK ("kind" IN ('proposal-letter','scoring-report','rank-explanation','reward-notice','no-reward-notice')), CONSTRAINT "ck_paper_template_version" CHECK ("version" > 0), CONSTRAINT "pk_paper_template" PRIMARY KEY ("id"))`);
    for (const [column, table, key] of [
      ['campaign_id', 'campaign', 'id'],
      ['sha256', 'stored_file', 'sha256'],
      ['uploaded_by', 'person', 'id'],
    ]) {
      await runner.query(`ALTER TABLE "paper_template" ADD CONSTRAINT "fk_paper_template_${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("${key}") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    }
    await runner.query('CREATE TRIGGER tr_paper_template_append_only BEFORE UPDATE OR DELETE ON paper_template FOR EACH ROW EXECUTE FUNCTION refuse_change()');
    await runner.query('CREATE TRIGGER tr_paper_template_no_truncate BEFORE TRUNCATE ON paper_template FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()');
    await runner.query(
      `UPDATE campaign SET paper_settings = $1::jsonb || jsonb_build_object(
         'awardList', '{"addressee": ""}'::jsonb || (paper_settings -> 'awardList'),
         'scoreSummary', '{"addressee": ""}'::jsonb || (paper_settings -> 'scoreSummary'))`,
      [JSON.stringify(added)],
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
