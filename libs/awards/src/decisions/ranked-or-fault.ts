import { InvalidSeasonError, rankSeason, type Season, type SeasonResult } from '@dvk/scoring-core';

/** Why a decision does not fit what the rules leave open, by the core's code. */
const faults: Readonly<Record<string, string>> = {
  'season.decision-doubled': 'decision.doubled',
  'season.decision-class-settled': 'decision.class-settled',
  'season.class-unknown': 'decision.class-unknown',
  'season.decision-not-ranked': 'decision.not-ranked',
  'season.decision-not-tied': 'decision.not-tied',
  'season.decision-basis-not-in-chain': 'decision.basis-not-in-chain',
  'season.decision-not-on-line': 'decision.not-on-line',
  'season.decision-over-quota': 'decision.over-quota',
  'season.decision-passes-over': 'decision.passes-over',
  'season.decision-line-settled': 'decision.line-settled',
  'season.decision-while-undecided': 'decision.while-undecided',
  'season.award-unknown': 'decision.award-unknown',
  'season.decision-departs-from-nothing': 'decision.departs-from-nothing',
};

export interface DecisionFault {
  readonly code: string;
  /** Codes of nominations, or the name that is unknown. */
  readonly at: string;
}

export type RankedOrFault = { readonly result: SeasonResult; readonly fault: null } | { readonly result: null; readonly fault: DecisionFault };

/** The ranking, or which recorded decision stands in its way. Throws what is no matter of decisions. */
export function rankedOrFault(season: Season): RankedOrFault {
  try {
    return { result: rankSeason(season), fault: null };
  } catch (error) {
    const code = error instanceof InvalidSeasonError ? faults[error.code] : undefined;
    if (!(error instanceof InvalidSeasonError) || code === undefined) throw error;
    return { result: null, fault: { code, at: error.at } };
  }
}

/** A decision that stands and does not fit, where nothing can be said without a ranking. */
export class UnfitDecisionError extends Error {
  constructor(readonly fault: DecisionFault) {
    super(`a decision that stands does not fit: ${fault.code}`);
    this.name = 'UnfitDecisionError';
  }
}

/** @throws UnfitDecisionError */
export function rankedDecided(season: Season): SeasonResult {
  const { result, fault } = rankedOrFault(season);
  if (fault !== null) throw new UnfitDecisionError(fault);
  return result;
}
