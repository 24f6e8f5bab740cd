import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { LongShape } from '@dvk/platform';
import { compareCodePoints, rankSeason, type Season, type SeasonResult } from '@dvk/scoring-core';

const byCode = <T extends { readonly code: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => compareCodePoints(a.code, b.code));

const byKey = <T>(items: readonly T[], key: (item: T) => string): T[] => [...items].sort((a, b) => compareCodePoints(key(a), key(b)));

const byContent = <T>(items: readonly T[]): T[] => byKey(items, (item) => canonicalize(item) ?? '');

/**
 * A season with everything whose order means nothing in one order: units, nominations, assessors and sheets by code, facts and
 * recorded decisions by what they say. Criteria, classes, tiers and the tie chain keep theirs.
 */
export function canonicalSeason(season: Season): Season {
  return {
    ...season,
    units: byCode(season.units),
    nominations: byCode(season.nominations).map((nomination) => ({ ...nomination, facts: byContent(nomination.facts) })),
    decisions: byContent(season.decisions),
    assessors: byCode(season.assessors),
    sheets: byKey(season.sheets, (sheet) => `${sheet.nominationCode}\u0000${sheet.assessorCode ?? ''}`),
  };
}

/** A result with its lists by name and code instead of in the order in which they were found. */
export function canonicalResult(result: SeasonResult): SeasonResult {
  return {
    ...result,
    peerGroups: byKey(result.peerGroups, (group) => group.name),
    incomplete: byCode(result.incomplete),
    ineligible: byCode(result.ineligible),
    undecided: byKey(result.undecided, (item) => item.peerGroup),
    warnings: byKey(result.warnings, (warning) => `${warning.nominationCode}\u0000${warning.assessorCode}\u0000${warning.code}`),
  };
}

/**
 * Everything a ranking depends on and everything it finds, as one canonical JSON text (RFC 8785). The season is ranked here,
 * after it has been put in order: which of two equal sheets a trimmed mean drops is said by the seat, so a result computed
 * from rows in another order would have another trail. No time, zone, locale, file name or cell address enters: the same
 * season gives the same text on any machine, whatever the order of its rows.
 */
export function seasonManifest(given: Season, programVersion: string): string {
  const season = canonicalSeason(given);
  return [...manifestPieces(season, canonicalResult(rankSeason(season)), programVersion)].join('');
}

/** Where a manifest is long. */
const long: LongShape = { result: { incomplete: [], ineligible: [], peerGroups: [{ entries: [] }], warnings: [] }, season: { nominations: [], sheets: [], units: [] } };

/**
 * The text of a manifest in pieces of a line or two, so that one of gigabytes is never held whole.
 *
 * @param season as {@link canonicalSeason} puts it
 * @param result as {@link canonicalResult} puts it
 */
export function manifestPieces(season: Season, result: SeasonResult, programVersion: string): Generator<string> {
  return piecesOf({ format: 1, programVersion, season: asWritten(season), result }, long);
}

function* piecesOf(value: unknown, shape: LongShape | undefined): Generator<string> {
  if (shape === undefined) {
    yield canonicalTextOf(value);
  } else if (isList(shape)) {
    yield* listPieces(value as readonly unknown[], shape[0]);
  } else {
    yield* objectPieces(value as Readonly<Record<string, unknown>>, shape);
  }
}

const isList = (shape: LongShape): shape is readonly [] | readonly [LongShape] => Array.isArray(shape);

function* listPieces(values: readonly unknown[], shape: LongShape | undefined): Generator<string> {
  yield '[';
  for (const [at, value] of values.entries()) {
    if (at > 0) yield ',';
    yield* piecesOf(value, shape);
  }
  yield ']';
}

/** Keys by UTF-16 code units (RFC 8785 §3.2.3), which is how JavaScript sorts. */
function* objectPieces(value: Readonly<Record<string, unknown>>, shape: { readonly [key: string]: LongShape }): Generator<string> {
  for (const [at, key] of Object.keys(value).sort().entries()) {
    yield `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    yield* piecesOf(value[key], shape[key]);
  }
  yield '}';
}

function canonicalTextOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a piece of a manifest has no JSON form');
  return text;
}

/** Manifests are older than recorded decisions: one without any has the bytes it has always had. */
function asWritten(season: Season): Omit<Season, 'decisions'> | Season {
  const { decisions, ...undecided } = season;
  return decisions.length === 0 ? undecided : season;
}

/** SHA-256 over the UTF-8 bytes of a manifest, in lower-case hexadecimal. */
export function sha256Of(manifest: string): string {
  return createHash('sha256').update(manifest, 'utf8').digest('hex');
}

/** {@link sha256Of} the {@link seasonManifest}. */
export function manifestSha256(season: Season, programVersion: string): string {
  return sha256Of(seasonManifest(season, programVersion));
}
