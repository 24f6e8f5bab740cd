import { randomUUID } from 'node:crypto';
import { comparisonKey, databaseNow, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { NoticesService } from './notices.service';
import { hashPassword } from './passwords';
import { PeopleDirectory } from './people-directory.service';
import { AccountsRepository } from './persistence/accounts.repository';
import { PeopleDirectoryRepository } from './persistence/people-directory.repository';
import type { Role } from './role-permissions';

export interface NewAccount {
  readonly personId: string;
  readonly username: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
}

/**
 * Makes people, posts and accounts for whoever brings them in as a whole: imports, the demonstration, the command line.
 * It asks for no permission and writes no audit entry: the caller does both.
 */
@Injectable()
export class PeopleRegistration {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly people: PeopleDirectoryRepository,
    private readonly accounts: AccountsRepository,
    private readonly notices: NoticesService,
  ) {}

  /** @returns the id of the new person */
  async createPerson(tx: Tx, { fullName, title, email = null }: { readonly fullName: string; readonly title: string; readonly email?: string | null }): Promise<string> {
    const id = randomUUID();
    await this.people.insertPerson(tx, { id, fullName, searchKey: comparisonKey(fullName), title, email });
    return id;
  }

  /** From today on. @throws Problem not found */
  async givePost(tx: Tx, post: { readonly personId: string; readonly unitId: string; readonly role: Role }): Promise<void> {
    if (!(await this.directory.appoint(tx, post))) throw Problem.notFound();
  }

  async createAccount(tx: Tx, { personId, username, password, mustChangePassword }: NewAccount): Promise<void> {
    await this.accounts.insert(tx, { personId, username, passwordHash: await hashPassword(password), mustChangePassword });
  }

  async usernameExists(tx: Tx, username: string): Promise<boolean> {
    return (await this.accounts.byUsername(tx, username)) !== null;
  }

  /** @throws Problem not found */
  async setPassword(tx: Tx, { username, password, mustChangePassword }: Omit<NewAccount, 'personId'>): Promise<void> {
    const account = await this.accounts.byUsername(tx, username);
    if (account === null) throw Problem.notFound();
    await this.accounts.setPassword(tx, account.personId, account.version, await hashPassword(password), mustChangePassword);
  }

  /**
   * Sets a password that must be changed at the first sign-in, and tells the person: whoever set it could sign in as them.
   *
   * @returns false when the account was changed at the same moment
   * @throws Problem not found
   */
  async renewPassword(tx: Tx, personId: string, passwordHash: string): Promise<boolean> {
    const account = await this.accounts.byPerson(tx, personId);
    if (account === null) throw Problem.notFound();
    const renewed = await this.accounts.setPassword(tx, personId, account.version, passwordHash, true);
    await this.notices.post(tx, [personId], 'account.password-reset', { at: (await databaseNow(tx)).toISOString() });
    return renewed;
  }
}
