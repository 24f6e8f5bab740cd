import type { AwardTier, CriteriaSet, ScoringRules, TieKey } from '@dvk/scoring-core';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type CampaignPhase = Schemas['CampaignPhaseView'];
export type CampaignSummary = Schemas['CampaignSummaryView'];
export type PhaseKind = CampaignPhase['kind'];
export type Permit = CampaignPhase['permits'][number];
export type CriteriaSetSummary = Schemas['CriteriaSetSummaryView'];

export interface PeerGrouping {
  readonly byField: boolean;
  readonly unitGroups: readonly { readonly name: string; readonly unitKinds: readonly string[] }[];
}

/** What stands around one paper besides its results. */
export interface PaperHead {
  readonly head: 'state' | 'party';
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly numberEnding: string;
  readonly place: string;
  readonly preparer: string;
  readonly signingFor: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly recipients: readonly string[];
  readonly annexTo: string;
  readonly addressee: string;
}

/** Papers that have a head of their own, so that State and Party never meet on one page. */
export const paperHeads = ['awardList', 'scoreSummary', 'proposalLetter', 'scoringReport', 'rankExplanation', 'resultNotice', 'councilMinutes'] as const;

export type PaperHeadName = (typeof paperHeads)[number];

export type PaperSettings = Readonly<Record<PaperHeadName, PaperHead>> & {
  /** "Căn cứ …", one line each. */
  readonly legalBases: readonly string[];
};

/** The description of the API says "any object" for what scoring-core defines; the server stores it in exactly these types. */
export interface Campaign extends CampaignSummary {
  readonly criteriaSet: CriteriaSet | null;
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  readonly tiers: readonly AwardTier[];
  readonly peerGrouping: PeerGrouping;
  readonly fields: readonly string[];
  readonly paperSettings: PaperSettings;
  readonly showSelfMarks: boolean;
  readonly permitsNow: readonly Permit[];
}

export interface CriteriaSetDocument extends CriteriaSetSummary {
  readonly content: CriteriaSet;
  readonly contentSha256: string | null;
}

export const asCampaign = (view: Schemas['CampaignDetailView']): Campaign => view as unknown as Campaign;

export const asDocument = (view: Schemas['CriteriaSetView']): CriteriaSetDocument => view as unknown as CriteriaSetDocument;
