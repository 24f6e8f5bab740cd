import type { Marks } from '@dvk/scoring-core';
import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { NominationState } from '../campaign-nomination';
import type { Nomination, NominationDraft, NominationFilter, NominationListed, RegisteredNomination } from '../nomination';
import type { RegistryScope } from '../registry-scope';
import { stateAfter } from '../nominations.policy';
import { runningCode } from '../running-code';
import './constraint-codes';
import { inParts } from './in-parts';
import { NominationEntity } from './nomination.entity';
import { behindNomination, keyOf, nominationOrder, nominationSource } from './nomination-order.sql';
import { containing, listedNomination, type ListedUnits, Values, visibleNomination } from './scope.sql';

const codeLock = 4_902_002;
const nominationCodePrefix = 'MH';

const resubmitted = '(EXISTS (SELECT 1 FROM nomination_version kept WHERE kept.nomination_id = nomination.id AND kept.number > 1)) AS resubmitted';

const columns = `id, campaign_id AS "campaignId", initiative_id AS "initiativeId", unit_id AS "unitId", code, peer_group AS "peerGroup",
  summary, legal_preference AS "legalPreference", state, self_marks AS "selfMarks", self_remarks AS "selfRemarks",
  not_applicable AS "notApplicable", receipt_code AS "receiptCode", submitted_at AS "submittedAt", return_reason AS "returnReason",
  decided_at AS "decidedAt", updated_at AS "updatedAt", version, ${resubmitted}`;

/** A part of what was handed in last, of a nomination that its unit may be writing in and that is not of the actor's own units (`own`); null of all others. */
const handedInLast = (part: string, own: string): string => `(
  SELECT ${part} FROM nomination_version kept
  WHERE kept.nomination_id = nomination.id AND nomination.state IN ('returned', 'withdrawn') AND NOT nomination.unit_id = ANY(${own}::uuid[])
  ORDER BY kept.number DESC LIMIT 1)`;

const evidenceCount = (own: string): string =>
  `coalesce(${handedInLast("jsonb_array_length(kept.content->'evidence')", own)},
     (SELECT count(*)::integer FROM evidence_file WHERE evidence_file.nomination_id = nomination.id)) AS "evidenceCount"`;

/** What the actor may see, narrowed by everything of the filter but its states. */
function visibleAndAsked(scope: RegistryScope, units: ListedUnits, filter: NominationFilter, tables: readonly string[], values: Values): string {
  const conditions = [listedNomination(scope, units, tables, values)];
  if (filter.campaignId !== null) conditions.push(`nomination.campaign_id = ${values.add(filter.campaignId)}`);
  if (filter.unitId !== null) conditions.push(`nomination.unit_id = ${values.add(filter.unitId)}`);
  if (filter.field !== null) conditions.push(`initiative.field = ${values.add(filter.field)}`);
  if (filter.subjectKind !== null) conditions.push(`initiative.subject_kind = ${values.add(filter.subjectKind)}`);
  if (filter.search !== null) {
    const pattern = values.add(containing(comparisonKey(filter.search)));
    conditions.push(`(initiative.search_key LIKE ${pattern} OR lower(nomination.code) LIKE ${pattern} OR lower(nomination.receipt_code) LIKE ${pattern})`);
  }
  return conditions.join(' AND ');
}

const ofStates = ({ states }: NominationFilter, values: Values): string => (states.length === 0 ? '' : `AND nomination.state = ANY(${values.add(states)}::text[])`);

/** Counting and walking along nominations alone are answered out of an index. */
const asksInitiatives = ({ field, subjectKind, search }: NominationFilter): boolean => field !== null || subjectKind !== null || search !== null;

const handedInOfCampaign = `
  SELECT nomination.id, nomination.unit_id AS "unitId", nomination.code, nomination.state, nomination.version, initiative.id AS "initiativeId", initiative.name AS "initiativeName"
  FROM nomination JOIN initiative ON initiative.id = nomination.initiative_id
  WHERE nomination.campaign_id = $1 AND nomination.id = ANY($2::uuid[]) AND nomination.receipt_code IS NOT NULL`;

export interface NewNomination extends Pick<NominationEntity, 'id' | 'campaignId' | 'initiativeId' | 'unitId' | 'state'> {
  readonly code: string | null;
  readonly peerGroup: string | null;
  readonly receiptCode: string | null;
  readonly summary: string;
  readonly legalPreference: boolean;
  readonly selfMarks: Marks;
  readonly notApplicable: Readonly<Record<string, string>>;
  readonly handedInAt: Date | null;
  readonly decidedBy: string | null;
}

