import type { CountedSheets } from './counted-sheets';
import type { CriteriaPlan } from './criteria-plan';
import { type NominationScore, scoreNomination } from './nomination-score';
import type { ScoringRules } from './rules';
import type { SeasonNomination } from './season';
import type { SeasonResult } from './season-result';
import { type Verdict, verdictOf } from './verdict';

type Eligible = Extract<Verdict, { readonly eligible: true }>;
type Ineligible = Extract<Verdict, { readonly eligible: false }>;

/** What the sheets of one nomination come to before it is compared with others. */
export type NominationStanding =
  | { readonly kind: 'incomplete'; readonly reason: SeasonResult['incomplete'][number]['reason'] }
  | { readonly kind: 'ineligible'; readonly score: NominationScore; readonly verdict: Ineligible }
  | { readonly kind: 'eligible'; readonly score: NominationScore; readonly verdict: Eligible };

/**
 * Scoring rules §5 and §6 up to the rank. A nomination with too few counted sheets is `too-few-sheets` whether or not
 * the office's items are there; it is never given an invented average.
 */
export function standingOf(plan: CriteriaPlan, rules: ScoringRules, { facts }: SeasonNomination, sheets: CountedSheets): NominationStanding {
  const countedSheets = sheets.counted.length;
  if (countedSheets === 0 || countedSheets < rules.minSheets) return { kind: 'incomplete', reason: 'too-few-sheets' };
  if (sheets.office === null) return { kind: 'incomplete', reason: 'office-items-missing' };
  const score = scoreNomination(plan, sheets, sheets.office, rules);
  const verdict = verdictOf(plan, rules, score, facts);
  return verdict.eligible ? { kind: 'eligible', score, verdict } : { kind: 'ineligible', score, verdict };
}
