import { createHash } from 'node:crypto';
import { compareCodePoints, rankSeason, type RankedEntry, type ScoreTrail, type Season, type SeasonNomination, type SeasonResult, type SeasonSheet } from '@dvk/scoring-core';
import { byCode, canonicalTextOf, list, marks, members, orNull, text, whole, type Write, yesOrNo } from './canonical-text';

const sortedByCode = <T extends { readonly code: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => compareCodePoints(a.code, b.code));

/** Each key is made once. */
function byKey<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map(({ item }) => item);
}

const byContent = <T>(items: readonly T[]): readonly T[] => (items.length < 2 ? items : byKey(items, canonicalTextOf));

const bySeat = (a: SeasonSheet, b: SeasonSheet): number => compareCodePoints(a.nominationCode, b.nominationCode) || compareCodePoints(a.assessorCode ?? '', b.assessorCode ?? '');

/**
 * A season with everything whose order means nothing in one order: units, nominations, assessors and sheets by code, facts and
 * recorded decisions by what they say. Criteria, classes, tiers and the tie chain keep theirs.
 */
export function canonicalSeason(season: Season): Season {
  return {
    ...season,
    units: sortedByCode(season.units),
    nominations: sortedByCode(season.nominations).map((nomination) => ({ ...nomination, facts: byContent(nomination.facts) })),
    decisions: byContent(season.decisions),
    assessors: sortedByCode(season.assessors),
    sheets: [...season.sheets].sort(bySeat),
  };
}