/** A nomination of which nothing is written yet. */
export function newDraft(begun: Pick<NewNomination, 'id' | 'campaignId' | 'initiativeId' | 'unitId'>): NewNomination {
  return { ...begun, state: 'draft', code: null, peerGroup: null, receiptCode: null, summary: '', legalPreference: false, selfMarks: {}, notApplicable: {}, handedInAt: null, decidedBy: null };
}

/** As it comes from the database; `key`: where in the order it stands. */
export type NominationRow = Omit<NominationListed, 'unitName'> & { readonly key: string | null };

/** What a bulk act needs to know of a nomination. */
export type HandedIn = Pick<Nomination, 'id' | 'unitId' | 'code' | 'state' | 'version' | 'initiativeId'> & { readonly initiativeName: string };

/** Every query on nominations of this context. */
@Injectable()
export class NominationsRepository {
  async counts(tx: Tx, scope: RegistryScope, units: ListedUnits, filter: NominationFilter): Promise<ReadonlyMap<NominationState, number>> {
    const values = new Values();
    const { from, tables } = nominationSource(asksInitiatives(filter));
    const asked = visibleAndAsked(scope, units, filter, tables, values);
    const rows = await tx.query<{ state: NominationState; count: number }[]>(
      `SELECT nomination.state, count(*)::int AS count FROM ${from} WHERE ${asked} GROUP BY nomination.state`,
      values.list,
    );
    return new Map(rows.map(({ state, count }) => [state, count]));
  }

  /** A page behind the row that the filter names; the rows are chosen before anything is read of them that only a list shows. */
  page(tx: Tx, scope: RegistryScope, units: ListedUnits, filter: NominationFilter, limit: number): Promise<NominationRow[]> {
    const values = new Values();
    const { from, tables } = nominationSource(asksInitiatives(filter), filter.sort);
    const { order, ofPage } = nominationOrder(filter.sort);
    const asked = visibleAndAsked(scope, units, filter, tables, values);
    const behind = filter.behind === null ? '' : `AND ${behindNomination(filter.behind, scope.clerkOf.length > 0, values)}`;
    return tx.query<NominationRow[]>(
      `WITH page AS (
         SELECT nomination.id, ${keyOf(filter.sort)} AS key FROM ${from}
         WHERE ${asked} ${ofStates(filter, values)} ${behind} ORDER BY ${order} LIMIT ${values.add(limit)}
       )
       SELECT nomination.id, nomination.campaign_id AS "campaignId", nomination.initiative_id AS "initiativeId", initiative.name AS "initiativeName",
         initiative.subject_kind AS "subjectKind", initiative.field, nomination.unit_id AS "unitId", nomination.code, nomination.state, nomination.submitted_at AS "submittedAt",
         nomination.updated_at AS "updatedAt", nomination.version, ${resubmitted}, ${evidenceCount(values.add(scope.clerkOf))}, page.key::text AS key
       FROM page JOIN nomination ON nomination.id = page.id JOIN initiative ON initiative.id = nomination.initiative_id ORDER BY ${ofPage}`,
      values.list,
    );
  }

  /** Everything that is found, by code, with what a printed list says of each; what was never handed in comes last. */
  registered(tx: Tx, scope: RegistryScope, units: ListedUnits, filter: NominationFilter): Promise<Omit<RegisteredNomination, 'unitName'>[]> {
    const values = new Values();
    const own = values.add(scope.clerkOf);
    const { from, tables } = nominationSource(true);
    return tx.query(
      `SELECT initiative.name AS "initiativeName", initiative.subject_kind AS "subjectKind", initiative.field, nomination.unit_id AS "unitId",
         coalesce(nomination.code, '') AS code, nomination.state, coalesce(${handedInLast("kept.content->>'summary'", own)}, nomination.summary) AS summary,
         coalesce(initiative.details->>'leaderInCharge', '') AS "leaderInCharge", coalesce(initiative.details->>'levelAimedAt', '') AS "levelAimedAt",
         nomination.submitted_at AS "submittedAt", ${evidenceCount(own)}
       FROM ${from}
       WHERE ${visibleAndAsked(scope, units, filter, tables, values)} ${ofStates(filter, values)} ORDER BY ${nominationOrder('code').order} LIMIT ${values.add(filter.limit)}`,
      values.list,
    );
  }

  async findVisible(tx: Tx, scope: RegistryScope, areaRoots: readonly string[], id: string): Promise<Nomination | null> {
    const values = new Values();
    const visible = visibleNomination(scope, areaRoots, values);
    const rows = await tx.query<Nomination[]>(`SELECT ${columns} FROM nomination WHERE ${visible} AND id = ${values.add(id)}`, values.list);
    return rows[0] ?? null;
  }

