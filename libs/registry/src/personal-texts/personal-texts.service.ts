import type { SubjectKind } from '@dvk/scoring-core';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PersonalTextsRepository } from './personal-texts.repository';

export type PersonalTextTable = 'initiative' | 'initiative_version' | 'initiative_plan' | 'nomination' | 'progress_note';

/** Texts of a row by column and part, as they are stored. */
export interface PersonalTextRow {
  readonly table: PersonalTextTable;
  /** Of the row; a kept version: the initiative's. */
  readonly id: string;
  /** 0 but for a kept version. */
  readonly version: number;
  readonly texts: Readonly<Record<string, unknown>>;
  readonly initiativeId: string;
  readonly initiativeCode: string;
  readonly initiativeName: string;
  readonly unitId: string;
  readonly subjectKind: SubjectKind;
}

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
