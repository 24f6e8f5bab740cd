import { today, UnitsService } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PeopleRegistration } from './people-registration.service';
import { lastAdministratorFault, postFault, usernameFault } from './people.policy';
import { hashPassword, temporaryPassword } from './passwords';
import { PeopleRepository, type PersonRow, type PostRow } from './persistence/people.repository';
import type { PeopleFilter, PersonIdentity, PersonShown, PostGiven, PostShown, WithTemporaryPassword } from './person';
import { SessionsService } from './sessions.service';

/** People, their accounts and posts, as the administrator keeps them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly people: PeopleRepository,
    private readonly registration: PeopleRegistration,
    private readonly sessions: SessionsService,
    private readonly units: UnitsService,
    private readonly audit: AuditLog,
  ) {}

  list(filter: PeopleFilter): Promise<{ items: PersonShown[]; total: number }> {
    return this.transactor.read(async (tx) => {
      const { items, total } = await this.people.list(tx, filter, today(this.clock));
      return { items: await this.shown(tx, items), total };
    });
  }

  /** @throws Problem 404 */
  get(personId: string): Promise<PersonShown> {
    return this.transactor.read((tx) => this.shownOne(tx, personId));
  }

  /**
   * Makes a person with an account and, where given, a first post. The password is told once and must be changed.
   *
   * @throws Problem `account.username-form`, `account.username-taken`, and what `givePost` throws
   */
  async register(
    actor: Actor,
    person: PersonIdentity & { readonly username: string; readonly post: PostGiven | null },
  ): Promise<WithTemporaryPassword> {
    refuseUsername(person.username);
    const password = temporaryPassword();
    return this.transactor.write(async (tx) => {
      const personId = await this.registration.createPerson(tx, person);
      await this.registration.createAccount(tx, { personId, username: person.username, password, mustChangePassword: true });
      const postId = person.post === null ? null : await this.insertPost(tx, personId, person.post);
      const shown = await this.shownOne(tx, personId);
      await this.note(tx, actor, 'person.registered', personId, { postId });
      return { person: shown, temporaryPassword: password };
    });
  }

  /** An e-mail address left out stays as it is. @throws Problem 404, `person.stale-version` with the person as they are now */
  update(actor: Actor, personId: string, version: number, identity: Omit<PersonIdentity, 'email'> & { readonly email?: string | null }): Promise<PersonShown> {
    return this.transactor.write(async (tx) => {
      const current = await this.shownOne(tx, personId);
      if (!(await this.people.update(tx, personId, version, { ...identity, email: identity.email === undefined ? current.email : identity.email }))) {
        throw Problem.conflict('person.stale-version', { current });
      }
      const shown = await this.shownOne(tx, personId);
      await this.note(tx, actor, 'person.updated', personId, { version: shown.version });
      return shown;
    });
  }

  /**
   * Gives a person who has none an account, for example somebody a workbook brought.
   *
   * @throws Problem 404, `account.exists`, `account.username-form`, `account.username-taken`
   */
  async openAccount(actor: Actor, personId: string, username: string): Promise<WithTemporaryPassword> {
    refuseUsername(username);
    const password = temporaryPassword();
    return this.transactor.write(async (tx) => {
      await this.lock(tx, personId);
      await this.registration.createAccount(tx, { personId, username, password, mustChangePassword: true });
      const person = await this.shownOne(tx, personId);
      await this.note(tx, actor, 'account.opened', personId, {});
      return { person, temporaryPassword: password };
    });
  }

  /**
   * Switches an account on or off; off ends the person's sessions at once.
   *
   * @throws Problem 404, `account.stale-version`, `person.last-administrator`
   */
  setActive(actor: Actor, personId: string, version: number, active: boolean): Promise<PersonShown> {
    return this.transactor.write(async (tx) => {
      await this.people.lockAdministrators(tx);
      const current = await this.shownOne(tx, personId);
      if (current.account === null) throw Problem.notFound();
      if (!(await this.people.setActive(tx, personId, version, active))) throw Problem.conflict('account.stale-version', { current });
      if (!active) {
        await this.refuseWithoutAdministrator(tx, current.posts.some((post) => post.current && post.role === 'administrator'));
        await this.sessions.endAllOf(tx, personId);
      }
      const shown = await this.shownOne(tx, personId);
      await this.note(tx, actor, active ? 'account.enabled' : 'account.disabled', personId, {});
      return shown;
    });
  }

  /**
   * Gives a new password, told once and to be changed at the next sign-in; every session of the person ends.
   *
   * @throws Problem 404 (also for a person without an account), `account.stale-version`
   */
  async resetPassword(actor: Actor, personId: string): Promise<WithTemporaryPassword> {
    const password = temporaryPassword();
    const passwordHash = await hashPassword(password);
    return this.transactor.write(async (tx) => {
      if (!(await this.registration.renewPassword(tx, personId, passwordHash))) {
        throw Problem.conflict('account.stale-version', { current: await this.shownOne(tx, personId) });
      }
      await this.sessions.endAllOf(tx, personId);
      const person = await this.shownOne(tx, personId);
      await this.note(tx, actor, 'account.password-reset', personId, {});
      return { person, temporaryPassword: password };
    });
  }

  /** @throws Problem 404, `post.unit-not-living`, `post.already-held` */
  givePost(actor: Actor, personId: string, post: PostGiven): Promise<PersonShown> {
    return this.transactor.write(async (tx) => {
      await this.lock(tx, personId);
      const postId = await this.insertPost(tx, personId, post);
      const shown = await this.shownOne(tx, personId);
      await this.note(tx, actor, 'post.given', personId, { postId, role: post.role, unitId: post.unitId });
      return shown;
    });
  }

  /**
   * Ends a post today: the rights are gone with the person's next request.
   *
   * @throws Problem 404, `post.ended`, `person.last-administrator`
   */
  endPost(actor: Actor, postId: string): Promise<PersonShown> {
    return this.transactor.write(async (tx) => {
      await this.people.lockAdministrators(tx);
      const post = await this.people.lockPost(tx, postId);
      if (post === null) throw Problem.notFound();
      const day = today(this.clock);
      if (post.validTo !== null && post.validTo <= day) throw Problem.conflict('post.ended');
      await this.people.endPost(tx, postId, day);
      await this.refuseWithoutAdministrator(tx, post.role === 'administrator');
      const shown = await this.shownOne(tx, post.personId);
      await this.note(tx, actor, 'post.ended', post.personId, { postId });
      return shown;
    });
  }

  private async refuseWithoutAdministrator(tx: Tx, takesAdministrator: boolean): Promise<void> {
    const remaining = await this.people.administrators(tx, today(this.clock));
    const fault = lastAdministratorFault(takesAdministrator, remaining.length);
    if (fault !== null) throw Problem.conflict(fault);
  }

  private async lock(tx: Tx, personId: string): Promise<void> {
    if (!(await this.people.lock(tx, personId))) throw Problem.notFound();
  }

  private async insertPost(tx: Tx, personId: string, given: PostGiven): Promise<string> {
    const post = { role: given.role, unitId: given.unitId, validFrom: given.validFrom ?? today(this.clock), validTo: await this.units.knownEnd(tx, given.unitId) };
    const same = (await this.people.postsOf(tx, [personId])).filter(({ role, unitId }) => role === post.role && unitId === post.unitId);
    const fault = postFault(post, await this.units.isLiving(tx, post.unitId), same);
    if (fault !== null) throw Problem.conflict(fault);
    return this.people.insertPost(tx, personId, post);
  }

  private note(tx: Tx, actor: Actor, action: string, personId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'person', objectId: personId, data });
  }

  private async shownOne(tx: Tx, personId: string): Promise<PersonShown> {
    const row = await this.people.find(tx, personId);
    const [person] = row === null ? [] : await this.shown(tx, [row]);
    if (person === undefined) throw Problem.notFound();
    return person;
  }

  /** Two queries more, whatever the number of people. */
  private async shown(tx: Tx, rows: readonly PersonRow[]): Promise<PersonShown[]> {
    const posts = await this.people.postsOf(tx, rows.map(({ id }) => id));
    const unitNames = await this.units.namesOf(tx, posts.map(({ unitId }) => unitId));
    const day = today(this.clock);
    return rows.map((row) => ({
      id: row.id,
      fullName: row.fullName,
      title: row.title,
      email: row.email,
      version: row.version,
      account: accountOf(row),
      posts: heldFirst(
        posts.filter(({ personId }) => personId === row.id),
        day,
      ).map((post) => postShown(post, unitNames.get(post.unitId) ?? '', day)),
    }));
  }
}

function refuseUsername(username: string): void {
  const fault = usernameFault(username);
  if (fault !== null) throw Problem.invalid(fault, {}, [{ field: 'username', code: fault }]);
}

function accountOf({ username, active, mustChangePassword, accountVersion }: PersonRow): PersonShown['account'] {
  if (username === null || active === null || mustChangePassword === null || accountVersion === null) return null;
  return { username, active, mustChangePassword, version: accountVersion };
}

const isCurrent = (post: PostRow, day: string): boolean => post.validFrom <= day && (post.validTo === null || post.validTo > day);

function heldFirst(posts: readonly PostRow[], day: string): PostRow[] {
  const order = (post: PostRow): number => (isCurrent(post, day) ? 0 : post.validFrom > day ? 1 : 2);
  return [...posts].sort((one, other) => order(one) - order(other));
}

function postShown(post: PostRow, unitName: string, day: string): PostShown {
  const { personId: _, ...own } = post;
  return { ...own, unitName, current: isCurrent(post, day) };
}
