import { createHash } from 'node:crypto';
import type { Season } from '@dvk/scoring-core';
import type { DecisionFault } from '../decisions/ranked-or-fault';
import { rankedOrFault } from '../decisions/ranked-or-fault';
import { openQuestions, standingOfResult, whyNotFinal } from '../decisions/open-questions';
import { inListOrder } from '../frozen-season';
import { resultLines, type ResultLine } from '../result-rows';
import { summaryOf } from '../result-summary';
import type { ResultSummary } from '../result-view';
import { canonicalResult, canonicalSeason, manifestPieces } from '../season-manifest';
import { gatherSeason } from './season-lines';

/** Characters of a manifest that are kept in one row. */
const partLength = 512 * 1024;
const rowsAtOnce = 200;

/** What is found out before anything is written down. */
export interface Ranking {
  readonly fault: DecisionFault | null;
  readonly standing: 'proposal' | 'final';
  readonly whyNotFinal: ReturnType<typeof whyNotFinal>;
}

/** What is known of a manifest when its last part has been handed over. */
export interface Sealed {
  readonly sha256: string;
  readonly summary: ResultSummary;
}

/** One step of a freeze, in this order: the ranking; the parts of the manifest; its seal; the rows, each list as JSON text. */
export type FrozenLine =
  | { readonly kind: 'ranking'; readonly ranking: Ranking }
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'sealed'; readonly sealed: Sealed }
  | { readonly kind: 'rows'; readonly json: string };

/** A line as it is stored, the nomination with it. */
export type StoredResultLine = ResultLine & { readonly nominationId: string };

const signs = { ranking: 'Q', part: 'P', sealed: 'E', rows: 'R' } as const;

/**
 * Ranks a season that comes as lines and gives its frozen result as lines: neither the manifest nor the rows are ever one text.
 * After a ranking with a fault nothing follows.
 *
 * @throws InvalidSeasonError for a season that contradicts itself
 */
export async function* frozenLines(input: AsyncIterable<string>): AsyncGenerator<string> {
  const { season: given, programVersion, nominationIds } = await gatherSeason(input);
  const season = canonicalSeason(given);
  const { result: ranked, fault } = rankedOrFault(season);
  if (ranked === null) {
    yield `${signs.ranking}${JSON.stringify({ fault, standing: 'proposal', whyNotFinal: null } satisfies Ranking)}`;
    return;
  }
  const found = canonicalResult(ranked);
  const questions = openQuestions(found);
  yield `${signs.ranking}${JSON.stringify({ fault, standing: standingOfResult(questions), whyNotFinal: whyNotFinal(questions) } satisfies Ranking)}`;
  const hash = createHash('sha256');
  for (const part of inParts(manifestPieces(season, found, programVersion))) {
    hash.update(part, 'utf8');
    yield `${signs.part}${part}`;
  }
  const listed = inListOrder(found);
  yield `${signs.sealed}${JSON.stringify({ sha256: hash.digest('hex'), summary: summaryOf(season, listed) } satisfies Sealed)}`;
  yield* rowLines(resultLines(season, listed), nominationIds);
}

/** What a line says. @throws Error for a line of another kind */
export function readFrozenLine(line: string): FrozenLine {
  const text = line.slice(1);
  switch (line[0]) {
    case signs.ranking:
      return { kind: 'ranking', ranking: JSON.parse(text) as Ranking };
    case signs.part:
      return { kind: 'part', text };
    case signs.sealed:
      return { kind: 'sealed', sealed: JSON.parse(text) as Sealed };
    case signs.rows:
      return { kind: 'rows', json: text };
    default:
      throw new Error('not a line of a frozen result');
  }
}

function* inParts(pieces: Iterable<string>): Generator<string> {
  let part: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    part.push(piece);
    length += piece.length;
    if (length < partLength) continue;
    yield part.join('');
    part = [];
    length = 0;
  }
  if (length > 0) yield part.join('');
}

function* rowLines(lines: readonly ResultLine[], nominationIds: ReadonlyMap<string, string>): Generator<string> {
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    const rows = lines.slice(from, from + rowsAtOnce).map((line): StoredResultLine => {
      const nominationId = nominationIds.get(line.nominationCode);
      if (nominationId === undefined) throw new Error(`no accepted nomination ${line.nominationCode}`);
      return { ...line, nominationId };
    });
    yield `${signs.rows}${JSON.stringify(rows)}`;
  }
}

/** Sheets there could be at most. */
export const mostSheets = ({ nominations, assessors }: Pick<Season, 'nominations' | 'assessors'>): number => nominations.length * assessors.length;
