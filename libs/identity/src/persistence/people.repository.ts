import { randomUUID } from 'node:crypto';
import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PeopleFilter, PersonIdentity } from '../person';
import type { Role } from '../role-permissions';
import './constraint-codes';

export interface PersonRow {
  readonly id: string;
  readonly fullName: string;
  readonly title: string;
  readonly email: string | null;
  readonly version: number;
  readonly username: string | null;
  readonly active: boolean | null;
  readonly mustChangePassword: boolean | null;
  readonly accountVersion: number | null;
}

export interface PostRow {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const columns = `person.id, person.full_name AS "fullName", person.title, person.email, person.version, account.username, account.active,
  account.must_change_password AS "mustChangePassword", account.version AS "accountVersion"`;
const postColumns = `id, person_id AS "personId", role, unit_id AS "unitId", valid_from::text AS "validFrom", valid_to::text AS "validTo"`;
const heldOn = (day: string) => `post.valid_from <= ${day}::date AND (post.valid_to IS NULL OR post.valid_to > ${day}::date)`;
const administratorLock = 4_901_201;

/** Queries of people with their accounts and posts. */
@Injectable()
export class PeopleRepository {
  async list(tx: Tx, filter: PeopleFilter, onDate: string): Promise<{ items: PersonRow[]; total: number }> {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const conditions: string[] = [];
    if (filter.search !== null) {
      const pattern = place(`%${comparisonKey(filter.search).replace(/[\\%_]/g, '\\$&')}%`);
      conditions.push(`(person.search_key LIKE ${pattern} OR account.username LIKE ${pattern})`);
    }
    if (filter.role !== null || filter.unitId !== null) {
      const held = [heldOn(place(onDate))];
      if (filter.role !== null) held.push(`post.role = ${place(filter.role)}`);
      if (filter.unitId !== null) held.push(`post.unit_id = ${place(filter.unitId)}`);
      conditions.push(`EXISTS (SELECT 1 FROM post WHERE post.person_id = person.id AND ${held.join(' AND ')})`);
    }
    const from = `FROM person LEFT JOIN account ON account.person_id = person.id ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
    const counted = await tx.query<{ total: string }[]>(`SELECT count(*) AS total ${from}`, values);
    const items = await tx.query<PersonRow[]>(
      `SELECT ${columns} ${from} ORDER BY person.full_name COLLATE "vi-x-icu", person.id LIMIT ${place(filter.limit)} OFFSET ${place(filter.offset)}`,
      values,
    );
    return { items, total: Number(counted[0]?.total ?? 0) };
  }

  async find(tx: Tx, personId: string): Promise<PersonRow | null> {
    const rows = await tx.query<PersonRow[]>(
      `SELECT ${columns} FROM person LEFT JOIN account ON account.person_id = person.id WHERE person.id = $1`,
      [personId],
    );
    return rows[0] ?? null;
  }

  /** Posts of all the people, in one query, by the day they begin. */
  postsOf(tx: Tx, personIds: readonly string[]): Promise<PostRow[]> {
    return tx.query<PostRow[]>(`SELECT ${postColumns} FROM post WHERE person_id = ANY($1::uuid[]) ORDER BY valid_from DESC, role, id`, [
      [...personIds],
    ]);
  }

  /** Keeps other writers from the person until the transaction ends. @returns false: there is no such person, or the data were erased */
  async lock(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM person WHERE id = $1 AND erased_at IS NULL FOR NO KEY UPDATE', [personId]);
    return rows.length > 0;
  }

  async lockPost(tx: Tx, postId: string): Promise<PostRow | null> {
    const rows = await tx.query<PostRow[]>(`SELECT ${postColumns} FROM post WHERE id = $1 FOR UPDATE`, [postId]);
    return rows[0] ?? null;
  }

  /** @returns false when the person is not at the version any more */
  async update(tx: Tx, personId: string, version: number, { fullName, title, email }: PersonIdentity): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE person SET full_name = $3, search_key = $4, title = $5, email = $6, version = version + 1 WHERE id = $1 AND version = $2',
      [personId, version, fullName, comparisonKey(fullName), title, email],
    );
    return changed === 1;
  }

  async insertPost(tx: Tx, personId: string, post: Omit<PostRow, 'id' | 'personId'>): Promise<string> {
    const id = randomUUID();
    await tx.query('INSERT INTO post (id, person_id, unit_id, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)', [
      id,
      personId,
      post.unitId,
      post.role,
      post.validFrom,
      post.validTo,
    ]);
    return id;
  }

  /** Ends the post on the day; one that has not begun ends before it began. */
  async endPost(tx: Tx, postId: string, day: string): Promise<void> {
    await tx.query('UPDATE post SET valid_to = greatest($2::date, valid_from) WHERE id = $1', [postId, day]);
  }

  /** Only one change of administrators at a time, so that two cannot remove each other. */
  async lockAdministrators(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [administratorLock]);
  }

  /** People who could sign in and govern on the day. */
  async administrators(tx: Tx, onDate: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT account.person_id AS id FROM account JOIN post ON post.person_id = account.person_id
       WHERE account.active AND post.role = 'administrator' AND ${heldOn('$1')}`,
      [onDate],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns false when the account is not at the version any more */
  async setActive(tx: Tx, personId: string, version: number, active: boolean): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE account SET active = $3, version = version + 1 WHERE person_id = $1 AND version = $2',
      [personId, version, active],
    );
    return changed === 1;
  }
}
