import { rankSeason } from '../rank-season';
import { codesOfDecision, type RecordedDecision } from '../recorded-decision';
import type { Season } from '../season';
import { InvalidSeasonError } from '../season-index';
import type { SeasonResult } from '../season-result';

export interface FittingResult {
  readonly result: SeasonResult;
  /** Recorded decisions that the season as it is asked about leaves no room for. */
  readonly dropped: readonly RecordedDecision[];
}

/**
 * Ranks a season that is only asked about. What people decided of the official one is kept where it still fits; a vote among
 * equals who are equal no longer decides nothing and is named instead. Throws as `rankSeason` for anything else.
 */
export function rankWhatFits(season: Season): FittingResult {
  let kept = season.decisions;
  for (;;) {
    try {
      return { result: rankSeason({ ...season, decisions: kept }), dropped: season.decisions.filter((decision) => !kept.includes(decision)) };
    } catch (error) {
      if (!(error instanceof InvalidSeasonError) || !error.code.startsWith('season.decision-')) throw error;
      const faulty = faultyOf(kept, error);
      // A fault that names none of them is a fault of them all.
      kept = faulty === undefined ? [] : kept.filter((decision) => decision !== faulty);
    }
  }
}

/** What rests on the others goes first. */
const restsOnOthers: readonly RecordedDecision['kind'][] = ['departure', 'line', 'order', 'class'];

function faultyOf(decisions: readonly RecordedDecision[], { code, at }: InvalidSeasonError): RecordedDecision | undefined {
  const named = decisions.filter((decision) => codesOfDecision(decision).join(', ') === at);
  const kinds = code === 'season.decision-class-settled' ? (['class'] as const) : restsOnOthers;
  return kinds.flatMap((kind) => named.filter((decision) => decision.kind === kind))[0];
}
