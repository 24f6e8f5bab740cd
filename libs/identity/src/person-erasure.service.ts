import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ERASED_NAME } from './erased-person.messages.vi';
import { PersonErasureRepository } from './persistence/person-erasure.repository';

/** Rows that went, by table. */
export type ErasedRows = Readonly<Record<string, number>>;

/**
 * Takes from the program who a person was: name, title, address, account, sessions, what they were told. The row stays as an id that acts
 * and the audit chain hang on. It asks for no permission and writes no audit entry: the caller does both.
 */
@Injectable()
export class PersonErasure {
  constructor(private readonly people: PersonErasureRepository) {}

  /** Posts that are held today or begin later: who holds one is still at work under their name. */
  postsHeld(tx: Tx, personId: string): Promise<number> {
    return this.people.postsHeld(tx, personId);
  }

  /** @throws Problem 404; conflict `personal-data.posts-held`, `personal-data.erased-already` */
  async erase(tx: Tx, personId: string): Promise<ErasedRows> {
    const erased = await this.people.isErased(tx, personId);
    if (erased === null) throw Problem.notFound();
    if (erased) throw Problem.conflict('personal-data.erased-already');
    if ((await this.people.postsHeld(tx, personId)) > 0) throw Problem.conflict('personal-data.posts-held');
    await this.people.emptyPerson(tx, personId, ERASED_NAME);
    const [session, notice] = [await this.people.removeSessions(tx, personId), await this.people.removeNotices(tx, personId)];
    return { person: 1, account: await this.people.removeAccount(tx, personId), session, notice };
  }
}
