import { bandAt, codesOfDecision, type CriteriaNode, formatDecimal, isPointsLeaf, leavesOf, percentPlaces, type Quota, type RankedEntry, type RecordedDecision, type ScoreTrail, type TieKey } from '@dvk/scoring-core';
import { exactFraction, exactInWords, printedScore } from '../printed-score';
import { bandInWords, tierInWords, tieKeyInWords } from '../rules-in-words';
import type { ExplainedNomination, ExplainedSeason, Ranked } from './explained-season';
import { EXPLANATION, STEPS } from './messages.vi';

const hundredths = (value: number): string => formatDecimal(value, { comma: true });
const inWords = (exact: string): string => exactInWords(exact, STEPS.about);
const mostNamed = 6;

/** From the score to class, rank and award (scoring rules §6 to §8). */
export function verdictSteps(explained: ExplainedSeason, nomination: ExplainedNomination): string[] {
  const { standing, trail } = nomination;
  if (standing.kind === 'incomplete' || trail === null) return [];
  const floors = floorsInWords(explained, trail);
  if (standing.kind === 'ineligible') {
    const { reason, at } = standing.entry;
    if (reason === 'gate') return [STEPS.gateFailed(explained.names.get(at) ?? at)];
    return reason === 'floor' ? floors : [...floors, ...factsInWords(nomination)];
  }
  // What was decided is read after what it decided.
  return [
    ...floors,
    ...classInWords(explained, standing.entry, trail),
    ...factsInWords(nomination),
    ...spreadInWords(explained, standing.entry),
    ...rankInWords(explained, nomination, standing),
    ...awardInWords(explained, nomination, standing),
    ...decisionsInWords(explained, nomination),
  ];
}

function floorsInWords({ season, plan }: ExplainedSeason, { averages }: ScoreTrail): string[] {
  const walk = (nodes: readonly CriteriaNode[]): string[] =>
    nodes.flatMap((node) => {
      const average = averages[node.code];
      const own = node.floor === null || average === undefined ? [] : [floorInWords(node.name, average, node.floor.kind === 'percent' ? (node.max * node.floor.value) / 10_000 : node.floor.value)];
      return [...own, ...(node.kind === 'group' ? walk(node.children) : [])];
    });
  const floorInWords = (name: string, average: string, floor: number): string => {
    const met = Number(average.replace('.', '')) * 100 >= floor * 10 ** plan.decimals;
    return STEPS.floor(name, printedScore(average), printedScore(String(floor / 100)), met);
  };
  return walk(season.criteriaSet.groups);
}

function classInWords({ season }: ExplainedSeason, entry: RankedEntry, trail: ScoreTrail): string[] {
  const { criteriaSet, rules } = season;
  const score = rules.classOn === 'exact' ? inWords(entry.exactScore) : printedScore(entry.finalScore);
  const exact = rules.classOn === 'exact' ? exactFraction(entry.exactScore) : exactFraction(wholeFraction(entry.finalScore));
  const band = criteriaSet.classes[bandAt(criteriaSet.classes, exact)];
  const zeros = leavesOf(criteriaSet.groups)
    .filter((leaf) => isPointsLeaf(leaf) && Number(trail.averages[leaf.code] ?? '1') === 0)
    .map(({ code }) => code);
  return [
    STEPS.class(score, STEPS.kinds[rules.classOn], band === undefined ? STEPS.noBand : bandInWords(band)),
    ...(entry.remarks.includes('class-below-printed') ? [STEPS.belowPrinted] : []),
    ...(entry.notes.includes('class-undetermined') || entry.remarks.includes('class-decided') ? [STEPS.zero(zeros.join(', '))] : []),
  ];
}

function wholeFraction(decimal: string): string {
  const [whole = '0', part = ''] = decimal.split('.');
  return `${whole}${part}/1${'0'.repeat(part.length)}`;
}

function factsInWords({ nomination }: ExplainedNomination): string[] {
  return nomination.facts.map(({ kind, reason, sourceDocument, className }) =>
    kind === 'warning' ? STEPS.warningFact(reason, sourceDocument) : kind === 'class-cap' && className !== null ? STEPS.classCap(reason, sourceDocument, className) : STEPS.knockOut(reason, sourceDocument, className),
  );
}

function spreadInWords({ season }: ExplainedSeason, { remarks, trail }: RankedEntry): string[] {
  const limit = season.rules.spreadLimit;
  return limit !== null && remarks.includes('spread-over-limit') ? [STEPS.spread(printedScore(trail.range), hundredths(limit))] : [];
}

function rankInWords(explained: ExplainedSeason, { nomination }: ExplainedNomination, { entry, group }: Ranked): string[] {
  const onExact = explained.season.rules.rankOn === 'exact';
  const scoreOf = (each: RankedEntry): string => (onExact ? each.exactScore : each.finalScore);
  const equals = group.filter((each) => scoreOf(each) === scoreOf(entry));
  const above = group.filter(({ rank }) => rank < entry.rank).length;
  return [STEPS.rank(nomination.peerGroup, group.length, above, entry.rank), ...(equals.length > 1 ? [tieInWords(explained, entry, equals)] : [])];
}