  /** The row, kept from other writers until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Nomination | null> {
    const rows = await tx.query<Nomination[]>(`SELECT ${columns} FROM nomination WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  /** Nominations of a campaign that have been handed in at least once, in no order. */
  handedIn(tx: Tx, campaignId: string, ids: readonly string[]): Promise<HandedIn[]> {
    return tx.query<HandedIn[]>(handedInOfCampaign, [campaignId, [...ids]]);
  }

  /** The same, locked in the order of their ids so that two bulk acts never wait for each other in a circle. */
  lockHandedIn(tx: Tx, campaignId: string, ids: readonly string[]): Promise<HandedIn[]> {
    return tx.query<HandedIn[]>(`${handedInOfCampaign} ORDER BY nomination.id FOR UPDATE OF nomination`, [campaignId, [...ids]]);
  }

  async insert(tx: Tx, nominations: readonly NewNomination[]): Promise<void> {
    for (const some of inParts(nominations)) {
      await tx.insert(
        NominationEntity,
        some.map(({ handedInAt, ...nomination }) => ({
          ...nomination,
          selfRemarks: {},
          notApplicable: { ...nomination.notApplicable },
          submittedAt: handedInAt,
          decidedAt: nomination.state === 'accepted' ? handedInAt : null,
          returnReason: null,
          updatedAt: () => 'clock_timestamp()',
        })),
      );
    }
  }

  /** The code that follows the highest of the campaign; nobody else is given one until the transaction ends. */
  async nextCode(tx: Tx, campaignId: string): Promise<string> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [codeLock, campaignId]);
    const rows = await tx.query<{ highest: number | null }[]>(
      `SELECT max(substring(code FROM '^${nominationCodePrefix}([0-9]{1,9})$')::integer) AS highest FROM nomination WHERE campaign_id = $1`,
      [campaignId],
    );
    return runningCode(nominationCodePrefix, rows[0]?.highest ?? 0);
  }

  /** @returns false when the version is no longer the one seen */
  saveDraft(tx: Tx, id: string, version: number, draft: NominationDraft): Promise<boolean> {
    return this.guarded(tx, 'summary = $3, legal_preference = $4, self_marks = $5, self_remarks = $6', [
      id,
      version,
      draft.summary,
      draft.legalPreference,
      JSON.stringify(draft.marks),
      JSON.stringify(draft.remarks),
    ]);
  }

  /** @returns false when the version is no longer the one seen */
  submit(tx: Tx, id: string, version: number, handedIn: { code: string; peerGroup: string; receiptCode: string }): Promise<boolean> {
    return this.guarded(
      tx,
      `state = '${stateAfter.submit}', code = $3, peer_group = $4, receipt_code = $5, submitted_at = clock_timestamp(), decided_at = NULL, decided_by = NULL`,
      [id, version, handedIn.code, handedIn.peerGroup, handedIn.receiptCode],
    );
  }

  /** @returns false when the version is no longer the one seen */
  withdraw(tx: Tx, id: string, version: number): Promise<boolean> {
    return this.guarded(tx, `state = '${stateAfter.withdraw}'`, [id, version]);
  }

  /** @returns false when the version is no longer the one seen */
  accept(tx: Tx, id: string, version: number, by: string): Promise<boolean> {
    return this.guarded(tx, `state = '${stateAfter.accept}', decided_at = clock_timestamp(), decided_by = $3`, [id, version, by]);
  }

  /** Accepts rows that the transaction has locked and looked at. */
  async acceptAll(tx: Tx, ids: readonly string[], by: string): Promise<void> {
    await tx.query(
      `UPDATE nomination SET state = '${stateAfter.accept}', decided_at = clock_timestamp(), decided_by = $2, version = version + 1,
         updated_at = clock_timestamp() WHERE id = ANY($1::uuid[])`,
      [[...ids], by],
    );
  }

  /** @returns false when the version is no longer the one seen */
  return(tx: Tx, id: string, version: number, by: string, reason: string): Promise<boolean> {
    return this.guarded(tx, `state = '${stateAfter.return}', decided_at = clock_timestamp(), decided_by = $3, return_reason = $4`, [id, version, by, reason]);
  }

  /** @returns false when the version is no longer the one seen */
  setAside(tx: Tx, id: string, version: number, notApplicable: Readonly<Record<string, string>>): Promise<boolean> {
    return this.guarded(tx, 'not_applicable = $3', [id, version, JSON.stringify(notApplicable)]);
  }

  private async guarded(tx: Tx, assignments: string, values: unknown[]): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE nomination SET ${assignments}, version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2`,
      values,
    );
    return changed === 1;
  }
}
