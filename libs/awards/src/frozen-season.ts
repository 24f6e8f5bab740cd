import { compareVietnamese, type Season, type SeasonResult } from '@dvk/scoring-core';

/** A season and its result as a manifest holds them. */
export interface FrozenSeason {
  readonly programVersion: string;
  readonly season: Season;
  /** Peer groups in Vietnamese alphabetical order, as every list and paper shows them. */
  readonly result: SeasonResult;
}

/**
 * Reads a manifest written by `seasonManifest`.
 *
 * @throws Error when the text is no manifest of a known format
 */
export function readManifest(text: string): FrozenSeason {
  const manifest = JSON.parse(text) as { format?: unknown; season: Omit<Season, 'decisions'> & Partial<Pick<Season, 'decisions'>> } & Omit<FrozenSeason, 'season'>;
  if (manifest.format !== 1) throw new Error('not a manifest of a known format');
  const { programVersion, result } = manifest;
  return { programVersion, season: { ...manifest.season, decisions: manifest.season.decisions ?? [] }, result: inListOrder(result) };
}

/** A result as every list and paper shows it. */
export function inListOrder(result: SeasonResult): SeasonResult {
  return { ...result, peerGroups: [...result.peerGroups].sort((a, b) => compareVietnamese(a.name, b.name)) };
}
