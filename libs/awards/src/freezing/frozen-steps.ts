import type { Season } from '@dvk/scoring-core';
import { copyLine, type Frame, frameOf } from '../../../platform/src/text';
import type { DecisionFault } from '../decisions/ranked-or-fault';
import { rankedOrFault } from '../decisions/ranked-or-fault';
import { openQuestions, standingOfResult, whyNotFinal } from '../decisions/open-questions';
import { inListOrder } from '../frozen-season';
import { eachResultLine, type ResultLine } from '../result-rows';
import { summaryOf } from '../result-summary';
import type { ResultSummary } from '../result-view';
import { canonicalResult, canonicalSeason, manifestHead, manifestPieces } from '../season-manifest';
import { lineColumns } from './line-columns';
import { bytesAtOnce, ManifestRows } from './manifest-rows';
import type { GatheredSeason } from './season-frames';
import { WrittenBytes } from './written-bytes';

/** What is found out before anything is written down. */
export interface Ranking {
  readonly fault: DecisionFault | null;
  readonly standing: 'proposal' | 'final';
  readonly whyNotFinal: ReturnType<typeof whyNotFinal>;
}

/** What is known of a manifest when its last part has been handed over. */
export interface Sealed {
  readonly sha256: string;
  /** Of the same manifest as the replaced version would name it: the same as that version's when nothing has changed; null: it replaces none. */
  readonly sha256AsReplaced: string | null;
  readonly summary: ResultSummary;
  /** The season without what there are very many of in it: nominations, sheets, units. */
  readonly seasonHead: SeasonHead;
}

export type SeasonHead = Omit<Season, 'nominations' | 'sheets' | 'units'>;

/** One step of a freeze, in this order: the ranking; the parts of the manifest; its seal; the lines. Parts and lines are rows in COPY's text format, a few in each step; their bytes hold until the next step is asked for. */
export type FrozenStep =
  | { readonly kind: 'ranking'; readonly ranking: Ranking }
  | { readonly kind: 'parts'; readonly rows: Buffer }
  | { readonly kind: 'sealed'; readonly sealed: Sealed }
  | { readonly kind: 'lines'; readonly rows: Buffer };

const signs = { ranking: 'Q', parts: 'P', sealed: 'E', lines: 'L' } as const;

/**
 * Ranks a season and gives its frozen result step by step: neither the manifest nor the rows are ever one text.
 * After a ranking with a fault nothing follows.
 *
 * @throws InvalidSeasonError for a season that contradicts itself
 */
export function* frozenSteps({ season: given, nominationIds, resultId, replacedReplaces, ...names }: GatheredSeason): Generator<FrozenStep> {
  const season = canonicalSeason(given);
  const { result: ranked, fault } = rankedOrFault(season);
  if (ranked === null) {
    yield { kind: 'ranking', ranking: { fault, standing: 'proposal', whyNotFinal: null } };
    return;
  }
  const found = canonicalResult(ranked);
  const questions = openQuestions(found);
  yield { kind: 'ranking', ranking: { fault, standing: standingOfResult(questions), whyNotFinal: whyNotFinal(questions) } };
  const written = new ManifestRows(resultId, names.replaces === null ? null : { own: manifestHead(names), instead: manifestHead({ ...names, replaces: replacedReplaces }) });
  for (const rows of written.of(manifestPieces(season, found, names))) yield { kind: 'parts', rows };
  const listed = inListOrder(found);
  yield { kind: 'sealed', sealed: { sha256: written.sha256(), sha256AsReplaced: written.otherSha256(), summary: summaryOf(season, listed), seasonHead: seasonHeadOf(season) } };
  for (const rows of lineRows(eachResultLine(season, listed), nominationIds, resultId)) yield { kind: 'lines', rows };
}

/** A step as it is sent. */
export function frameOfStep(step: FrozenStep): readonly [Buffer, Buffer] {
  switch (step.kind) {
    case 'ranking':
      return frameOf(signs.ranking, JSON.stringify(step.ranking));
    case 'sealed':
      return frameOf(signs.sealed, JSON.stringify(step.sealed));
    default:
      return frameOf(signs[step.kind], step.rows);
  }
}

/** What a frame says; rows are not read. @throws Error for a frame of another kind */
export function stepOfFrame({ sign, bytes }: Frame): FrozenStep {
  switch (sign) {
    case signs.ranking:
      return { kind: 'ranking', ranking: JSON.parse(bytes.toString('utf8')) as Ranking };
    case signs.sealed:
      return { kind: 'sealed', sealed: JSON.parse(bytes.toString('utf8')) as Sealed };
    case signs.parts:
      return { kind: 'parts', rows: bytes };
    case signs.lines:
      return { kind: 'lines', rows: bytes };
    default:
      throw new Error('not a frame of a frozen result');
  }
}

export function seasonHeadOf(season: Season): SeasonHead {
  const { nominations: _, sheets: __, units: ___, ...head } = season;
  return head;
}

function* lineRows(lines: Iterable<ResultLine>, nominationIds: ReadonlyMap<string, string>, resultId: string): Generator<Buffer> {
  const rows = new WrittenBytes();
  for (const line of lines) {
    const nominationId = nominationIds.get(line.nominationCode);
    if (nominationId === undefined) throw new Error(`no accepted nomination ${line.nominationCode}`);
    rows.write(copyLine([resultId, nominationId, ...lineColumns.map(([, read]) => read(line))]));
    if (rows.length >= bytesAtOnce) yield rows.taken();
  }
  if (rows.length > 0) yield rows.taken();
}
