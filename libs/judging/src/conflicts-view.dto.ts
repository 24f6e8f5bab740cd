import { ConflictGroundView } from './declaration-view.dto';

/** Who has declared: how much of the list, when, how many conflicts. */
export class MemberDeclarationView {
  memberId!: string;
  code!: string;
  fullName!: string;
  panelName!: string;
  position!: string;
  /** Nominations on the member's list. */
  listed!: number;
  /** Those of them answered for. */
  declared!: number;
  /** The latest declaration; null: none. */
  declaredAt!: Date | null;
  /** Nominations the member may not mark, however the conflict became known. */
  conflicts!: number;
}

/** One conflict of a member and a nomination. */
export class ConflictView {
  /** null: found by the system, which nobody lifts. */
  id!: string | null;
  memberId!: string;
  nominationId!: string;
  source!: 'found' | 'declared' | 'added';
  /** Of a found one. */
  grounds!: ConflictGroundView[];
  /** Of a told one; empty for a found one. */
  reason!: string;
  createdAt!: Date | null;
  createdByName!: string | null;
  liftedAt!: Date | null;
  liftedByName!: string | null;
  liftReason!: string | null;
}

export class ConflictNominationView {
  id!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
}

/** Conflicts of interest of a campaign. */
export class ConflictsView {
  campaignId!: string;
  campaignName!: string;
  /** The actor is secretary here and marking is not closed: conflicts can be added and lifted. */
  mayEdit!: boolean;
  members!: MemberDeclarationView[];
  nominations!: ConflictNominationView[];
  /** Standing ones and lifted ones: those found first, then the newest. */
  conflicts!: ConflictView[];
}
