import { createHash } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { searchWords, term } from '../../finding/search-words';
import { registrationNow } from '../../persistence/initiative-facts.sql';
import { Values } from '../../persistence/scope.sql';
import { countedModels, type GalleryCursor, type GalleryFilter, type NewsEntry, type PublicModel, type PublicModelListed, type PublicPhotoShown, type PublicRecognition } from '../gallery';

export type ListedRow = Omit<PublicModelListed, 'unit'> & { readonly unitId: string };
export type ModelRow = Omit<PublicModel, 'unit' | 'photos' | 'recognitions' | 'inForce'> & { readonly initiativeId: string; readonly unitId: string };
export type NewsRow = Omit<NewsEntry, 'unit'> & { readonly unitId: string };

export interface TallyRow {
  readonly facet: 'all' | 'kind' | 'field' | 'year' | 'unit';
  readonly value: string;
  readonly count: number;
}

/** How the last word of a search is met. */
export type WordWay = 'whole' | 'beginnings';

const size = (name: string): string => `json_build_object('sha256', ${name}_sha256, 'width', ${name}_width, 'height', ${name}_height)`;
const words = `page.address, public_name AS name, public_kind AS kind, public_field AS field, public_since AS since`;
const firstPhoto = `(SELECT json_build_object('alt', alt, 'small', ${size('small')}) FROM public_photo WHERE initiative_id = page.initiative_id AND state = 'approved' ORDER BY marked_at, id LIMIT 1)`;
const cards = `${words}, picked.recognised_on::text AS "recognisedOn", picked.unit_id AS "unitId", ${firstPhoto} AS photo`;

/** What everybody may read: every statement begins at `public_listing`, where nothing stands that is not public now. */
@Injectable()
export class GalleryRepository {
  tally(tx: Tx): Promise<TallyRow[]> {
    return tx.query('SELECT facet, value, count FROM public_tally WHERE count > 0');
  }

  /** A page of what is found where that is not more than is counted, and how many there are: one more than that, and no rows, where it is more. */
  async sorted(tx: Tx, filter: GalleryFilter, way: WordWay, cursor: GalleryCursor | null, limit: number): Promise<{ readonly found: number; readonly rows: ListedRow[] }> {
    const values = new Values();
    const rows = await tx.query<(ListedRow & { found: number })[]>(
      `WITH matching AS MATERIALIZED (SELECT initiative_id, address, unit_id, recognised_on FROM public_listing WHERE ${conditions(filter, way, values)} LIMIT ${countedModels + 1}),
       counted AS (SELECT count(*)::int AS found FROM matching),
       picked AS (SELECT * FROM matching WHERE (SELECT found FROM counted) <= ${countedModels} AND ${behind(cursor, values)} ORDER BY recognised_on DESC, address DESC LIMIT ${values.add(limit)})
       SELECT counted.found, ${cards} FROM counted LEFT JOIN (picked JOIN public_page page ON page.initiative_id = picked.initiative_id) ON true ORDER BY picked.recognised_on DESC, picked.address DESC`,
      values.list,
    );
    return { found: rows[0]?.found ?? 0, rows: rows.flatMap(({ found: _, ...row }) => (row.address === null ? [] : [row])) };
  }

  /** A page of many, met in their order. */
  met(tx: Tx, filter: GalleryFilter, way: WordWay, cursor: GalleryCursor | null, limit: number): Promise<ListedRow[]> {
    const values = new Values();
    return tx.query(
      `WITH picked AS (SELECT initiative_id, address, unit_id, recognised_on FROM public_listing WHERE ${conditions(filter, way, values)} AND ${behind(cursor, values)}
         ORDER BY recognised_on DESC, address DESC LIMIT ${values.add(limit)})
       SELECT ${cards} FROM picked JOIN public_page page ON page.initiative_id = picked.initiative_id ORDER BY picked.recognised_on DESC, picked.address DESC`,
      values.list,
    );
  }

