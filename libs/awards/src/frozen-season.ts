import { createHash } from 'node:crypto';
import { rankSeason, type Season, type SeasonResult } from '@dvk/scoring-core';
import { seasonManifest } from './season-manifest';

/** A season and its result as a manifest holds them. */
export interface FrozenSeason {
  readonly programVersion: string;
  readonly season: Season;
  readonly result: SeasonResult;
}

/**
 * Reads a manifest written by `seasonManifest`.
 *
 * @throws Error when the text is no manifest of a known format
 */
export function readManifest(text: string): FrozenSeason {
  const manifest = JSON.parse(text) as { format?: unknown } & FrozenSeason;
  if (manifest.format !== 1) throw new Error('not a manifest of a known format');
  return { programVersion: manifest.programVersion, season: manifest.season, result: manifest.result };
}

export type ManifestFault = 'hash-differs' | 'recomputation-differs';

/** Recomputes a manifest from its own inputs; null when its hash and its result are what they must be. */
export function manifestFault(text: string, sha256: string): ManifestFault | null {
  if (createHash('sha256').update(text, 'utf8').digest('hex') !== sha256) return 'hash-differs';
  const { season, programVersion } = readManifest(text);
  return seasonManifest(season, rankSeason(season), programVersion) === text ? null : 'recomputation-differs';
}
