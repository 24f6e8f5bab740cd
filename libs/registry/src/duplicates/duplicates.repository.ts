import { registerConstraintCodes, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DuplicateDecision, DuplicateVerdict, SimilarInitiative } from './duplicate';
import { DuplicateDecisionEntity } from './duplicate-decision.entity';
import { InitiativeMergeEntity } from './initiative-merge.entity';

registerConstraintCodes({
  pk_duplicate_decision: 'duplicate.decided-meanwhile',
  pk_initiative_merge: 'initiative.merged',
  tr_initiative_merge_guard: 'initiative.merged',
  tr_nomination_not_merged: 'initiative.merged',
});

/** A title like the one asked about. */
export interface TitleRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly titleKey: string;
  readonly registeredAt: Date;
}

export interface SketchRow {
  readonly id: string;
  readonly sketch: readonly number[];
}

/** What is compared of an initiative. */
export interface ComparedRow extends SketchRow {
  readonly unitId: string;
  readonly titleKey: string;
  readonly version: number;
}

export type SimilarRow = Pick<SimilarInitiative, 'id' | 'code' | 'name' | 'subjectKind' | 'field' | 'unitId' | 'registeredAt' | 'version' | 'continues' | 'nominations'> & { readonly titleKey: string };

export type DecisionRow = DuplicateDecision & { readonly otherId: string };

export interface OpenPairRow {
  readonly askedId: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
}

/** So many are looked at among what is alike. */
const mostAlike = 20;

/** Every query on what is alike, decided and merged. */
@Injectable()
export class DuplicatesRepository {
  /** Titles like a key in the areas that are the clerk's own or were handed in; what was merged is left out. */
  titlesForClerk(tx: Tx, areas: readonly string[], key: string, own: readonly string[], exceptId: string | null, most: number): Promise<TitleRow[]> {
    return tx.query<TitleRow[]>(
      `SELECT initiative.id, initiative.code, initiative.name, initiative.unit_id AS "unitId", found.title_key AS "titleKey", found.registered_at AS "registeredAt"
       FROM initiatives_titled_like($1::uuid[], $2, ${mostAlike * 5}) alike JOIN initiative_search found ON found.initiative_id = alike.initiative_id
       JOIN initiative ON initiative.id = alike.initiative_id
       WHERE found.merged_into IS NULL AND (found.unit_id = ANY($3::uuid[]) OR 'handed-in' = ANY(found.facts)) AND ($4::uuid IS NULL OR initiative.id <> $4)
       ORDER BY alike.likeness DESC, found.registered_at DESC, initiative.id LIMIT $5`,
      [areas, key, own, exceptId, most],
    );
  }

  /** Titles that bear one of the keys, in the areas, that are the clerk's own or were handed in; what was merged is left out. */
  titlesOfKeys(tx: Tx, areas: readonly string[], keys: readonly string[], own: readonly string[]): Promise<TitleRow[]> {
    return tx.query<TitleRow[]>(
      `SELECT initiative.id, initiative.code, initiative.name, initiative.unit_id AS "unitId", found.title_key AS "titleKey", found.registered_at AS "registeredAt"
       FROM initiative_likeness alike JOIN initiative_search found ON found.initiative_id = alike.initiative_id JOIN initiative ON initiative.id = alike.initiative_id
       WHERE alike.areas && $1::uuid[] AND alike.title_key = ANY($2::text[]) AND found.merged_into IS NULL AND (found.unit_id = ANY($3::uuid[]) OR 'handed-in' = ANY(found.facts))
       ORDER BY found.registered_at DESC, initiative.id`,
      [areas, keys, own],
    );
  }

