import type { CriteriaSet, SubjectKind } from './criteria-set';
import type { Marks } from './marks';
import type { RecordedDecision } from './recorded-decision';
import type { AwardTier, ScoringRules, TieKey } from './rules';

export interface SeasonUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentCode: string | null;
  /** Names of whoever took over from a unit that ended; left out while it lasts. */
  readonly successors?: readonly string[];
}

/** A fact with a source document that changes the verdict (scoring rules §6.5 and §6.6), or is only to be read beside it. */
export interface VerdictFact {
  /** `warning` changes no verdict. */
  readonly kind: 'knock-out' | 'class-cap' | 'warning';
  readonly reason: string;
  readonly sourceDocument: string;
  /** The stated class (knock-out) or the best class still possible (class-cap); null: not eligible. A warning has none. */
  readonly className: string | null;
}

export interface SeasonNomination {
  readonly code: string;
  readonly name: string;
  readonly unitCode: string;
  /** Name the unit bore on the day of handing in; left out when it still bears it. */
  readonly unitNameThen?: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  /** Ranks are given inside it. */
  readonly peerGroup: string;
  readonly summary: string;
  /** A woman, or a collective with at least 70 % women (decree 152/2025 art. 4). */
  readonly legalPreference: boolean;
  readonly facts: readonly VerdictFact[];
}

/** A member who left the panel in the midst of the season; what became of their sheets is decided already, this tells it. */
export interface AssessorDeparture {
  /** ISO date. */
  readonly leftOn: string;
  readonly reason: string;
  /** The panel's rule on the sheets of those who leave; set aside, they are none of the season's sheets. */
  readonly sheets: 'count' | 'set-aside';
  readonly submittedSheets: number;
  /** Code of the member who took over the seat. */
  readonly replacedBy: string | null;
}

export interface SeasonAssessor {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly unitCode: string | null;
  readonly position: 'chair' | 'secretary' | 'member';
  /** Left out for a member who stayed. */
  readonly departure?: AssessorDeparture;
}

/** Marks of one assessor (or of the office) for one nomination. */
export interface SeasonSheet {
  readonly nominationCode: string;
  /** null: the office's own items. */
  readonly assessorCode: string | null;
  readonly marks: Marks;
  /** False keeps the sheet out of the count as a draft even when complete. */
  readonly submitted: boolean;
  readonly recused: boolean;
  /** Declared or found by the caller, besides the unit relation that the core finds itself. */
  readonly inConflict: boolean;
}

/** Everything a ranking depends on, and nothing else: the same season gives the same result on any machine. */
export interface Season {
  readonly title: string;
  readonly year: number;
  readonly organizer: string;
  readonly criteriaSet: CriteriaSet;
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  /** Falling order. */
  readonly tiers: readonly AwardTier[];
  readonly units: readonly SeasonUnit[];
  /** Order of first appearance gives the order of the peer groups. */
  readonly nominations: readonly SeasonNomination[];
  readonly assessors: readonly SeasonAssessor[];
  readonly sheets: readonly SeasonSheet[];
  /** What people have decided where the rules leave it open; in any order. */
  readonly decisions: readonly RecordedDecision[];
}
