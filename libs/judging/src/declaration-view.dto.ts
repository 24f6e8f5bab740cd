import type { Role } from '@dvk/identity';

/** Why a member may never mark a nomination, as it follows from units, posts and joint initiatives. */
export class ConflictGroundView {
  /** How the nominee's unit stands to the member's. */
  relation!: 'own' | 'above' | 'below' | 'predecessor' | 'successor' | 'merged';
  memberUnitName!: string;
  nomineeUnitName!: string;
  /** The post that the member holds in that unit; null: the panel names it as the member's. */
  post!: Role | null;
  /** The nominee's unit is one of those that work on the initiative together. */
  joint!: boolean;
}

/** One nomination of the list a member answers for. */
export class DeclaredNominationView {
  nominationId!: string;
  code!: string;
  initiativeName!: string;
  unitName!: string;
  field!: string;
  /** The member has to mark it. */
  assigned!: boolean;
  /** null: not answered for yet. */
  declaredAt!: Date | null;
  /** Found by the system; empty when nothing was found. Never the member's to take off. */
  grounds!: ConflictGroundView[];
  /** Reason of a conflict that was declared or added; null: none. */
  reason!: string | null;
  /** null: none told. */
  source!: 'declared' | 'added' | null;
}

/** The list on which a member declares conflicts before any mark opens. */
export class DeclarationView {
  campaignId!: string;
  campaignName!: string;
  panelName!: string;
  /** Declaring is possible now. */
  open!: boolean;
  markingOpen!: boolean;
  /** By code. */
  nominations!: DeclaredNominationView[];
}
