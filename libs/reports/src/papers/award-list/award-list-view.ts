import type { CollectiveOrIndividual, DecimalText } from '@dvk/scoring-core';
import type { Lines } from '../lines';
import type { SheetMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';

/** One initiative as a line of a list; every text ready to print. */
export interface ListedInitiative {
  readonly code: string;
  readonly name: string;
  /** The unit under its name then, with its successor where there is one. */
  readonly unit: string;
  readonly area: string;
  readonly field: string;
  readonly summary: string;
  readonly peerGroup: string;
}

export interface RankedLine extends ListedInitiative {
  readonly rank: number;
  readonly score: DecimalText;
  readonly className: string;
  readonly countedSheets: number;
  readonly award: string;
  /** What became of it, for the complete ranking. */
  readonly outcome: string;
  readonly remark: string;
}

/** Lines of one section (collective, individual, household) of a tier, each peer group with ranks of its own. */
export interface AwardSection {
  readonly kind: CollectiveOrIndividual;
  readonly groups: readonly { readonly peerGroup: string; readonly lines: Lines<RankedLine> }[];
}

export interface NotProposedLine extends ListedInitiative {
  readonly rank: number | null;
  readonly score: DecimalText | null;
  readonly className: string;
  readonly reason: string;
  readonly remark: string;
}

/** Everything the award list prints, made from a season and its result or from a frozen result. */
export interface AwardListView {
  readonly settings: PaperSettings;
  readonly campaign: string;
  readonly decimals: number;
  readonly mark: SheetMark;
  /** Highest first; a tier nobody got is kept with no sections. */
  readonly tiers: readonly { readonly name: string; readonly sections: readonly AwardSection[] }[];
  /** At the quota line, or waiting behind it. */
  readonly undecided: Lines<RankedLine>;
  readonly notProposed: Lines<NotProposedLine>;
  readonly ranking: readonly { readonly peerGroup: string; readonly lines: Lines<RankedLine> }[];
}
