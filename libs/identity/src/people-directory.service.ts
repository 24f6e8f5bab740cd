import { today } from '@dvk/organization';
import { Clock, comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PeopleDirectoryRepository } from './persistence/people-directory.repository';
import type { Role } from './role-permissions';

/** A role at a unit that comes with an appointment. */
export interface Appointment {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** Front door to people for the contexts to the right. It asks for no permission: the caller has decided. */
@Injectable()
export class PeopleDirectory {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleDirectoryRepository,
  ) {}

  /** Full names by person id; ids that do not exist are absent. */
  async namesOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (personIds.length === 0) return new Map();
    return new Map((await this.people.namesOf(tx, personIds)).map(({ id, fullName }) => [id, fullName]));
  }

  /** Mail addresses by person id; people without one are absent. */
  async emailsOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (personIds.length === 0) return new Map();
    return new Map((await this.people.emailsOf(tx, personIds)).map(({ id, email }) => [id, email]));
  }

  /** Everybody who holds the role today, with the unit where. */
  holdersOf(tx: Tx, role: Role): Promise<{ personId: string; unitId: string }[]> {
    return this.people.holdersOf(tx, role, today(this.clock));
  }

  /** Who holds the role at one of the units today, for one that ended at the one in charge of what it left; a person of two of them comes twice. In the order of their ids. */
  holdersAt(tx: Tx, role: Role, unitIds: readonly string[]): Promise<{ personId: string; unitId: string }[]> {
    return unitIds.length === 0 ? Promise.resolve([]) : this.people.holdersAt(tx, role, unitIds, today(this.clock));
  }

  /** The first people whose name holds the text, with or without marks. */
  search(tx: Tx, text: string, limit: number): Promise<{ id: string; fullName: string; title: string }[]> {
    return this.people.search(tx, `%${comparisonKey(text).replace(/[\\%_]/g, '\\$&')}%`, limit);
  }

  /**
   * Gives a person the role from today on, unless the person holds it without an end already. The caller writes the audit entry.
   *
   * @returns whether there is such a person
   */
  async appoint(tx: Tx, appointment: Appointment): Promise<boolean> {
    if (!(await this.people.lock(tx, appointment.personId))) return false;
    const day = today(this.clock);
    if (!(await this.people.holdsWithoutEnd(tx, appointment, day))) await this.people.insertPost(tx, appointment, day);
    return true;
  }

  /**
   * Takes the role back, where the person holds it at that unit. The caller writes the audit entry.
   *
   * @param from first day without it, ISO date; today, unless it is a later day
   */
  async dismiss(tx: Tx, appointment: Appointment, from = ''): Promise<void> {
    const day = today(this.clock);
    await this.people.lock(tx, appointment.personId);
    await this.people.endPosts(tx, appointment, from > day ? from : day);
  }
}
