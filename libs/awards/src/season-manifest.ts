import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { compareCodePoints, type Season, type SeasonResult } from '@dvk/scoring-core';

const byCode = <T extends { readonly code: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => compareCodePoints(a.code, b.code));

const byKey = <T>(items: readonly T[], key: (item: T) => string): T[] => [...items].sort((a, b) => compareCodePoints(key(a), key(b)));

/**
 * Everything a ranking depends on and everything it found, as one canonical JSON text (RFC 8785): the season's rules,
 * criteria, classes, tiers and tie chain in their order (the order means something), units, nominations, assessors and
 * sheets by code (it means nothing), the result with its trails, and the version of the program. No time, zone, locale,
 * file name or cell address enters, so the same season gives the same text on any machine, whatever the order of rows.
 */
export function seasonManifest(season: Season, result: SeasonResult, programVersion: string): string {
  const manifest = {
    format: 1,
    programVersion,
    season: {
      ...season,
      units: byCode(season.units),
      nominations: byCode(season.nominations),
      assessors: byCode(season.assessors),
      sheets: byKey(season.sheets, (sheet) => `${sheet.nominationCode}\u0000${sheet.assessorCode ?? ''}`),
    },
    result: {
      ...result,
      peerGroups: byKey(result.peerGroups, (group) => group.name),
      incomplete: byCode(result.incomplete),
      ineligible: byCode(result.ineligible),
      undecided: byKey(result.undecided, (item) => item.peerGroup),
      warnings: byKey(result.warnings, (warning) => `${warning.nominationCode}\u0000${warning.assessorCode}\u0000${warning.code}`),
    },
  };
  const text = canonicalize(manifest);
  if (text === undefined) throw new TypeError('manifest has no JSON form');
  return text;
}

/** SHA-256 over the UTF-8 bytes of {@link seasonManifest}, in lower-case hexadecimal. */
export function manifestSha256(season: Season, result: SeasonResult, programVersion: string): string {
  return createHash('sha256').update(seasonManifest(season, result, programVersion), 'utf8').digest('hex');
}
