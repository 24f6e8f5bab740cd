import { createHash } from 'node:crypto';
import { type RankedEntry, type Season, undecidedLines, type UndecidedLine } from '@dvk/scoring-core';
import { canonicalResult, canonicalSeason, type ManifestNames, manifestPieces } from '../season-manifest';
import type { RankedNominationView } from './acts-view.dto';
import { openQuestions } from './open-questions';
import { type DecisionFault, rankedOrFault } from './ranked-or-fault';

/** What those who decide look at of a season ranked with their decisions: no sheet and no trail. */
export interface DecidedRanking {
  /** A decision that does not fit: then nothing is ranked. */
  readonly fault: DecisionFault | null;
  readonly ranked: readonly RankedNominationView[];
  readonly lines: readonly UndecidedLine[];
  /** Codes of nominations whose class is left open. */
  readonly openClasses: readonly string[];
  /** Of the manifest that would be frozen now under these names; null: nothing is ranked. */
  readonly sha256: string | null;
}

/** Throws as `rankSeason` for a season that contradicts itself otherwise than by a decision. */
export function decidedRanking(given: Season, names: ManifestNames): DecidedRanking {
  const season = canonicalSeason(given);
  const { result, fault } = rankedOrFault(season);
  if (result === null) return { fault, ranked: [], lines: [], openClasses: [], sha256: null };
  const unitNames = new Map(season.units.map(({ code, name }) => [code, name]));
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const viewOf = (peerGroup: string, { code, rank, tied, finalScore, class: className, award, awardStatus }: RankedEntry): RankedNominationView => {
    const { name = '', unitCode = '' } = nominations.get(code) ?? {};
    return { code, name, unitName: unitNames.get(unitCode) ?? '', peerGroup, rank, tied, finalScore, className, award, awardStatus };
  };
  const hash = createHash('sha256');
  for (const { text } of manifestPieces(season, canonicalResult(result), names)) hash.update(text, 'utf8');
  return {
    fault: null,
    ranked: result.peerGroups.flatMap(({ name, entries }) => entries.map((entry) => viewOf(name, entry))),
    lines: undecidedLines(season),
    openClasses: openQuestions(result).classes.map(({ code }) => code),
    sha256: hash.digest('hex'),
  };
}