/** A result with its lists by name and code instead of in the order in which they were found. */
export function canonicalResult(result: SeasonResult): SeasonResult {
  return {
    ...result,
    peerGroups: byKey(result.peerGroups, (group) => group.name),
    incomplete: sortedByCode(result.incomplete),
    ineligible: sortedByCode(result.ineligible),
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
export function seasonManifest(given: Season, programVersion: string, replaces: ReplacedVersion | null = null): string {
  const season = canonicalSeason(given);
  return Array.from(manifestPieces(season, canonicalResult(rankSeason(season)), { programVersion, replaces }), (piece) => piece.text).join('');
}

/** The version that a correction replaces, as its manifest names it. */
export interface ReplacedVersion {
  readonly sha256: string;
  readonly versionNo: number;
}

/** What a manifest says of itself besides its season and the result that follows from it. */
export interface ManifestNames {
  readonly programVersion: string;
  /** null: the first version, whose manifest does not name it at all, so that it has the bytes it has always had. */
  readonly replaces: ReplacedVersion | null;
}

/** The long lists of a manifest in which one nomination is looked up; both stand in the order of the nominations' codes. */
export type LookedUpList = 'nominations' | 'sheets';

/** A piece of a manifest's text. */
export interface ManifestPiece {
  readonly text: string;
  /** What the piece begins with: an element of such a list, or all sheets of one nomination; null: anything else. */
  readonly begins: { readonly list: LookedUpList; readonly code: string } | null;
}

const trail = members<ScoreTrail>({
  averages: byCode(text),
  mean: text,
  median: text,
  notApplicable: list(text),
  officeTotal: orNull(text),
  panelExact: text,
  range: text,
  sheets: list(members<ScoreTrail['sheets'][number]>({ assessorCode: text, state: text, total: orNull(text), trimmed: yesOrNo })),
});
const entry = members<RankedEntry>({
  award: orNull(text),
  awardStatus: text,
  class: orNull(text),
  code: text,
  countedSheets: whole,
  exactScore: text,
  finalScore: text,
  notes: list(text),
  rank: whole,
  remarks: list(text),
  tied: yesOrNo,
  trail,
});
/** One that names the unit as it was has another shape, and is written as any value is. */
const nominationText = members<Omit<SeasonNomination, 'unitNameThen'>>({
  code: text,
  facts: list(canonicalTextOf),
  field: text,
  legalPreference: yesOrNo,
  name: text,
  peerGroup: text,
  subjectKind: text,
  summary: text,
  unitCode: text,
});
const sheetText = members<SeasonSheet>({ assessorCode: orNull(text), inConflict: yesOrNo, marks, nominationCode: text, recused: yesOrNo, submitted: yesOrNo });

/** Where a manifest is long, and how what stands there is written: `{…}` an object with long members, `[…]` a list whose elements are long, a function: a list element by element. */
type Long = { readonly [key: string]: Long } | readonly [Long] | ((values: readonly never[]) => Iterable<ManifestPiece>);

const long: Long = {
  result: { incomplete: each(canonicalTextOf), ineligible: each(canonicalTextOf), peerGroups: [{ entries: each(entry) }], warnings: each(canonicalTextOf) },
  season: { nominations: nominationPieces, sheets: sheetPieces, units: each(canonicalTextOf) },
};

/**
 * The text of a manifest in pieces of a few lines, so that one of gigabytes is never held whole.
 *
 * @param season as {@link canonicalSeason} puts it
 * @param result as {@link canonicalResult} puts it
 */
export function manifestPieces(season: Season, result: SeasonResult, names: ManifestNames): Generator<ManifestPiece> {
  return piecesOf({ ...named(names), season: asWritten(season), result }, long);
}

const named = ({ programVersion, replaces }: ManifestNames) => ({ format: 1, programVersion, ...(replaces === null ? {} : { replaces: { sha256: replaces.sha256, versionNo: replaces.versionNo } }) });

/** What a manifest begins with: its names stand before its result and its season, whatever these are. */
export const manifestHead = (names: ManifestNames): string => `${canonicalTextOf(named(names)).slice(0, -1)},`;

const bare = (written: string): ManifestPiece => ({ text: written, begins: null });

function* piecesOf(value: unknown, shape: Long | undefined): Generator<ManifestPiece> {
  if (shape === undefined) {
    yield bare(canonicalTextOf(value));
  } else if (typeof shape === 'function') {
    yield bare('[');
    yield* shape(value as readonly never[]);
    yield bare(']');
  } else if (isList(shape)) {
    yield bare('[');
    for (const [at, element] of (value as readonly unknown[]).entries()) {
      if (at > 0) yield bare(',');
      yield* piecesOf(element, shape[0]);
    }
    yield bare(']');
  } else {
    yield* objectPieces(value as Readonly<Record<string, unknown>>, shape);
  }
}

const isList = (shape: Exclude<Long, (values: readonly never[]) => Iterable<ManifestPiece>>): shape is readonly [Long] => Array.isArray(shape);

/** Keys by UTF-16 code units (RFC 8785 §3.2.3), which is how JavaScript sorts. */
function* objectPieces(value: Readonly<Record<string, unknown>>, shape: { readonly [key: string]: Long }): Generator<ManifestPiece> {
  for (const [at, key] of Object.keys(value).sort().entries()) {
    yield bare(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    yield* piecesOf(value[key], shape[key]);
  }
  yield bare('}');
}

function each<T>(write: Write<T>): (values: readonly T[]) => Generator<ManifestPiece> {
  return function* (values) {
    for (const [at, value] of values.entries()) yield bare(at === 0 ? write(value) : `,${write(value)}`);
  };
}

/** What follows an element stands behind it, so that a piece begins with the element. */
function* nominationPieces(nominations: readonly SeasonNomination[]): Generator<ManifestPiece> {
  for (const [at, nomination] of nominations.entries()) {
    yield { text: nominationText(nomination) + (at + 1 < nominations.length ? ',' : ''), begins: { list: 'nominations', code: nomination.code } };
  }
}

function* sheetPieces(sheets: readonly SeasonSheet[]): Generator<ManifestPiece> {
  let [written, code] = ['', ''];
  for (const sheet of sheets) {
    if (written !== '' && sheet.nominationCode !== code) {
      yield { text: `${written},`, begins: { list: 'sheets', code } };
      written = '';
    }
    code = sheet.nominationCode;
    written += written === '' ? sheetText(sheet) : `,${sheetText(sheet)}`;
  }
  if (written !== '') yield { text: written, begins: { list: 'sheets', code } };
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
