/** One entry of a list that changes something. */
export class ListedChangeView {
  /** Where it stands in the list, e.g. "F7". */
  place!: string;
  nominationId!: string;
  nominationCode!: string;
  initiativeName!: string;
  memberId!: string;
  memberCode!: string;
}

/** One entry of a list that is not carried out. */
export class ListRefusalView {
  place!: string;
  /** As written; empty: the entry names none. */
  nominationCode!: string;
  /** As written; empty: the entry names none. */
  memberCode!: string;
  reason!:
    | 'nomination-unknown'
    | 'nomination-not-accepted'
    | 'nomination-doubled'
    | 'member-unknown'
    | 'member-doubled'
    | 'member-left'
    | 'member-invitee'
    | 'out-of-scope'
    | 'conflict-of-interest'
    | 'recused'
    | 'already-marked'
    | 'limit-reached'
    | 'unreadable';
}

/** What a list of assignments would change, or changed. */
export class ListDifferenceView {
  /** SHA-256 of the changes and refusals; applying names it, so that what was looked at is what is done. */
  fingerprint!: string;
  /** Nominations the list names. */
  nominations!: number;
  added!: ListedChangeView[];
  removed!: ListedChangeView[];
  /** Entries that stand already. */
  unchanged!: number;
  refused!: ListRefusalView[];
}

/** A nomination and what of its seats a list may change. */
export class ListedNominationView {
  code!: string;
  initiativeName!: string;
  unitName!: string;
  field!: string;
  /** Codes of the members who mark it. */
  memberCodes!: string[];
  /** Codes of members who may not be given it, or whose seat stays as it is. */
  fixedCodes!: string[];
}

/** Everything a list of assignments starts from. */
export class AssignmentListView {
  campaignCode!: string;
  members!: { code: string; fullName: string }[];
  nominations!: ListedNominationView[];
}
