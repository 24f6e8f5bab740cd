import { randomUUID } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PersonEntity } from './person.entity';
import { PostEntity } from './post.entity';

@Injectable()
export class PeopleDirectoryRepository {
  namesOf(tx: Tx, personIds: readonly string[]): Promise<{ id: string; fullName: string }[]> {
    return tx.query('SELECT id, full_name AS "fullName" FROM person WHERE id = ANY($1::uuid[])', [personIds]);
  }

  emailsOf(tx: Tx, personIds: readonly string[]): Promise<{ id: string; email: string }[]> {
    return tx.query('SELECT id, email FROM person WHERE id = ANY($1::uuid[]) AND email IS NOT NULL', [personIds]);
  }

  holdersOf(tx: Tx, role: string, onDate: string): Promise<{ personId: string; unitId: string }[]> {
    return tx.query(
      `SELECT DISTINCT person_id AS "personId", unit_id AS "unitId" FROM post
       WHERE role = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date)`,
      [role, onDate],
    );
  }

  holdersAt(tx: Tx, role: string, unitIds: readonly string[], onDate: string): Promise<{ personId: string; unitId: string }[]> {
    return tx.query(
      `SELECT DISTINCT post.person_id AS "personId", asked.unit_id AS "unitId"
       FROM unnest($2::uuid[]) AS asked(unit_id) JOIN post ON post.unit_id = unit_in_charge(asked.unit_id, $3::date)
       WHERE post.role = $1 AND post.valid_from <= $3::date AND (post.valid_to IS NULL OR post.valid_to > $3::date)
       ORDER BY post.person_id, asked.unit_id`,
      [role, unitIds, onDate],
    );
  }

  /** People whose name holds the key, by name; nobody whose data were erased. `pattern` is a LIKE pattern over search keys. */
  search(tx: Tx, pattern: string, limit: number): Promise<{ id: string; fullName: string; title: string }[]> {
    return tx.query('SELECT id, full_name AS "fullName", title FROM person WHERE search_key LIKE $1 AND erased_at IS NULL ORDER BY full_name COLLATE "vi-x-icu", id LIMIT $2', [pattern, limit]);
  }

  /** Locks the person, so that two appointments at once see each other; false: there is no such person, or the data were erased. */
  async lock(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM person WHERE id = $1 AND erased_at IS NULL FOR NO KEY UPDATE', [personId]);
    return rows.length > 0;
  }

  async holdsWithoutEnd(tx: Tx, post: { readonly personId: string; readonly unitId: string; readonly role: string }, onDate: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM post WHERE person_id = $1 AND unit_id = $2 AND role = $3
       AND valid_from <= $4::date AND valid_to IS NULL`,
      [post.personId, post.unitId, post.role, onDate],
    );
    return rows.length > 0;
  }

  async insertPost(tx: Tx, post: { readonly personId: string; readonly unitId: string; readonly role: string }, validFrom: string): Promise<string> {
    const id = randomUUID();
    await tx.insert(PostEntity, { ...post, id, validFrom, validTo: null });
    return id;
  }

  /** Ends the posts of that role on the day; what begins later is left alone. */
  async endPosts(tx: Tx, post: { readonly personId: string; readonly unitId: string; readonly role: string }, onDate: string): Promise<void> {
    await tx.query(
      `UPDATE post SET valid_to = $4::date WHERE person_id = $1 AND unit_id = $2 AND role = $3
       AND valid_from <= $4::date AND (valid_to IS NULL OR valid_to > $4::date)`,
      [post.personId, post.unitId, post.role, onDate],
    );
  }

  async insertPerson(tx: Tx, person: Pick<PersonEntity, 'id' | 'fullName' | 'searchKey' | 'title' | 'email'>): Promise<void> {
    await tx.insert(PersonEntity, person);
  }
}
