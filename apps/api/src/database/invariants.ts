import { createHash } from 'node:crypto';
import { manifestFault } from '@dvk/awards';
import { AuditLog } from '@dvk/platform';
import { type CriteriaSet, type Marks, scoreSheet } from '@dvk/scoring-core';
import canonicalize from 'canonicalize';
import type { DataSource } from 'typeorm';

/** Something in the database that must never be so. */
export interface BrokenInvariant {
  readonly invariant: string;
  /** Key of the row that breaks it. */
  readonly at: string;
}

/** Invariants that one query can say: each answers the keys of the rows that break it. */
const queries: Readonly<Record<string, string>> = {
  'accepted-nomination-has-code-and-peer-group': `
    SELECT id::text AS at FROM nomination WHERE state = 'accepted' AND (coalesce(code, '') = '' OR coalesce(peer_group, '') = '')`,
  // Units and posts are dated by days: what stood on the day before was there for certain when the sheet was handed in.
  'nothing-submitted-in-a-found-conflict': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    CROSS JOIN LATERAL conflicts_found(
      ARRAY[assignment.member_id], ARRAY[assignment.nomination_id], (sheet.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 1
    ) found
    WHERE sheet.state = 'submitted' AND assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL
    GROUP BY sheet.id`,
  'nothing-submitted-in-a-told-conflict': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    JOIN conflict_of_interest told ON told.member_id = assignment.member_id AND told.nomination_id = assignment.nomination_id
    WHERE sheet.submitted_at > told.created_at AND (told.lifted_at IS NULL OR sheet.submitted_at < told.lifted_at)`,
  'nothing-marked-before-declaring': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    WHERE sheet.marks <> '{}'::jsonb AND NOT EXISTS (
      SELECT 1 FROM conflict_declaration declared
      WHERE declared.member_id = assignment.member_id AND declared.nomination_id = assignment.nomination_id)`,
  'nothing-is-left-of-an-erased-person': `
    SELECT person.id::text AS at FROM person
    WHERE person.erased_at IS NOT NULL AND (
      EXISTS (SELECT 1 FROM account WHERE account.person_id = person.id) OR EXISTS (SELECT 1 FROM session WHERE session.person_id = person.id)
      OR EXISTS (SELECT 1 FROM notice WHERE notice.person_id = person.id) OR EXISTS (SELECT 1 FROM saved_view view WHERE view.person_id = person.id)
      OR EXISTS (SELECT 1 FROM post WHERE post.person_id = person.id AND post.valid_to IS NULL))`,
  'assignment-stays-in-its-campaign': `
    SELECT assignment.id::text AS at FROM assignment
    JOIN panel_member member ON member.id = assignment.member_id
    JOIN panel ON panel.id = member.panel_id
    JOIN nomination ON nomination.id = assignment.nomination_id
    WHERE panel.campaign_id <> nomination.campaign_id`,
  'sheet-is-marked-with-the-set-of-its-campaign': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    JOIN nomination ON nomination.id = assignment.nomination_id
    JOIN campaign ON campaign.id = nomination.campaign_id
    WHERE sheet.criteria_set_id <> campaign.criteria_set_id`,
  'nothing-submitted-after-closing': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    JOIN nomination ON nomination.id = assignment.nomination_id
    JOIN scoring_closure closure ON closure.campaign_id = nomination.campaign_id
    WHERE sheet.round = 1 AND sheet.submitted_at > closure.closed_at`,
  'nothing-marked-again-after-the-lock': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    JOIN nomination ON nomination.id = assignment.nomination_id
    JOIN scoring_closure closure ON closure.campaign_id = nomination.campaign_id
    WHERE sheet.round > 1 AND (sheet.submitted_at > closure.locked_at OR sheet.submitted_at <= closure.closed_at)`,
  'every-earlier-marking-is-kept': `
    SELECT sheet.id::text AS at FROM score_sheet sheet
    WHERE sheet.round - 1 <> (SELECT count(*) FROM score_sheet_round earlier WHERE earlier.sheet_id = sheet.id AND earlier.round < sheet.round)`,
  'initiative-is-found-as-it-is': `
    SELECT initiative.id::text AS at FROM initiative LEFT JOIN initiative_search found ON found.initiative_id = initiative.id
    LEFT JOIN initiative_likeness compared ON compared.initiative_id = initiative.id
    WHERE found.initiative_id IS NULL OR compared.initiative_id IS NULL OR compared.areas <> unit_areas(initiative.unit_id) OR found.name_order <> initiative.name OR found.unit_id <> initiative.unit_id OR found.changed_at <> initiative.updated_at
       OR found.registered_at <> initiative_registered_at(initiative.id)
       OR found.facts <> initiative_facts(initiative.id) 
       OR NOT tsvector_to_array(found.terms) @> ARRAY(SELECT key || '/' || word FROM unnest(unit_search_keys(initiative.unit_id)) key, unnest(unit_search_terms(initiative.unit_id)) word)`,
  'what-is-public-is-listed-and-nothing-else': `
    WITH due AS MATERIALIZED (SELECT * FROM public_listing_of(ARRAY(SELECT initiative_id FROM public_page)))
    SELECT coalesce(due.initiative_id, kept.initiative_id)::text AS at FROM due FULL JOIN public_listing kept USING (initiative_id) WHERE due.* IS DISTINCT FROM kept.*
    UNION ALL
    SELECT coalesce(kept.facet || ' ' || kept.value, due.facet || ' ' || due.value) FROM (SELECT * FROM public_tally WHERE count <> 0) kept FULL JOIN (
      SELECT facet, value, count(*)::int AS count FROM public_listing
      CROSS JOIN LATERAL (VALUES ('all', ''), ('kind', kind), ('field', field), ('year', year::text), ('unit', unit_id::text)) each(facet, value) GROUP BY facet, value
    ) due USING (facet, value) WHERE kept.count IS DISTINCT FROM due.count`,
  'campaign-uses-a-published-set': `
    SELECT campaign.id::text AS at FROM campaign JOIN criteria_set ON criteria_set.id = campaign.criteria_set_id
    WHERE criteria_set.published_at IS NULL`,
  'result-has-a-line-for-every-accepted-nomination': `
    SELECT result.id::text AS at FROM frozen_result result
    WHERE (SELECT count(*) FROM result_row line WHERE line.result_id = result.id)
       <> jsonb_array_length((SELECT string_agg(part.content, '' ORDER BY part.part_no) FROM manifest_part part WHERE part.result_id = result.id)::jsonb->'season'->'nominations')`,
  'issued-decision-numbers-its-rows-without-a-gap': `
    SELECT decision.id::text AS at FROM reward_decision decision LEFT JOIN reward_recipient recipient ON recipient.decision_id = decision.id
    WHERE decision.issued_at IS NOT NULL GROUP BY decision.id HAVING count(recipient.id) = 0 OR count(recipient.id) <> max(recipient.row_no)`,
  'reward-is-of-the-tier-and-nomination-of-its-line': `
    SELECT recipient.id::text AS at FROM reward_recipient recipient JOIN reward_decision decision ON decision.id = recipient.decision_id
    LEFT JOIN result_row line ON line.result_id = decision.result_id AND line.position = recipient.position
    WHERE line.nomination_id IS DISTINCT FROM recipient.nomination_id OR line.award IS DISTINCT FROM decision.award`,
  'unit-is-not-above-itself': `
    SELECT link.unit_id::text AS at FROM unit_parent link
    WHERE link.valid_to IS NULL AND unit_at_or_above(link.parent_id, link.unit_id, current_date)`,
};

interface SubmittedSheet {
  readonly id: string;
  readonly marks: Marks;
  readonly notApplicable: Record<string, string>;
  readonly total: string;
  readonly content: CriteriaSet;
}

/** Checks everything that must hold whatever happened; the same in tests and in production. Empty: all is well. */
export async function checkInvariants(dataSource: DataSource): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (const [invariant, query] of Object.entries(queries)) {
    const rows = await dataSource.query<{ at: string }[]>(query);
    broken.push(...rows.map(({ at }) => ({ invariant, at })));
  }
  for (const fault of await new AuditLog().verify(dataSource.manager)) {
    broken.push({ invariant: `audit-chain-${fault.fault}`, at: fault.sequence });
  }
  broken.push(...(await frozenResults(dataSource)), ...(await publishedSets(dataSource)), ...(await submittedTotals(dataSource)));
  return broken;
}

