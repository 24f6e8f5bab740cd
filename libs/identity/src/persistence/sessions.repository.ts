import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

export interface LiveSession {
  readonly personId: string;
  readonly mustChangePassword: boolean;
  /** True when the last sign of life is older than a minute. */
  readonly quiet: boolean;
  readonly posts: readonly { readonly id: string; readonly role: string; readonly unitId: string; /** The unit ended; the person acts for what it left. */ readonly onBehalf: boolean }[];
}

export interface SessionPerson {
  readonly fullName: string;
  readonly username: string;
}

/** Tokens are known to the database by their SHA-256 only; its clock decides which sessions still live. */
@Injectable()
export class SessionsRepository {
  async insert(tx: Tx, tokenHash: string, personId: string, maxHours: number): Promise<void> {
    await tx.query(
      `INSERT INTO session (token_hash, person_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, now(), now(), now() + make_interval(hours => $3))`,
      [tokenHash, personId, maxHours],
    );
  }

  /**
   * The session with the posts held today, in one query. A post at a unit whose matters another has taken over counts no more; a
   * clerk acts for the units whose matters the own one has taken over. `null`: when it ended, idled too long, or the account is off.
   */
  async live(tx: Tx, tokenHash: string, idleMinutes: number): Promise<LiveSession | null> {
    const rows = await tx.query<LiveSession[]>(
      `SELECT person_id AS "personId", must_change_password AS "mustChangePassword", quiet, posts FROM live_session($1, $2)`,
      [tokenHash, idleMinutes],
    );
    return rows[0] ?? null;
  }

  /** Notes a sign of life, at most once a minute. */
  async touch(tx: Tx, tokenHash: string): Promise<void> {
    await tx.query(`UPDATE session SET last_seen_at = now() WHERE token_hash = $1 AND last_seen_at < now() - interval '1 minute'`, [
      tokenHash,
    ]);
  }

  async personOf(tx: Tx, personId: string): Promise<SessionPerson | null> {
    const rows = await tx.query<SessionPerson[]>(
      `SELECT person.full_name AS "fullName", account.username FROM person JOIN account ON account.person_id = person.id WHERE person.id = $1`,
      [personId],
    );
    return rows[0] ?? null;
  }

  /** @returns whose session it was, or null when there was none */
  async delete(tx: Tx, tokenHash: string): Promise<string | null> {
    const [rows] = await tx.query<[{ person_id: string }[], number]>('DELETE FROM session WHERE token_hash = $1 RETURNING person_id', [
      tokenHash,
    ]);
    return rows[0]?.person_id ?? null;
  }

  /** Ends every session of a person but, where given, one. */
  async deleteAllOf(tx: Tx, personId: string, exceptTokenHash: string | null): Promise<void> {
    await tx.query('DELETE FROM session WHERE person_id = $1 AND ($2::text IS NULL OR token_hash <> $2)', [personId, exceptTokenHash]);
  }
}
