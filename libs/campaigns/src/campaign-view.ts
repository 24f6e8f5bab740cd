import type { AwardTier, CriteriaSet, ScoringRules, TieKey } from '@dvk/scoring-core';
import type { PaperSettings } from './paper-settings';
import type { PeerGrouping } from './peer-grouping';
import type { Permit } from './phase-kinds';
import type { PhaseRow } from './phase-row';
import type { ShownToUnits } from './shown-to-units';

/** A campaign as other contexts read it; the rules are stored in exactly the types of scoring-core. */
export interface CampaignView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organizer: string;
  /** Only units at or below it take part. */
  readonly hostUnitId: string;
  /** The published set in use; null while the campaign is being prepared. */
  readonly criteriaSetId: string | null;
  readonly criteriaSet: CriteriaSet | null;
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  readonly tiers: readonly AwardTier[];
  readonly peerGrouping: PeerGrouping;
  readonly fields: readonly string[];
  readonly paperSettings: PaperSettings;
  /** Whether members see the unit's own marks and remarks while they mark. */
  readonly showSelfMarks: boolean;
  /** What the next publication lets units see of their own nominations. */
  readonly showToUnits: ShownToUnits;
  /** Days after publication in which a unit may file an appeal; 0: none is taken. */
  readonly appealDays: number;
  readonly version: number;
  readonly updatedAt: Date;
  /** In the order of the line. */
  readonly phases: readonly PhaseRow[];
  /** Union over the phases that are open at the moment of reading. */
  readonly permitsNow: readonly Permit[];
}