  async compared(tx: Tx, id: string): Promise<ComparedRow | null> {
    const rows = await tx.query<ComparedRow[]>(
      `SELECT initiative.id, initiative.unit_id AS "unitId", initiative.version, found.title_key AS "titleKey", found.text_sketch AS sketch
       FROM initiative JOIN initiative_likeness found ON found.initiative_id = initiative.id WHERE initiative.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Ids of others with a title like a key, with how alike they are, from 0 to 1. */
  async titledLike(tx: Tx, areas: readonly string[], key: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; likeness: number }[]>(
      `SELECT initiative_id AS id, likeness FROM initiatives_titled_like($1::uuid[], $2, ${mostAlike})`,
      [areas, key],
    );
    return new Map(rows.map(({ id, likeness }) => [id, likeness]));
  }

  /** Others whose texts share most with a sketch. */
  written(tx: Tx, areas: readonly string[], sketch: readonly number[]): Promise<SketchRow[]> {
    return tx.query<SketchRow[]>(
      `SELECT initiative_id AS id, text_sketch AS sketch FROM initiative_likeness
       WHERE areas && $1::uuid[] AND text_sketch && $2::int[]
       ORDER BY (SELECT count(*) FROM unnest(text_sketch) hash WHERE hash = ANY($2::int[])) DESC, initiative_id LIMIT ${mostAlike}`,
      [areas, sketch],
    );
  }

  /** {@link titledLike} of many initiatives at once, those with too short a key left out. */
  manyTitledLike(tx: Tx, areas: readonly string[], ids: readonly string[], shortestKey: number): Promise<{ askedId: string; otherId: string; likeness: number }[]> {
    return tx.query(
      `SELECT asked.initiative_id AS "askedId", other.initiative_id AS "otherId", other.likeness
       FROM initiative_likeness asked CROSS JOIN LATERAL initiatives_titled_like($1::uuid[], asked.title_key, ${mostAlike}) other
       WHERE asked.initiative_id = ANY($2::uuid[]) AND length(asked.title_key) >= $3 AND other.initiative_id <> asked.initiative_id`,
      [areas, ids, shortestKey],
    );
  }

  /** {@link written} of many initiatives at once, with both sketches. */
  manyWritten(tx: Tx, areas: readonly string[], ids: readonly string[]): Promise<{ askedId: string; otherId: string; asked: readonly number[]; other: readonly number[] }[]> {
    return tx.query(
      `SELECT asked.initiative_id AS "askedId", other.initiative_id AS "otherId", asked.text_sketch AS asked, other.text_sketch AS other
       FROM initiative_likeness asked CROSS JOIN LATERAL (
         SELECT initiative_id, text_sketch FROM initiative_likeness WHERE areas && $1::uuid[] AND text_sketch && asked.text_sketch AND initiative_id <> asked.initiative_id
         ORDER BY (SELECT count(*) FROM unnest(text_sketch) hash WHERE hash = ANY(asked.text_sketch)) DESC, initiative_id LIMIT ${mostAlike}) other
       WHERE asked.initiative_id = ANY($2::uuid[]) AND asked.text_sketch <> '{}'`,
      [areas, ids],
    );
  }

  /** Those of the pairs that nobody has decided to be two, that do not continue one another, whose other one stands for itself and belongs to one of the units. */
  openPairs(tx: Tx, pairs: readonly { readonly askedId: string; readonly otherId: string }[], unitIds: readonly string[]): Promise<OpenPairRow[]> {
    return tx.query<OpenPairRow[]>(
      `SELECT pair.asked_id AS "askedId", other.id, other.code, other.name, other.unit_id AS "unitId"
       FROM unnest($1::uuid[], $2::uuid[]) pair(asked_id, other_id) JOIN initiative asked ON asked.id = pair.asked_id
       JOIN initiative other ON other.id = pair.other_id JOIN initiative_search found ON found.initiative_id = other.id
       WHERE other.unit_id = ANY($3::uuid[]) AND found.merged_into IS NULL
         AND asked.continues_id IS DISTINCT FROM other.id AND other.continues_id IS DISTINCT FROM asked.id
         AND coalesce((SELECT verdict FROM duplicate_decision WHERE one_id = least(asked.id, other.id) AND other_id = greatest(asked.id, other.id) ORDER BY number DESC LIMIT 1), 'same') = 'same'`,
      [pairs.map(({ askedId }) => askedId), pairs.map(({ otherId }) => otherId), unitIds],
    );
  }

  /** What the desk is shown of those of the ids that it may see; what was merged is left out. */
  similar(tx: Tx, comparedId: string, ids: readonly string[], unitIds: readonly string[]): Promise<SimilarRow[]> {
    return tx.query<SimilarRow[]>(
      `SELECT initiative.id, initiative.code, initiative.name, initiative.subject_kind AS "subjectKind", initiative.field, initiative.unit_id AS "unitId",
         initiative.created_at AS "registeredAt", initiative.version, found.title_key AS "titleKey",
         initiative.continues_id IS NOT DISTINCT FROM $1::uuid OR EXISTS (SELECT 1 FROM initiative asked WHERE asked.id = $1 AND asked.continues_id = initiative.id) AS continues,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('campaignName', campaign.name, 'year', campaign.year, 'state', nomination.state) ORDER BY campaign.year DESC, campaign.name), '[]')
          FROM nomination JOIN campaign ON campaign.id = nomination.campaign_id
          WHERE nomination.initiative_id = initiative.id AND nomination.receipt_code IS NOT NULL AND nomination.state <> 'draft') AS nominations
       FROM initiative JOIN initiative_search found ON found.initiative_id = initiative.id
       WHERE initiative.id = ANY($2::uuid[]) AND initiative.unit_id = ANY($3::uuid[]) AND found.merged_into IS NULL`,
      [comparedId, ids, unitIds],
    );
  }

  /** Decisions on an initiative and others, newest first. */
  decisions(tx: Tx, id: string, otherIds: readonly string[]): Promise<DecisionRow[]> {
    return tx.query<DecisionRow[]>(
      `SELECT CASE WHEN one_id = $1 THEN other_id ELSE one_id END AS "otherId", verdict, reason, person.full_name AS "decidedBy", decided_at AS "decidedAt"
       FROM duplicate_decision JOIN person ON person.id = decided_by
       WHERE (one_id = $1 AND other_id = ANY($2::uuid[])) OR (other_id = $1 AND one_id = ANY($2::uuid[])) ORDER BY number DESC`,
      [id, otherIds],
    );
  }

  /** The last number of the decisions on a pair; 0: none was made. */
  async lastNumber(tx: Tx, pair: readonly [string, string]): Promise<number> {
    const rows = await tx.query<{ number: number }[]>('SELECT coalesce(max(number), 0) AS number FROM duplicate_decision WHERE one_id = $1 AND other_id = $2', [...pair]);
    return rows[0]?.number ?? 0;
  }

  async decide(tx: Tx, [oneId, otherId]: readonly [string, string], decision: { number: number; verdict: DuplicateVerdict; reason: string; decidedBy: string }): Promise<void> {
    await tx.insert(DuplicateDecisionEntity, { oneId, otherId, ...decision, decidedAt: () => 'clock_timestamp()' });
  }

  /** Two initiatives, locked in the order of their ids against everybody who writes them or nominates them. */
  lockBoth(tx: Tx, ids: readonly [string, string]): Promise<{ id: string; unitId: string; version: number }[]> {
    return tx.query('SELECT id, unit_id AS "unitId", version FROM initiative WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [[...ids]]);
  }

  /** Which of the two are merged into another, which keep others, and the name of a campaign in which both take part. */
  async mergeStanding(tx: Tx, mergedId: string, keptId: string): Promise<{ merged: boolean; keptMerged: boolean; keepsOthers: boolean; campaignName: string | null }> {
    const rows = await tx.query<{ merged: boolean; keptMerged: boolean; keepsOthers: boolean; campaignName: string | null }[]>(
      `SELECT EXISTS (SELECT 1 FROM initiative_merge WHERE merged_id = $1) AS merged, EXISTS (SELECT 1 FROM initiative_merge WHERE merged_id = $2) AS "keptMerged",
         EXISTS (SELECT 1 FROM initiative_merge WHERE kept_id = $1) AS "keepsOthers",
         (SELECT min(campaign.name) FROM nomination one JOIN nomination other ON other.campaign_id = one.campaign_id JOIN campaign ON campaign.id = one.campaign_id
          WHERE one.initiative_id = $1 AND other.initiative_id = $2 AND one.state <> 'withdrawn' AND other.state <> 'withdrawn') AS "campaignName"`,
      [mergedId, keptId],
    );
    const [standing] = rows;
    if (standing === undefined) throw new Error('a statement without FROM gives a row');
    return standing;
  }

  /**
   * The version counts up, so that nobody writes on what they opened before.
   * @returns false when the version is no longer the one seen
   */
  async merge(tx: Tx, version: number, merger: { mergedId: string; keptId: string; reason: string; mergedBy: string }): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>('UPDATE initiative SET version = version + 1 WHERE id = $1 AND version = $2', [merger.mergedId, version]);
    if (changed !== 1) return false;
    await tx.insert(InitiativeMergeEntity, { ...merger, mergedAt: () => 'clock_timestamp()' });
    return true;
  }
}
