/** Exact number as text: "283/3" in lowest terms, or an integer. */
export type ExactText = string;
/** Decimal text with exactly the set's places and a point: "94.33". */
export type DecimalText = string;

/** `withheld`: proposed by the quotas, and a recorded decision departs from that. */
export type AwardStatus = 'awarded' | 'over-quota' | 'not-a-candidate' | 'tie-at-quota' | 'waiting' | 'withheld';
/** Why an award waits for a recorded act. */
export type UndecidedReason =
  /** A rank crosses the quota line. */
  | 'tie-at-quota'
  /** One unit's shared pool is wanted by lists that are never compared. */
  | 'shared-pool'
  /** Equal remainders leave open which peer group a shared place belongs to. */
  | 'remainder-tie';
export type ResultNote =
  | 'class-undetermined'
  | 'class-below-printed'
  | 'spread-over-limit'
  | 'class-capped'
  | 'knocked-out'
  /** A fact that changes no verdict. */
  | 'warning'
  /** A recorded decision gave the class, the rank among equals, the side of a quota line, or an outcome apart from the proposal. */
  | 'class-decided'
  | 'order-decided'
  | 'line-decided'
  | 'departed';

/** How the figure of one nomination came about; enough to recompute it by hand. */
export interface ScoreTrail {
  /** One per sheet that exists, in the panel's order. */
  readonly sheets: readonly {
    readonly assessorCode: string;
    readonly total: DecimalText | null;
    readonly state: 'counted' | 'draft' | 'recused' | 'conflict';
    /** Dropped by the trimmed mean. */
    readonly trimmed: boolean;
  }[];
  /** Averages of groups and leaves by code. */
  readonly averages: Readonly<Record<string, DecimalText>>;
  readonly notApplicable: readonly string[];
  /** The panel's figure before the office's part. */
  readonly panelExact: ExactText;
  readonly officeTotal: DecimalText | null;
  readonly mean: ExactText;
  readonly median: ExactText;
  readonly range: DecimalText;
}

export interface RankedEntry {
  readonly code: string;
  readonly rank: number;
  readonly tied: boolean;
  readonly finalScore: DecimalText;
  readonly exactScore: ExactText;
  readonly class: string | null;
  readonly countedSheets: number;
  readonly award: string | null;
  readonly awardStatus: AwardStatus;
  /** What asks for a recorded decision: `class-undetermined` and nothing else. */
  readonly notes: readonly ResultNote[];
  /** What a reader of the list should know besides: the other notes. */
  readonly remarks: readonly ResultNote[];
  readonly trail: ScoreTrail;
}

export interface SeasonWarning {
  readonly code: 'draft-sheet' | 'conflict-of-interest';
  readonly nominationCode: string;
  readonly assessorCode: string;
}

export interface SeasonResult {
  readonly decimals: number;
  readonly peerGroups: readonly { readonly name: string; readonly entries: readonly RankedEntry[] }[];
  readonly incomplete: readonly {
    readonly code: string;
    readonly reason: 'too-few-sheets' | 'office-items-missing';
    readonly countedSheets: number;
  }[];
  readonly ineligible: readonly {
    readonly code: string;
    readonly reason: 'gate' | 'floor' | 'knock-out';
    /** Code of the group or leaf; for a knock-out the reason as entered. */
    readonly at: string;
    readonly trail: ScoreTrail;
    readonly finalScore: DecimalText;
    readonly exactScore: ExactText;
    readonly countedSheets: number;
  }[];
  readonly undecided: readonly {
    readonly peerGroup: string;
    readonly award: string;
    readonly codes: readonly string[];
    readonly reason: UndecidedReason;
  }[];
  readonly warnings: readonly SeasonWarning[];
}
