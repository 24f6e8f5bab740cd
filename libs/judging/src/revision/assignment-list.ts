/** A list of assignments from outside, as it was written: who is to mark what. It says nothing of nominations it does not name. */
export interface AssignmentList {
  /** Members the list speaks about; null: each of its nominations is listed with all its members. */
  readonly memberColumns: readonly WrittenMember[] | null;
  readonly rows: readonly WrittenNomination[];
  /** Cells nobody can make sense of. */
  readonly unreadable: readonly WrittenMember[];
}

export interface WrittenNomination {
  /** Where it stands, e.g. "A7". */
  readonly place: string;
  readonly code: string;
  readonly members: readonly WrittenMember[];
}

export interface WrittenMember {
  readonly place: string;
  readonly code: string;
}

/** Why an entry of the list is not carried out. */
export const listRefusals = [
  'nomination-unknown',
  'nomination-not-accepted',
  'nomination-doubled',
  'member-unknown',
  'member-doubled',
  'member-left',
  'member-invitee',
  'out-of-scope',
  'conflict-of-interest',
  'recused',
  'already-marked',
  'limit-reached',
  'unreadable',
] as const;
export type ListRefusal = (typeof listRefusals)[number];
