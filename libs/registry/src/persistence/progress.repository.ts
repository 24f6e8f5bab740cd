import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { KeptPlan, Plan, ProgressFile, ProgressNote } from '../progress/progress';
import './constraint-codes';
import { ProgressFileEntity } from './progress-file.entity';

/** A note with the id of who wrote it. */
export type NoteRow = Omit<ProgressNote, 'files'> & { readonly initiativeId: string };

const noteColumns = `id, initiative_id AS "initiativeId", year, text, written_by AS "writtenBy", written_at AS "writtenAt", version`;

/** Plans and yearly notes of initiatives. */
@Injectable()
export class ProgressRepository {
  async plan(tx: Tx, initiativeId: string): Promise<KeptPlan | null> {
    const rows = await tx.query<KeptPlan[]>(
      `SELECT starts_on::text AS "startsOn", evaluates_on::text AS "evaluatesOn", milestones, version FROM initiative_plan WHERE initiative_id = $1`,
      [initiativeId],
    );
    return rows[0] ?? null;
  }

  /** @param version that was seen; 0: none was there. @returns false when the version is no longer the one seen */
  async writePlan(tx: Tx, initiativeId: string, version: number, { startsOn, evaluatesOn, milestones }: Plan, by: string): Promise<boolean> {
    const values = [initiativeId, startsOn, evaluatesOn, JSON.stringify(milestones), by];
    if (version === 0) {
      await tx.query(
        'INSERT INTO initiative_plan (initiative_id, starts_on, evaluates_on, milestones, written_by, written_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())',
        values,
      );
      return true;
    }
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE initiative_plan SET starts_on = $2, evaluates_on = $3, milestones = $4, written_by = $5, written_at = clock_timestamp(), version = version + 1
       WHERE initiative_id = $1 AND version = $6`,
      [...values, version],
    );
    return changed === 1;
  }

  /** The newest year first. */
  notes(tx: Tx, initiativeId: string): Promise<NoteRow[]> {
    return tx.query(`SELECT ${noteColumns} FROM progress_note WHERE initiative_id = $1 ORDER BY year DESC`, [initiativeId]);
  }

  async note(tx: Tx, id: string): Promise<NoteRow | null> {
    const rows = await tx.query<NoteRow[]>(`SELECT ${noteColumns} FROM progress_note WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  async addNote(tx: Tx, note: { readonly id: string; readonly initiativeId: string; readonly year: number; readonly text: string; readonly by: string }): Promise<void> {
    await tx.query('INSERT INTO progress_note (id, initiative_id, year, text, written_by, written_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp())', [
      note.id,
      note.initiativeId,
      note.year,
      note.text,
      note.by,
    ]);
  }

  /** @returns the id of the note; null when the version is no longer the one seen */
  async rewriteNote(tx: Tx, note: { readonly initiativeId: string; readonly year: number; readonly version: number; readonly text: string; readonly by: string }): Promise<string | null> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE progress_note SET text = $4, written_by = $5, written_at = clock_timestamp(), version = version + 1
       WHERE initiative_id = $1 AND year = $2 AND version = $3 RETURNING id`,
      [note.initiativeId, note.year, note.version, note.text, note.by],
    );
    return rows[0]?.id ?? null;
  }

  async filesOf(tx: Tx, noteIds: readonly string[]): Promise<ReadonlyMap<string, ProgressFile[]>> {
    const rows = await tx.query<(ProgressFile & { noteId: string })[]>(
      `SELECT id, note_id AS "noteId", file_name AS "fileName", media_type AS "mediaType", size, uploaded_at AS "uploadedAt"
       FROM progress_file WHERE note_id = ANY($1::uuid[]) ORDER BY uploaded_at, id`,
      [[...noteIds]],
    );
    const byNote = new Map<string, ProgressFile[]>();
    for (const { noteId, ...file } of rows) byNote.set(noteId, [...(byNote.get(noteId) ?? []), file]);
    return byNote;
  }

  file(tx: Tx, noteId: string, id: string): Promise<ProgressFileEntity | null> {
    return tx.findOneBy(ProgressFileEntity, { id, noteId });
  }

  countFiles(tx: Tx, noteId: string): Promise<number> {
    return tx.countBy(ProgressFileEntity, { noteId });
  }

  async addFile(tx: Tx, file: ProgressFileEntity): Promise<void> {
    await tx.insert(ProgressFileEntity, file);
  }

  async removeFile(tx: Tx, noteId: string, id: string): Promise<void> {
    await tx.delete(ProgressFileEntity, { id, noteId });
  }
}