async function frozenResults(dataSource: DataSource): Promise<BrokenInvariant[]> {
  const rows = await dataSource.query<{ id: string; manifest: string; sha256: string }[]>(
    `SELECT id, sha256, coalesce((SELECT string_agg(content, '' ORDER BY part_no) FROM manifest_part WHERE result_id = id), '') AS manifest FROM frozen_result`,
  );
  const broken: BrokenInvariant[] = [];
  for (const { id, manifest, sha256 } of rows) {
    const fault = await manifestFault(manifest, sha256);
    if (fault !== null) broken.push({ invariant: `frozen-result-${fault}`, at: id });
  }
  return broken;
}

async function publishedSets(dataSource: DataSource): Promise<BrokenInvariant[]> {
  const rows = await dataSource.query<{ id: string; content: unknown; hash: string }[]>(
    'SELECT id, content, content_sha256 AS hash FROM criteria_set WHERE published_at IS NOT NULL',
  );
  return rows.flatMap(({ id, content, hash }) => {
    const text = canonicalize(content) ?? '';
    return createHash('sha256').update(text, 'utf8').digest('hex') === hash ? [] : [{ invariant: 'published-set-unchanged', at: id }];
  });
}

/** A stored total is what scoring-core makes of the stored marks. */
async function submittedTotals(dataSource: DataSource): Promise<BrokenInvariant[]> {
  const sheets = await dataSource.query<SubmittedSheet[]>(`
    SELECT sheet.id, sheet.marks, nomination.not_applicable AS "notApplicable", sheet.total, criteria_set.content
    FROM score_sheet sheet
    JOIN assignment ON assignment.id = sheet.assignment_id
    JOIN nomination ON nomination.id = assignment.nomination_id
    JOIN criteria_set ON criteria_set.id = sheet.criteria_set_id
    WHERE sheet.state = 'submitted' AND assignment.recused_at IS NULL
    UNION ALL
    SELECT earlier.sheet_id, earlier.marks, nomination.not_applicable, earlier.total, criteria_set.content
    FROM score_sheet_round earlier
    JOIN score_sheet sheet ON sheet.id = earlier.sheet_id
    JOIN assignment ON assignment.id = sheet.assignment_id
    JOIN nomination ON nomination.id = assignment.nomination_id
    JOIN criteria_set ON criteria_set.id = sheet.criteria_set_id`);
  return sheets.flatMap(({ id, marks, notApplicable, total, content }) => {
    const score = scoreSheet(content, marks, { notApplicable: Object.keys(notApplicable) });
    // numeric(12,4) is printed with four places: without its point it counts ten-thousandths, as scoring-core does.
    return score.complete && score.total === Number(total.replace('.', ''))
      ? []
      : [{ invariant: 'sheet-total-follows-from-its-marks', at: id }];
  });
}