  async model(tx: Tx, address: string): Promise<ModelRow | null> {
    const rows = await tx.query<ModelRow[]>(
      `SELECT page.initiative_id AS "initiativeId", ${words}, public_summary AS summary, listed.recognised_on::text AS "recognisedOn", listed.unit_id AS "unitId",
         (SELECT count(*)::int FROM replication copied JOIN initiative ON initiative.id = copied.copy_id
          WHERE copied.origin_id = page.initiative_id AND copied.state = 'copied' AND ${registrationNow} = 'accepted') AS copies
       FROM public_listing listed JOIN public_page page ON page.initiative_id = listed.initiative_id WHERE page.address = $1`,
      [address],
    );
    return rows[0] ?? null;
  }

  /** Those that stand, the newest first, and whether one is in force today. */
  recognitions(tx: Tx, initiativeId: string): Promise<(PublicRecognition & { readonly inForce: boolean })[]> {
    return tx.query(
      `SELECT number, document_date::text AS date, issuer, valid_from::text AS "from", valid_to::text AS "to", current_date BETWEEN valid_from AND valid_to AS "inForce"
       FROM initiative_distinction WHERE initiative_id = $1 AND kind = 'recognised' AND withdrawn_at IS NULL ORDER BY document_date DESC, id`,
      [initiativeId],
    );
  }

  photos(tx: Tx, initiativeId: string): Promise<PublicPhotoShown[]> {
    return tx.query(`SELECT caption, alt, ${size('small')} AS small, ${size('large')} AS large FROM public_photo WHERE initiative_id = $1 AND state = 'approved' ORDER BY marked_at, id`, [initiativeId]);
  }

  /** Whether these bytes are a size of an approved picture of what is public now. */
  async showsPhoto(tx: Tx, sha256: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM public_photo photo JOIN public_listing listed ON listed.initiative_id = photo.initiative_id
       WHERE photo.state = 'approved' AND (photo.small_sha256 = $1 OR photo.large_sha256 = $1) LIMIT 1`,
      [sha256],
    );
    return rows.length > 0;
  }

  /** Those published last. */
  news(tx: Tx, limit: number): Promise<NewsRow[]> {
    return tx.query(
      `SELECT page.address, public_name AS name, public_summary AS summary, public_field AS field, listed.unit_id AS "unitId", listed.published_at AS "publishedAt"
       FROM (SELECT * FROM public_listing ORDER BY published_at DESC, address DESC LIMIT $1) listed
       JOIN public_page page ON page.initiative_id = listed.initiative_id ORDER BY listed.published_at DESC, page.address DESC`,
      [limit],
    );
  }

  /** The initiative behind a public page. */
  async initiativeAt(tx: Tx, address: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>('SELECT initiative_id AS id FROM public_listing WHERE address = $1', [address]);
    return rows[0]?.id ?? null;
  }
}

/** Words beyond these narrow nothing more. */
const mostWords = 12;

function conditions({ search, kind, field, year, unitId }: GalleryFilter, way: WordWay, values: Values): string {
  const asked = searchWords(search ?? '').slice(0, mostWords);
  const terms = [
    ...asked.map((word, at) => `${term(word)}${way === 'beginnings' || at === asked.length - 1 ? ':*' : ''}`),
    ...(kind === null ? [] : [term(`k=${kind}`)]),
    ...(field === null ? [] : [term(`f=${createHash('md5').update(field, 'utf8').digest('hex').slice(0, 12)}`)]),
    ...(year === null ? [] : [term(`y=${year}`)]),
    ...(unitId === null ? [] : [term(`a=${unitId}`)]),
  ];
  return terms.length === 0 ? 'true' : `terms @@ ${values.add(terms.join(' & '))}::tsquery`;
}

function behind(cursor: GalleryCursor | null, values: Values): string {
  return cursor === null ? 'true' : `(recognised_on, address) < (${values.add(cursor.recognisedOn)}::date, ${values.add(cursor.address)})`;
}
