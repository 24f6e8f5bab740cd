import { comparisonKey, namePattern, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PersonalTextRow, PersonalTextTable } from './personal-text';

/** Texts of each table that may name people, as one JSON value, with the row they stand in. */
const sources: Readonly<Record<PersonalTextTable, { readonly texts: string; readonly from: string; readonly version: string; readonly id: string }>> = {
  initiative: { id: 'initiative.id', version: '0', texts: `jsonb_build_object('name', initiative.name, 'details', initiative.details)`, from: 'initiative' },
  initiative_version: {
    id: 'kept.initiative_id',
    version: 'kept.version',
    texts: `jsonb_build_object('content', jsonb_build_object('name', kept.content->'name', 'details', kept.content->'details'))`,
    from: 'initiative_version kept JOIN initiative ON initiative.id = kept.initiative_id',
  },
  initiative_plan: { id: 'plan.initiative_id', version: '0', texts: `jsonb_build_object('milestones', plan.milestones)`, from: 'initiative_plan plan JOIN initiative ON initiative.id = plan.initiative_id' },
  nomination: {
    id: 'nomination.id',
    version: '0',
    texts: `jsonb_build_object('summary', nomination.summary, 'self_remarks', nomination.self_remarks)`,
    from: 'nomination JOIN initiative ON initiative.id = nomination.initiative_id',
  },
  nomination_version: {
    id: 'kept.nomination_id',
    version: 'kept.number',
    texts: `jsonb_build_object('content', jsonb_build_object('summary', kept.content->'summary', 'selfRemarks', kept.content->'selfRemarks',
      'initiative', jsonb_build_object('name', kept.content->'initiative'->'name', 'details', kept.content->'initiative'->'details')))`,
    from: 'nomination_version kept JOIN nomination ON nomination.id = kept.nomination_id JOIN initiative ON initiative.id = nomination.initiative_id',
  },
  progress_note: { id: 'note.id', version: '0', texts: `jsonb_build_object('text', note.text)`, from: 'progress_note note JOIN initiative ON initiative.id = note.initiative_id' },
  public_page: {
    id: 'page.initiative_id',
    version: '0',
    texts: `jsonb_build_object('summary', page.summary, 'public_name', page.public_name, 'public_summary', page.public_summary)`,
    from: 'public_page page JOIN initiative ON initiative.id = page.initiative_id',
  },
  public_photo: {
    id: 'photo.id',
    version: '0',
    texts: `jsonb_build_object('caption', photo.caption, 'alt', photo.alt)`,
    from: 'public_photo photo JOIN initiative ON initiative.id = photo.initiative_id',
  },
};

const shown = `initiative.id AS "initiativeId", initiative.code AS "initiativeCode", initiative.name AS "initiativeName", initiative.unit_id AS "unitId", initiative.subject_kind AS "subjectKind"`;

@Injectable()
export class PersonalTextsRepository {
  /** Rows whose texts hold the words of the name one after the other, without marks: among them may be some that name somebody else. */
  async candidates(tx: Tx, name: string): Promise<PersonalTextRow[]> {
    const questions = Object.entries(sources).map(
      ([table, { id, version, texts, from }]) =>
        `SELECT '${table}' AS "table", ${id} AS id, ${version}::int AS version, ${texts} AS texts, ${shown} FROM ${from} WHERE (${texts})::text ~ $1`,
    );
    return tx.query<PersonalTextRow[]>(`SELECT * FROM (${questions.join(' UNION ALL ')}) found ORDER BY "initiativeCode", "initiativeId", "table", id, version`, [namePattern(name)]);
  }

  /** The texts of one row, which is locked; null: it is gone. */
  async lock(tx: Tx, table: PersonalTextTable, id: string, version: number): Promise<PersonalTextRow['texts'] | null> {
    const { id: key, version: number, texts, from } = sources[table];
    const locked = table === 'initiative' ? 'initiative' : (from.split(' JOIN ')[0]?.split(' ').at(-1) ?? '');
    const rows = await tx.query<{ texts: PersonalTextRow['texts'] }[]>(`SELECT ${texts} AS texts FROM ${from} WHERE ${key} = $1 AND ${number} = $2 FOR UPDATE OF ${locked}`, [id, version]);
    return rows[0]?.texts ?? null;
  }

  /** Writes the texts back; a version that somebody has open is no longer the newest. */
  async write(tx: Tx, table: PersonalTextTable, id: string, version: number, texts: PersonalTextRow['texts']): Promise<void> {
    const json = JSON.stringify(texts);
    switch (table) {
      case 'initiative': {
        const name = typeof texts['name'] === 'string' ? texts['name'] : '';
        await tx.query(`UPDATE initiative SET name = $2, search_key = $3, details = $4::jsonb->'details', version = version + 1 WHERE id = $1`, [id, name, comparisonKey(name), json]);
        return;
      }
      case 'initiative_version':
        await tx.query(`UPDATE initiative_version SET content = content || ($3::jsonb->'content') WHERE initiative_id = $1 AND version = $2`, [id, version, json]);
        return;
      case 'initiative_plan':
        await tx.query(`UPDATE initiative_plan SET milestones = $2::jsonb->'milestones', version = version + 1 WHERE initiative_id = $1`, [id, json]);
        return;
      case 'nomination':
        await tx.query(`UPDATE nomination SET summary = $2::jsonb->>'summary', self_remarks = $2::jsonb->'self_remarks', version = version + 1 WHERE id = $1`, [id, json]);
        return;
      case 'nomination_version':
        await tx.query(`SELECT set_config('dvk.erasure', 'on', true)`);
        await tx.query(
          `UPDATE nomination_version SET content = content || ($3::jsonb->'content') || jsonb_build_object('initiative', content->'initiative' || ($3::jsonb->'content'->'initiative'))
           WHERE nomination_id = $1 AND number = $2`,
          [id, version, json],
        );
        await tx.query(`SELECT set_config('dvk.erasure', '', true)`);
        return;
      case 'progress_note':
        await tx.query(`SELECT set_config('dvk.erasure', 'on', true)`);
        await tx.query(`UPDATE progress_note SET text = $2::jsonb->>'text', version = version + 1 WHERE id = $1`, [id, json]);
        await tx.query(`SELECT set_config('dvk.erasure', '', true)`);
        return;
      case 'public_page': {
        const [name, summary] = [texts['public_name'], texts['public_summary']];
        const key = typeof name === 'string' && typeof summary === 'string' ? comparisonKey(`${name} ${summary}`) : null;
        await tx.query(
          `UPDATE public_page SET summary = $2::jsonb->>'summary', public_name = $2::jsonb->>'public_name', public_summary = $2::jsonb->>'public_summary', search_key = $3, version = version + 1 WHERE initiative_id = $1`,
          [id, json, key],
        );
        return;
      }
      case 'public_photo':
        await tx.query(`UPDATE public_photo SET caption = $2::jsonb->>'caption', alt = $2::jsonb->>'alt', version = version + 1 WHERE id = $1`, [id, json]);
    }
  }

  /** @returns how many there were */
  async removeSavedViews(tx: Tx, personId: string): Promise<number> {
    const [, count] = await tx.query<[unknown[], number]>('DELETE FROM saved_view WHERE person_id = $1', [personId]);
    return count;
  }
}
