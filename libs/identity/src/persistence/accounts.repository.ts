import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { AccountEntity } from './account.entity';

export interface AccountRow {
  readonly personId: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly version: number;
}

const columns = `person_id AS "personId", username, password_hash AS "passwordHash", active, must_change_password AS "mustChangePassword", version`;

@Injectable()
export class AccountsRepository {
  async byUsername(tx: Tx, username: string): Promise<AccountRow | null> {
    const rows = await tx.query<AccountRow[]>(`SELECT ${columns} FROM account WHERE username = $1`, [username]);
    return rows[0] ?? null;
  }

  async byPerson(tx: Tx, personId: string): Promise<AccountRow | null> {
    const rows = await tx.query<AccountRow[]>(`SELECT ${columns} FROM account WHERE person_id = $1`, [personId]);
    return rows[0] ?? null;
  }

  /** Sets a new password if the account is still at the version seen. @returns false when it is not */
  async setPassword(tx: Tx, personId: string, version: number, passwordHash: string, mustChangePassword: boolean): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      `UPDATE account SET password_hash = $3, must_change_password = $4, version = version + 1 WHERE person_id = $1 AND version = $2`,
      [personId, version, passwordHash, mustChangePassword],
    );
    return changed === 1;
  }

  async insert(tx: Tx, account: Pick<AccountRow, 'personId' | 'username' | 'passwordHash' | 'mustChangePassword'>): Promise<void> {
    await tx.insert(AccountEntity, account);
  }
}
