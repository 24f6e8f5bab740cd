import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Initiative, InitiativeContent, InitiativeFilter, InitiativeListed, InitiativeMention, NominationMention } from '../initiative';
import type { RegistryScope } from '../registry-scope';
import { runningCode } from '../running-code';
import './constraint-codes';
import { inParts } from './in-parts';
import { factColumns, mergedNow, registrationNow, returnReasonNow } from './initiative-facts.sql';
import { InitiativeEntity } from './initiative.entity';
import { containing, listedInitiative, Values, visibleInitiative } from './scope.sql';

const codeLock = 4_902_001;
const initiativeCodePrefix = 'SK';

const jointUnits = `(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', joint.unit_id, 'name', coalesce(named.name, '')) ORDER BY named.name COLLATE "vi-x-icu", joint.unit_id), '[]')
    FROM initiative_joint_unit joint
    LEFT JOIN LATERAL (
      SELECT unit_name.name FROM unit_name
      WHERE unit_name.unit_id = joint.unit_id AND (unit_name.valid_from IS NULL OR unit_name.valid_from <= current_date)
      ORDER BY unit_name.valid_from DESC NULLS LAST LIMIT 1
    ) named ON true
    WHERE joint.initiative_id = initiative.id)`;
const files = `(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', file.id, 'fileName', file.file_name, 'mediaType', file.media_type, 'size', file.size) ORDER BY file.uploaded_at, file.id), '[]')
    FROM initiative_file file WHERE file.initiative_id = initiative.id)`;
const columns = `initiative.id, initiative.code, initiative.unit_id AS "unitId", initiative.subject_kind AS "subjectKind", initiative.name,
  initiative.field, initiative.programme_tags AS "programmeTags", initiative.details, initiative.continues_id AS "continuesId",
  initiative.created_at AS "createdAt", initiative.updated_at AS "updatedAt", initiative.version, ${jointUnits} AS "jointUnits", ${files} AS files, ${factColumns},
  (SELECT jsonb_build_object('id', kept.id, 'code', kept.code, 'name', kept.name) FROM initiative_merge merger JOIN initiative kept ON kept.id = merger.kept_id
   WHERE merger.merged_id = initiative.id) AS "mergedInto",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', merged.id, 'code', merged.code, 'name', merged.name) ORDER BY merged.code), '[]')
   FROM initiative_merge merger JOIN initiative merged ON merged.id = merger.merged_id WHERE merger.kept_id = initiative.id) AS keeps`;

export interface NewInitiative extends InitiativeContent {
  readonly id: string;
  readonly unitId: string;
  readonly createdBy: string | null;
}

/** Every query on initiatives. */
@Injectable()
export class InitiativesRepository {
  /** Those the scope may see, the one changed last first; `total` counts all that match the filter. @param unitIds all units of the scope's areas */
  async list(tx: Tx, scope: RegistryScope, unitIds: readonly string[], filter: InitiativeFilter) {
    const values = new Values();
    const conditions = [listedInitiative(scope, unitIds, values)];
    if (filter.unitId !== null) conditions.push(`initiative.unit_id = ${values.add(filter.unitId)}`);
    if (filter.subjectKind !== null) conditions.push(`initiative.subject_kind = ${values.add(filter.subjectKind)}`);
    if (filter.field !== null) conditions.push(`initiative.field = ${values.add(filter.field)}`);
    if (filter.search !== null) {
      const pattern = values.add(containing(comparisonKey(filter.search)));
      conditions.push(`(initiative.search_key LIKE ${pattern} OR lower(initiative.code) LIKE ${pattern})`);
    }
    const where = conditions.join(' AND ');
    const counted = await tx.query<{ total: string }[]>(`SELECT count(*) AS total FROM initiative WHERE ${where}`, values.list);
    const items = await tx.query<Omit<InitiativeListed, 'unitName' | 'nominations'>[]>(
      `SELECT id, code, unit_id AS "unitId", subject_kind AS "subjectKind", name, field, ${registrationNow} AS registration, ${returnReasonNow} AS "returnReason", updated_at AS "updatedAt"
       FROM initiative WHERE ${where} ORDER BY updated_at DESC, id LIMIT ${values.add(filter.limit)} OFFSET ${values.add(filter.offset)}`,
      values.list,
    );
    return { items, total: Number(counted[0]?.total ?? 0) };
  }

  async findVisible(tx: Tx, scope: RegistryScope, areaRoots: readonly string[], id: string): Promise<Initiative | null> {
    const values = new Values();
    const visible = visibleInitiative(scope, areaRoots, values);
    const rows = await tx.query<Initiative[]>(`SELECT ${columns} FROM initiative WHERE ${visible} AND id = ${values.add(id)}`, values.list);
    return rows[0] ?? null;
  }