/** The chain as far as this nomination has equals (scoring rules §7). */
function tieInWords(explained: ExplainedSeason, entry: RankedEntry, equals: readonly RankedEntry[]): string {
  const { season, names } = explained;
  const preferred = new Map(season.nominations.map(({ code, legalPreference }) => [code, legalPreference]));
  const sentences = [STEPS.equals(codesOf(equals, entry))];
  let run = equals;
  for (const [at, key] of season.tieChain.entries()) {
    if (run.length === 1) break;
    if (key.kind === 'vote' || key.kind === 'authority') {
      sentences.push(STEPS.acts);
      break;
    }
    const words = tieKeyInWords(key, names);
    const values = new Map(run.map((each) => [each.code, keyValue(key, each, preferred)]));
    if ([...values.values()].includes(null)) {
      sentences.push(STEPS.keySkipped(at + 1, words));
      continue;
    }
    const shown = (code: string): string => values.get(code) ?? '';
    const others = run.filter(({ code }) => code !== entry.code).map(({ code }) => STEPS.keyOther(code, shown(code)));
    sentences.push(STEPS.key(at + 1, words, shown(entry.code), shortened(others)));
    run = run.filter(({ code }) => values.get(code) === values.get(entry.code));
  }
  const equal = codesOf(run, entry);
  sentences.push(run.length === 1 ? STEPS.separated : entry.tied ? STEPS.stillEqual(equal) : STEPS.byDecision(equal));
  return sentences.join(' ');
}

const shortened = (texts: readonly string[]): string => (texts.length <= mostNamed ? texts : [...texts.slice(0, mostNamed), STEPS.andOthers(texts.length - mostNamed)]).join(', ');
const codesOf = (run: readonly RankedEntry[], entry: RankedEntry): string => shortened(run.filter(({ code }) => code !== entry.code).map(({ code }) => code));

/** What a key compares, as it is printed; null: this nomination does not have it. */
function keyValue(key: TieKey, { code, trail }: RankedEntry, preferred: ReadonlyMap<string, boolean>): string | null {
  switch (key.kind) {
    case 'average': {
      const average = trail.averages[key.code];
      return average === undefined ? null : printedScore(average);
    }
    case 'median':
      return inWords(trail.median);
    case 'smaller-spread':
      return printedScore(trail.range);
    case 'legal-preference':
      return preferred.get(code) === true ? STEPS.preferred.yes : STEPS.preferred.no;
    default:
      return null;
  }
}

function awardInWords({ season, participants }: ExplainedSeason, { nomination }: ExplainedNomination, { entry, group }: Ranked): string[] {
  const dueTo = (quota: Quota): string => placesInWords(quota, participants.get(nomination.peerGroup) ?? 0, group);
  return [[...season.tiers.map((tier) => `${STEPS.tier(tierInWords(tier))}${dueTo(tier.quota)}`), STEPS.outcome(awardOf(entry))].join(' ')];
}

/** What a percentage comes to in this peer group; the other quotas say their number themselves. */
function placesInWords(quota: Quota, participants: number, group: readonly RankedEntry[]): string {
  if (quota.kind !== 'percent') return '';
  const { base, percent, rounding } = quota;
  const heads = base === 'participants' ? participants : base === 'eligible' ? group.length : group.filter((each) => each.class === base.ofClass).length;
  return STEPS.places(percentPlaces(heads, percent, rounding), heads);
}

function decisionsInWords({ season }: ExplainedSeason, { nomination }: ExplainedNomination): string[] {
  return season.decisions
    .filter((decision) => codesOfDecision(decision).includes(nomination.code))
    .map((decision) => {
      const { reason, decidedBy, decidedAt, document } = decision;
      return STEPS.decision(decidedInWords(decision), STEPS.ground(reason, decidedBy, dayOf(decidedAt), document));
    });
}

/** What a recorded act decided, as one clause. */
export function decidedInWords(decision: RecordedDecision): string {
  const { decided } = STEPS;
  const listed = (codes: readonly string[]): string => (codes.length === 0 ? decided.nobody : codes.join(', '));
  switch (decision.kind) {
    case 'class':
      return decided.class(decision.className);
    case 'order':
      return decided.order(listed(decision.codes), decided.bases[decision.basis]);
    case 'line':
      return decided.line(decision.award, listed(decision.awarded), listed(decision.codes.filter((code) => !decision.awarded.includes(code))));
    case 'departure':
      return decision.award === null ? decided.noAward : decided.departure(decision.award);
  }
}

/** dd/mm/yyyy in Viet Nam, whatever the machine's zone. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant));

/** What became of it, as one clause. */
export function awardOf({ award, awardStatus }: RankedEntry): string {
  if (award !== null) return EXPLANATION.awards.awarded(award);
  return awardStatus === 'awarded' ? EXPLANATION.awards.none : EXPLANATION.awards[awardStatus];
}
