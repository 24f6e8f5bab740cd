import { Problem } from '@dvk/platform';
import type { Season, SeasonResult } from '@dvk/scoring-core';
import { rankedOrFault } from './ranked-or-fault';

/** @throws Problem conflict with the code of the decision that does not fit, {at} naming whom it is about */
export function rankedDecided(season: Season): SeasonResult {
  const { result, fault } = rankedOrFault(season);
  if (fault !== null) throw Problem.conflict(fault.code, { at: fault.at });
  return result;
}