  async find(tx: Tx, id: string): Promise<Initiative | null> {
    const rows = await tx.query<Initiative[]>(`SELECT ${columns} FROM initiative WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The row, kept from other writers until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Initiative | null> {
    const rows = await tx.query<Initiative[]>(`SELECT ${columns} FROM initiative WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  async mentions(tx: Tx, initiativeIds: readonly string[]): Promise<ReadonlyMap<string, NominationMention[]>> {
    const rows = await tx.query<(NominationMention & { initiativeId: string })[]>(
      `SELECT id, campaign_id AS "campaignId", state, initiative_id AS "initiativeId" FROM nomination
       WHERE initiative_id = ANY($1::uuid[]) ORDER BY created_at, id`,
      [[...initiativeIds]],
    );
    const found = new Map<string, NominationMention[]>();
    for (const { initiativeId, ...mention } of rows) found.set(initiativeId, [...(found.get(initiativeId) ?? []), mention]);
    return found;
  }

  /** Inserts under running codes, in the order given. @returns the codes in that order */
  async insert(tx: Tx, initiatives: readonly NewInitiative[]): Promise<readonly string[]> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [codeLock]);
    const rows = await tx.query<{ highest: number | null }[]>(
      `SELECT max(substring(code FROM '^${initiativeCodePrefix}([0-9]{1,9})$')::integer) AS highest FROM initiative`,
    );
    const highest = rows[0]?.highest ?? 0;
    const coded = initiatives.map(({ jointUnitIds: _, ...initiative }, index) => ({ ...initiative, code: runningCode(initiativeCodePrefix, highest + index) }));
    for (const some of inParts(coded)) {
      await tx.insert(
        InitiativeEntity,
        some.map((initiative) => ({
          ...initiative,
          programmeTags: [...initiative.programmeTags],
          searchKey: comparisonKey(initiative.name),
          updatedAt: () => 'clock_timestamp()',
        })),
      );
    }
    return coded.map(({ code }) => code);
  }

  /** Of these units: those whose names have one of the keys under which names are compared loosely, and those with one of the ids; by code. */
  ofUnits(tx: Tx, unitIds: readonly string[], { searchKeys, ids }: { readonly searchKeys: readonly string[]; readonly ids: readonly string[] }): Promise<Initiative[]> {
    return tx.query<Initiative[]>(
      `SELECT ${columns} FROM initiative WHERE unit_id = ANY($1::uuid[]) AND (search_key = ANY($2::text[]) OR id = ANY($3::uuid[])) ORDER BY length(code), code`,
      [unitIds, searchKeys, ids],
    );
  }

  /** What stands for itself of these units, by code. */
  mentionsOfUnits(tx: Tx, unitIds: readonly string[]): Promise<InitiativeMention[]> {
    return tx.query<InitiativeMention[]>(
      `SELECT id, code, name FROM initiative WHERE unit_id = ANY($1::uuid[]) AND NOT ${mergedNow} ORDER BY length(code), code`,
      [unitIds],
    );
  }

  /** Units that work on new initiatives, of many initiatives at once. */
  async addJointUnits(tx: Tx, pairs: readonly { readonly initiativeId: string; readonly unitId: string }[]): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query('INSERT INTO initiative_joint_unit (initiative_id, unit_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
      pairs.map(({ initiativeId }) => initiativeId),
      pairs.map(({ unitId }) => unitId),
    ]);
  }

  /** Writes the whole list of units that work on it together; call it only where it differs, since every mark waits for it. */
  async setJointUnits(tx: Tx, id: string, unitIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM initiative_joint_unit WHERE initiative_id = $1 AND unit_id <> ALL($2::uuid[])', [id, unitIds]);
    await tx.query('INSERT INTO initiative_joint_unit (initiative_id, unit_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING', [id, unitIds]);
  }

  /** @returns false when another writer was faster: the version is no longer the one seen */
  async update(tx: Tx, id: string, version: number, content: InitiativeContent): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE initiative SET subject_kind = $3, name = $4, search_key = $5, field = $6, programme_tags = $7, details = $8, continues_id = $9,
         version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2`,
      [
        id,
        version,
        content.subjectKind,
        content.name,
        comparisonKey(content.name),
        content.field,
        content.programmeTags,
        JSON.stringify(content.details),
        content.continuesId,
      ],
    );
    return changed === 1;
  }
}
