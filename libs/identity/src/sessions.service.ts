import { UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, Problem, SETTINGS, type Settings, Transactor, type Tx } from '@dvk/platform';
import { Inject, Injectable } from '@nestjs/common';
import { passwordFault } from './password.policy';
import { hashPassword, passwordMatches } from './passwords';
import { type AccountRow, AccountsRepository } from './persistence/accounts.repository';
import { type LiveSession, SessionsRepository } from './persistence/sessions.repository';
import { permissionsOf, roles, type Role } from './role-permissions';
import { newSessionToken, sessionTokenHash } from './session-cookie';
import { attemptKeys, SignInThrottle } from './sign-in-throttle';

export interface SessionSummary {
  readonly person: { readonly id: string; readonly fullName: string; readonly username: string };
  readonly posts: readonly { readonly id: string; readonly role: string; readonly unitId: string; readonly unitName: string }[];
  readonly permissions: readonly string[];
  readonly mustChangePassword: boolean;
}

/** What anybody signed in may do: see who they are, change their password, leave. */
const ownSession = 'session.own';

/** And, once the password is their own, whatever posts they hold or do not hold: read what they are told, see where they have a seat. */
const everybody = [ownSession, 'notice.own', 'panel-seat.own'];

function permissionsIn(session: LiveSession): ReadonlySet<string> {
  if (session.mustChangePassword) return new Set([ownSession]);
  const held = roles.filter((role: Role) => session.posts.some((post) => post.role === role));
  return new Set([...everybody, ...permissionsOf(held)]);
}

/** Signing in and out, the actor of a request, and the own password. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Opens a session for a person without asking for a password: for sign-in itself, and for tests.
   *
   * @returns the token for the cookie; it is stored nowhere
   */
  async open(tx: Tx, personId: string): Promise<string> {
    const token = newSessionToken();
    await this.sessions.insert(tx, sessionTokenHash(token), personId, this.settings.sessionMaxHours);
    return token;
  }

  /**
   * Who acts with this token, read fresh; null: nobody. While a password given by the administrator has not been changed,
   * the actor may do nothing but change it.
   */
  async actorOf(token: string, requestId: string): Promise<(Actor & { readonly mustChangePassword: boolean }) | null> {
    const tokenHash = sessionTokenHash(token);
    return this.transactor.read(async (tx) => {
      const session = await this.sessions.live(tx, tokenHash, this.settings.sessionIdleMinutes);
      if (session === null) return null;
      if (session.quiet) await this.sessions.touch(tx, tokenHash);
      return {
        personId: session.personId,
        posts: session.posts.map(({ role, unitId }) => ({ role, unitId })),
        permissions: permissionsIn(session),
        requestId,
        mustChangePassword: session.mustChangePassword,
      };
    });
  }

  /**
   * Signs in. An unknown name, a wrong password and an account switched off are one refusal and cost the same time.
   *
   * @param oldToken a session of this browser, which ends
   * @throws Problem `identity.wrong-credentials`, `session.too-many-attempts`
   */
  async signIn(username: string, password: string, address: string, oldToken: string | null): Promise<{ token: string; summary: SessionSummary }> {
    const name = username.trim().toLowerCase();
    const keys = attemptKeys(name, address);
    await this.throttle.charge(keys);
    const account = await this.transactor.read((tx) => this.accounts.byUsername(tx, name));
    const usable = account?.active === true ? account : null;
    const matches = await passwordMatches(usable?.passwordHash ?? null, password);
    if (usable === null || !matches) throw new Problem('unauthenticated', 'identity.wrong-credentials');
    return this.transactor.write(async (tx) => {
      await this.throttle.giveBack(tx, keys);
      if (oldToken !== null) await this.sessions.delete(tx, sessionTokenHash(oldToken));
      const token = await this.open(tx, usable.personId);
      const summary = await this.summaryIn(tx, token);
      await this.audit.append(tx, { actorId: usable.personId, action: 'session.opened', objectType: 'person', objectId: usable.personId });
      return { token, summary };
    });
  }

  /** Ends the session; one that does not exist is ended already. */
  async signOut(token: string): Promise<void> {
    await this.transactor.write(async (tx) => {
      const personId = await this.sessions.delete(tx, sessionTokenHash(token));
      if (personId === null) return;
      await this.audit.append(tx, { actorId: personId, action: 'session.ended', objectType: 'person', objectId: personId });
    });
  }

  /** @throws Problem `session.required` */
  summary(token: string): Promise<SessionSummary> {
    return this.transactor.read((tx) => this.summaryIn(tx, token));
  }

  /**
   * Changes the own password and ends every other session of the person.
   *
   * @throws Problem `identity.wrong-current-password`, one of the `PasswordFault`s, `session.too-many-attempts`
   */
  async changePassword(actor: Actor, token: string, currentPassword: string, newPassword: string): Promise<void> {
    const known = await this.transactor.read((tx) => this.accounts.byPerson(tx, actor.personId));
    if (known === null) throw new Problem('unauthenticated', 'session.required');
    const keys = attemptKeys(known.username, null);
    await this.throttle.charge(keys);
    await this.transactor.write(async (tx) => {
      const account = await this.accounts.byPerson(tx, actor.personId);
      if (account === null) throw new Problem('unauthenticated', 'session.required');
      await refuseChange(account, currentPassword, newPassword);
      const changed = await this.accounts.setPassword(tx, account.personId, account.version, await hashPassword(newPassword), false);
      if (!changed) throw Problem.conflict('account.stale-version');
      await this.throttle.giveBack(tx, keys);
      await this.endAllOf(tx, account.personId, token);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'account.password-changed',
        objectType: 'person',
        objectId: account.personId,
      });
    });
  }

  /** Ends the sessions of a person; with `exceptToken` that one stays. */
  endAllOf(tx: Tx, personId: string, exceptToken: string | null = null): Promise<void> {
    return this.sessions.deleteAllOf(tx, personId, exceptToken === null ? null : sessionTokenHash(exceptToken));
  }

  private async summaryIn(tx: Tx, token: string): Promise<SessionSummary> {
    const session = await this.sessions.live(tx, sessionTokenHash(token), this.settings.sessionIdleMinutes);
    const person = session === null ? null : await this.sessions.personOf(tx, session.personId);
    if (session === null || person === null) throw new Problem('unauthenticated', 'session.required');
    const own = session.posts.filter(({ onBehalf }) => !onBehalf);
    const names = await this.units.namesOf(tx, own.map((post) => post.unitId));
    return {
      person: { id: session.personId, ...person },
      posts: own.map(({ id, role, unitId }) => ({ id, role, unitId, unitName: names.get(unitId) ?? '' })),
      permissions: [...permissionsIn(session)].sort(),
      mustChangePassword: session.mustChangePassword,
    };
  }
}

/** @throws Problem saying why this password cannot be put in the place of that one */
async function refuseChange(account: AccountRow, currentPassword: string, newPassword: string): Promise<void> {
  if (!(await passwordMatches(account.passwordHash, currentPassword))) throw refusedPassword('currentPassword', 'identity.wrong-current-password');
  const fault = passwordFault(newPassword, account.username);
  if (fault !== null) throw refusedPassword('newPassword', fault);
  if (await passwordMatches(account.passwordHash, newPassword)) throw refusedPassword('newPassword', 'identity.password-unchanged');
}

function refusedPassword(field: string, code: string): Problem {
  return Problem.invalid(code, {}, [{ field, code }]);
}
