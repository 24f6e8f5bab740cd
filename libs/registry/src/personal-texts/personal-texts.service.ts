import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PersonalTextRow } from './personal-text';
import { PersonalTextsRepository } from './personal-texts.repository';

/**
 * Front door to the texts of registrations that may name people, for whoever answers requests about personal data. It asks for no
 * permission and writes no audit entry: the caller has decided and does so.
 */
@Injectable()
export class PersonalTexts {
  constructor(private readonly texts: PersonalTextsRepository) {}

  /** Rows in whose texts the words of the name follow each other, compared without marks: more than name this very person. */
  candidates(tx: Tx, name: string): Promise<PersonalTextRow[]> {
    return this.texts.candidates(tx, name);
  }

  /**
   * Writes what `change` makes of the texts of one row.
   *
   * @returns false: the row is gone, or `change` left everything as it was (null)
   */
  async rewrite(tx: Tx, row: Pick<PersonalTextRow, 'table' | 'id' | 'version'>, change: (texts: PersonalTextRow['texts']) => PersonalTextRow['texts'] | null): Promise<boolean> {
    const texts = await this.texts.lock(tx, row.table, row.id, row.version);
    const changed = texts === null ? null : change(texts);
    if (changed === null) return false;
    await this.texts.write(tx, row.table, row.id, row.version, changed);
    return true;
  }

  /** Removes the lists a person named for themselves. @returns how many there were */
  forgetSavedViews(tx: Tx, personId: string): Promise<number> {
    return this.texts.removeSavedViews(tx, personId);
  }
}
