import { randomUUID } from 'node:crypto';
import { hashPassword, SessionsService } from '@dvk/identity';
import { comparisonKey, Transactor } from '@dvk/platform';
import type { Agent, TestApp } from '../../support/test-app';

export const goodPassword = 'con đường làng sạch';

export interface Somebody {
  readonly id: string;
  readonly username: string;
}

/** A unit and people with accounts, posts and sessions, each the smallest valid row. */
export class IdentityWorld {
  readonly unit = randomUUID();
  readonly endedUnit = randomUUID();
  private serial = 0;

  private constructor(readonly testApp: TestApp) {}

  static async make(testApp: TestApp): Promise<IdentityWorld> {
    const world = new IdentityWorld(testApp);
    await world.makeUnit(world.unit, 'Xã An Hòa', null);
    await world.makeUnit(world.endedUnit, 'Xã Cũ', '2025-07-01');
    return world;
  }

  /** Somebody with an account and, from 2026-01-01 on, the roles at the unit. */
  async somebody(options: { readonly roles?: readonly string[]; readonly password?: string; readonly mustChange?: boolean } = {}): Promise<Somebody> {
    const { roles = [], password, mustChange = false } = options;
    this.serial += 1;
    const id = randomUUID();
    const username = `nguoi-${this.serial}`;
    const fullName = `Trần Văn ${this.serial}`;
    const { dataSource } = this.testApp;
    await dataSource.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $3)', [id, fullName, comparisonKey(fullName)]);
    await dataSource.query('INSERT INTO account (person_id, username, password_hash, must_change_password) VALUES ($1, $2, $3, $4)', [
      id,
      username,
      password === undefined ? '-' : await hashPassword(password),
      mustChange,
    ]);
    for (const role of roles) await this.givePost(id, role, '2026-01-01', null);
    return { id, username };
  }

  async givePost(personId: string, role: string, validFrom: string, validTo: string | null): Promise<string> {
    const id = randomUUID();
    await this.testApp.dataSource.query(
      'INSERT INTO post (id, person_id, unit_id, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, personId, this.unit, role, validFrom, validTo],
    );
    return id;
  }

  /** A browser in which the person is signed in. */
  async browserOf(personId: string): Promise<Agent> {
    const token = await this.testApp.get(Transactor).write((tx) => this.testApp.get(SessionsService).open(tx, personId));
    return this.testApp.agent().set('Cookie', `dvk=${token}`);
  }

  async signedIn(...roles: string[]): Promise<{ readonly person: Somebody; readonly browser: Agent }> {
    const person = await this.somebody({ roles });
    return { person, browser: await this.browserOf(person.id) };
  }

  /** Actions in the audit chain about the object, in order. */
  async actionsOn(objectId: string): Promise<string[]> {
    const rows = await this.testApp.dataSource.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence',
      [objectId],
    );
    return rows.map(({ action }) => action);
  }

  private async makeUnit(id: string, name: string, dissolvedOn: string | null): Promise<void> {
    const { dataSource } = this.testApp;
    await dataSource.query(`INSERT INTO unit (id, code, kind, dissolved_on) VALUES ($1, $2, 'commune', $3)`, [id, id.slice(0, 8), dissolvedOn]);
    await dataSource.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      id,
      name,
      comparisonKey(name),
    ]);
  }
}
