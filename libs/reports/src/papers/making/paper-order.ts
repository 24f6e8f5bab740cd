import type { PaperSettings } from '@dvk/campaigns';
import { compareVietnamese, type Season, type SeasonResult } from '@dvk/scoring-core';
import type { PaperKind } from '../../paper-kinds';
import type { PanelDecisionLine } from '../scoring-report/scoring-report';

/** What a paper is made of besides the manifest; travels as JSON to the process that draws. */
export interface PaperOrder {
  readonly kind: PaperKind;
  readonly sha256: string;
  /** ISO instant: stands for every time the file names. */
  readonly frozenAt: string;
  readonly papers: PaperSettings;
  /** Origin of the public pages; null: none is known. */
  readonly publicUrl: string | null;
  readonly decisions: readonly PanelDecisionLine[];
  /** The office's own template in Base64; null: the standard paper. */
  readonly template: string | null;
}

export interface OrderedSeason {
  readonly season: Season;
  readonly result: SeasonResult;
}

/**
 * A manifest's season and result with the peer groups in the order of every list. Without the front door of awards, which would
 * bring the whole server into the process that draws.
 */
export function seasonOfManifest(text: string): OrderedSeason {
  const { season, result } = JSON.parse(text) as { readonly season: Omit<Season, 'decisions'> & Partial<Pick<Season, 'decisions'>>; readonly result: SeasonResult };
  // Manifests without a recorded decision do not name the list at all.
  return { season: { ...season, decisions: season.decisions ?? [] }, result: { ...result, peerGroups: [...result.peerGroups].sort((a, b) => compareVietnamese(a.name, b.name)) } };
}
