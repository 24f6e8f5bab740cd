import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Role } from '../role-permissions';

/** A post that a unit's end touches. */
export interface PostAtUnit {
  readonly id: string;
  readonly personId: string;
  readonly fullName: string;
  readonly role: Role;
  readonly unitId: string;
}

export interface PostMove {
  readonly postId: string;
  readonly toUnitId: string;
}

/** A post that was ended, with the end it had before. */
export interface PostEnded {
  readonly id: string;
  readonly validTo: string | null;
}

@Injectable()
export class PostMovesRepository {
  /** Posts at the units that are held on the day or begin later. */
  openAt(tx: Tx, unitIds: readonly string[], onDate: string): Promise<PostAtUnit[]> {
    return tx.query(
      `SELECT post.id, post.person_id AS "personId", person.full_name AS "fullName", post.role, post.unit_id AS "unitId"
       FROM post JOIN person ON person.id = post.person_id
       WHERE post.unit_id = ANY($1::uuid[]) AND (post.valid_to IS NULL OR post.valid_to > greatest($2::date, post.valid_from))
       ORDER BY post.unit_id, person.search_key, post.role, post.id`,
      [[...unitIds], onDate],
    );
  }

  /** Ends the posts on the day; one that begins later ends before it began. */
  async end(tx: Tx, postIds: readonly string[], onDate: string): Promise<PostEnded[]> {
    const before = await tx.query<PostEnded[]>('SELECT id, valid_to::text AS "validTo" FROM post WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [[...postIds]]);
    await tx.query('UPDATE post SET valid_to = greatest($2::date, valid_from) WHERE id = ANY($1::uuid[])', [[...postIds], onDate]);
    return before;
  }

  /** Begins, where the person does not hold it already, the same role at the other unit on the day. @returns ids of what was begun */
  async begin(tx: Tx, moves: readonly PostMove[], ended: readonly PostEnded[], onDate: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO post (id, person_id, unit_id, role, valid_from, valid_to)
       SELECT DISTINCT ON (post.person_id, move.unit_id, post.role) gen_random_uuid(), post.person_id, move.unit_id, post.role,
         greatest($3::date, post.valid_from), before.valid_to
       FROM unnest($1::uuid[], $2::uuid[]) AS move(post_id, unit_id) JOIN post ON post.id = move.post_id
       JOIN unnest($4::uuid[], $5::date[]) AS before(id, valid_to) ON before.id = post.id
       WHERE NOT EXISTS (
         SELECT 1 FROM post held WHERE held.person_id = post.person_id AND held.unit_id = move.unit_id AND held.role = post.role
           AND (held.valid_to IS NULL OR held.valid_to > greatest($3::date, held.valid_from)))
       ORDER BY post.person_id, move.unit_id, post.role, post.valid_from
       RETURNING id`,
      [moves.map(({ postId }) => postId), moves.map(({ toUnitId }) => toUnitId), onDate, ended.map(({ id }) => id), ended.map(({ validTo }) => validTo)],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes back both, but for posts that somebody has ended in the meantime. */
  async takeBack(tx: Tx, ended: readonly PostEnded[], begun: readonly string[], onDate: string): Promise<void> {
    await tx.query('DELETE FROM post WHERE id = ANY($1::uuid[])', [[...begun]]);
    await tx.query(
      `UPDATE post SET valid_to = before.valid_to FROM unnest($1::uuid[], $2::date[]) AS before(id, valid_to)
       WHERE post.id = before.id AND post.valid_to = greatest($3::date, post.valid_from)`,
      [ended.map(({ id }) => id), ended.map(({ validTo }) => validTo), onDate],
    );
  }
}
