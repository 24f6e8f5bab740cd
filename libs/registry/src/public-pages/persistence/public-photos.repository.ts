import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import '../../persistence/constraint-codes';
import type { PhotoSize, PhotoState, Picture, PublicPhoto } from '../public-page';

interface PhotoRow extends Omit<PublicPhoto, 'small' | 'large'> {
  readonly smallSha256: string;
  readonly smallWidth: number;
  readonly smallHeight: number;
  readonly largeSha256: string;
  readonly largeWidth: number;
  readonly largeHeight: number;
}

const columns = `id, caption, alt, state, reason, marked_at AS "markedAt", source_sha256 AS "sourceSha256", small_sha256 AS "smallSha256", small_width AS "smallWidth",
  small_height AS "smallHeight", large_sha256 AS "largeSha256", large_width AS "largeWidth", large_height AS "largeHeight", version`;

function photo({ smallSha256, smallWidth, smallHeight, largeSha256, largeWidth, largeHeight, ...row }: PhotoRow): PublicPhoto {
  return {
    ...row,
    small: { sha256: smallSha256, width: smallWidth, height: smallHeight },
    large: { sha256: largeSha256, width: largeWidth, height: largeHeight },
  };
}

const pictures = `media_type IN ('image/jpeg', 'image/png', 'image/webp')`;

/** Pictures of initiatives that are, were or are to be shown to everybody. */
@Injectable()
export class PublicPhotosRepository {
  /** In the order they were marked. */
  async ofInitiative(tx: Tx, initiativeId: string): Promise<PublicPhoto[]> {
    const rows = await tx.query<PhotoRow[]>(`SELECT ${columns} FROM public_photo WHERE initiative_id = $1 ORDER BY marked_at, id`, [initiativeId]);
    return rows.map(photo);
  }

  async find(tx: Tx, id: string): Promise<(PublicPhoto & { readonly initiativeId: string }) | null> {
    const rows = await tx.query<(PhotoRow & { initiativeId: string })[]>(`SELECT ${columns}, initiative_id AS "initiativeId" FROM public_photo WHERE id = $1`, [id]);
    const [row] = rows;
    return row === undefined ? null : { ...photo(row), initiativeId: row.initiativeId };
  }

  /** Pictures among the files of an initiative; those of nominations that were not handed in only where the unit itself asks. */
  pictures(tx: Tx, initiativeId: string, own: boolean): Promise<Picture[]> {
    return tx.query(
      `SELECT file.id, 'nomination' AS of, file.nomination_id AS "ownerId", file.file_name AS "fileName", file.media_type AS "mediaType", file.sha256, file.uploaded_at AS "uploadedAt"
       FROM evidence_file file JOIN nomination ON nomination.id = file.nomination_id
       WHERE nomination.initiative_id = $1 AND ${pictures} AND ($2 OR (nomination.state <> 'draft' AND nomination.receipt_code IS NOT NULL))
       UNION ALL
       SELECT file.id, 'progress-note', file.note_id, file.file_name, file.media_type, file.sha256, file.uploaded_at
       FROM progress_file file JOIN progress_note note ON note.id = file.note_id WHERE note.initiative_id = $1 AND ${pictures}
       ORDER BY "uploadedAt", id`,
      [initiativeId, own],
    );
  }

  /** The sizes of the same picture as they were drawn when it was marked before; null: it never was. */
  async drawnBefore(tx: Tx, sourceSha256: string): Promise<Pick<PublicPhoto, 'small' | 'large'> | null> {
    const rows = await tx.query<PhotoRow[]>(`SELECT ${columns} FROM public_photo WHERE source_sha256 = $1 LIMIT 1`, [sourceSha256]);
    const [row] = rows;
    if (row === undefined) return null;
    const { small, large } = photo(row);
    return { small, large };
  }

  async add(
    tx: Tx,
    marked: { readonly id: string; readonly initiativeId: string; readonly sourceSha256: string; readonly caption: string; readonly alt: string; readonly small: PhotoSize; readonly large: PhotoSize; readonly by: string },
  ): Promise<void> {
    const { id, initiativeId, sourceSha256, caption, alt, small, large, by } = marked;
    await tx.query(
      `INSERT INTO public_photo (id, initiative_id, source_sha256, caption, alt, state, marked_by, marked_at, small_sha256, small_width, small_height, large_sha256, large_width, large_height)
       VALUES ($1, $2, $3, $4, $5, 'waiting', $6, clock_timestamp(), $7, $8, $9, $10, $11, $12)`,
      [id, initiativeId, sourceSha256, caption, alt, by, small.sha256, small.width, small.height, large.sha256, large.width, large.height],
    );
  }

  /** @returns false when the version is no longer the one seen */
  async decide(tx: Tx, id: string, version: number, { state, reason, by }: { readonly state: PhotoState; readonly reason: string | null; readonly by: string }): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      'UPDATE public_photo SET state = $3, reason = $4, decided_by = $5, decided_at = clock_timestamp(), version = version + 1 WHERE id = $1 AND version = $2',
      [id, version, state, reason, by],
    );
    return changed === 1;
  }
}
