import type { SealedIdentity } from '../file-seal';
import type { FormColumn } from '../messages.vi';

/** What a registration file is to hold; travels as JSON to the process that writes. */
export interface RegistrationFileOrder {
  readonly identity: SealedIdentity;
  readonly campaignName: string;
  readonly lists: FileLists;
  /** Most characters of a cell. */
  readonly lengths: Readonly<Partial<Record<FormColumn, number>>>;
  /** As they came, with what is wrong with them; null: a file to be filled in. */
  readonly rows: readonly MarkedRow[] | null;
}

/** What may be chosen, in the order of the sheet; empty: nothing is prescribed. */
export interface FileLists {
  readonly units: readonly string[];
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  readonly programmes: readonly string[];
  readonly earlier: readonly string[];
  readonly partners: readonly string[];
}

export interface MarkedRow {
  readonly key: string | null;
  readonly cells: Readonly<Partial<Record<FormColumn, string>>>;
  /** Sentences by the cell they belong to. */
  readonly marks: Readonly<Partial<Record<FormColumn, readonly string[]>>>;
  /** Everything that is wrong with the row; empty: nothing. */
  readonly errors: readonly string[];
}
