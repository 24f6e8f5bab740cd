import { formatDecimal, type AwardTier, type ClassBand, type CriteriaNode, type CriteriaSet, type Quota, type ScoringRules, type TieKey } from '@dvk/scoring-core';
import { RULES } from './messages.vi';

/** The rules of a season as papers state them. */
export interface StatedRules {
  readonly decimals: number;
  readonly criteriaSet: CriteriaSet;
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  readonly tiers: readonly AwardTier[];
  readonly hasOffice: boolean;
}

const text = (hundredths: number): string => formatDecimal(hundredths, { comma: true });

/** Each rule as one sentence, in the order of the computation. */
export function rulesInWords(view: StatedRules): string[] {
  const { rules, criteriaSet, decimals } = view;
  const { trimEachEnd, trimFrom, method } = rules;
  return [
    RULES.counted,
    method === 'trimmed' ? RULES.trimmed(trimEachEnd, trimFrom) : RULES.methods[method],
    RULES.scopes[rules.scope],
    RULES.rounding(decimals),
    ...(rules.minSheets > 0 ? [RULES.minSheets(rules.minSheets)] : []),
    RULES.notApplicable,
    ...(view.hasOffice ? [RULES.office] : []),
    ...(criteriaSet.bonusCap === null ? [] : [RULES.bonusCap(text(criteriaSet.bonusCap))]),
    ...(criteriaSet.deductionCap === null ? [] : [RULES.deductionCap(text(criteriaSet.deductionCap))]),
    criteriaSet.bonusMayExceedMax === true ? RULES.mayExceed : RULES.mayNotExceed(text(criteriaSet.declaredTotal)),
    RULES.classOn[rules.classOn],
    ...criteriaSet.classes.map(bandInWords),
    RULES.rankOn[rules.rankOn],
    tiesInWords(view),
    ...view.tiers.map(tierInWords),
  ];
}

export function bandInWords(band: ClassBand): string {
  const parts = [
    ...(band.from === null ? [] : [RULES.from(text(band.from), band.fromInclusive)]),
    ...(band.to === null ? [] : [RULES.to(text(band.to), band.toInclusive)]),
  ];
  return RULES.classBand(band.name, parts.length === 0 ? RULES.anyScore : parts.join(' '), band.zeroBlocked);
}

function tiesInWords({ tieChain, criteriaSet }: StatedRules): string {
  if (tieChain.length === 0) return RULES.noTies;
  const names = criterionNames(criteriaSet.groups);
  return RULES.ties(tieChain.map((key) => tieKeyInWords(key, names)).join('; '));
}

export function tieKeyInWords(key: TieKey, names: ReadonlyMap<string, string>): string {
  return key.kind === 'average' ? RULES.tieKeys.average(names.get(key.code) ?? key.code) : RULES.tieKeys[key.kind];
}

/** Names of groups and leaves by code. */
export const criterionNames = (nodes: readonly CriteriaNode[]): ReadonlyMap<string, string> => new Map(namesOf(nodes));

function namesOf(nodes: readonly CriteriaNode[]): [string, string][] {
  return nodes.flatMap((node) => [[node.code, node.name] as [string, string], ...(node.kind === 'group' ? namesOf(node.children) : [])]);
}

export function tierInWords(tier: AwardTier): string {
  return RULES.tier(
    tier.name,
    tier.minClass === null ? '' : RULES.minClass(tier.minClass),
    tier.minScore === null ? '' : RULES.minScore(text(tier.minScore)),
    quotaInWords(tier.quota),
    tier.quota.kind === 'unlimited' ? '' : RULES.tieAtLine[tier.tieAtLine],
  );
}

function quotaInWords(quota: Quota): string {
  const words = RULES.quota;
  switch (quota.kind) {
    case 'unlimited':
      return words.unlimited;
    case 'count':
      return words.count(quota.count);
    case 'count-by-peer-group':
      return words.byPeerGroup(Object.entries(quota.counts).map(([name, count]) => words.ofPeerGroup(name, count)).join(', '));
    case 'per-unit':
      return 'shared' in quota.pool ? words.perUnitShared(quota.pool.shared) : words.perUnit(quota.pool.collective, quota.pool.individual);
    case 'percent':
      return words.percent(text(quota.percent), typeof quota.base === 'string' ? words[quota.base] : words.ofClass(quota.base.ofClass), words.roundings[quota.rounding]);
    case 'shared-total':
      return words.sharedTotal(quota.total);
  }
}
