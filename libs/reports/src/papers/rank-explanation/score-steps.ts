import {
  addFractions,
  applicabilityOf,
  compareFractions,
  formatDecimal,
  formatExact,
  leafPoints,
  leavesOf,
  type PlannedGroup,
  type ScoreTrail,
  type SeasonSheet,
  type TenThousandths,
} from '@dvk/scoring-core';
import { exactFraction, exactInWords, printedScore, shortPoints } from '../printed-score';
import type { ExplainedNomination, ExplainedSeason } from './explained-season';
import { STEPS } from './messages.vi';

const inWords = (exact: string): string => exactInWords(exact, STEPS.about);

/** From sheets to the printed score, step by step (scoring rules §4 and §5). */
export function scoreSteps(explained: ExplainedSeason, nomination: ExplainedNomination): string[] {
  const { standing, trail } = nomination;
  const counted = nomination.sheets.filter((sheet) => ['counted', 'trimmed'].includes(nomination.stateOf(sheet))).length;
  const first = [countedInWords(nomination, counted)];
  if (trail === null || standing.kind === 'incomplete') {
    const reason = standing.kind === 'incomplete' ? standing.entry.reason : 'too-few-sheets';
    return [...first, STEPS.incomplete[reason](counted, explained.season.rules.minSheets)];
  }
  return [
    ...first,
    ...notApplicableInWords(explained, trail),
    sheetTotalInWords(explained),
    ...methodInWords(explained, trail),
    ...officeInWords(explained, nomination, trail),
    ...finalInWords(explained, trail, standing.entry),
  ];
}

function countedInWords({ sheets, stateOf }: ExplainedNomination, counted: number): string {
  const left = sheets.flatMap((sheet) => {
    const state = stateOf(sheet);
    return state === 'counted' || state === 'trimmed' ? [] : [STEPS.left(sheet.assessorCode ?? '', STEPS.reasons[state])];
  });
  return [STEPS.counted(counted, sheets.length), ...(left.length === 0 ? [] : [STEPS.notCounted(left.join('; '))])].join(' ');
}

function notApplicableInWords({ plan }: ExplainedSeason, { notApplicable }: ScoreTrail): string[] {
  if (notApplicable.length === 0) return [];
  const { rescaled, leftOut, applicableMax } = applicabilityOf(plan, plan.leaves.map(({ leaf }) => notApplicable.includes(leaf.code)));
  const groupInWords = ({ group, index, max }: PlannedGroup): string[] => {
    const name = group?.name ?? '';
    if (leftOut[index] === true) return group === null ? [] : [STEPS.leftOut(name)];
    return rescaled[index] === true && group !== null ? [STEPS.rescaled(name, shortPoints(max), shortPoints(applicableMax[index] ?? max))] : [];
  };
  return [[STEPS.notApplicable(notApplicable.join(', ')), ...plan.groups.flatMap(groupInWords)].join(' ')];
}

/** The upper limit waits for the office's part where there is one. */
function sheetTotalInWords({ plan, season }: ExplainedSeason): string {
  const most = plan.hasOfficeLeaves || season.criteriaSet.bonusMayExceedMax === true ? null : shortPoints(plan.totalMax);
  return STEPS.sheetTotal(most);
}

function methodInWords({ season, plan }: ExplainedSeason, trail: ScoreTrail): string[] {
  const { rules } = season;
  if (rules.scope === 'criterion') return [STEPS.byCriterion, STEPS.byCriterionTotal(inWords(trail.panelExact))];
  const counted = trail.sheets.filter(({ state }) => state === 'counted');
  const total = inWords(trail.panelExact);
  if (rules.method === 'median') return [STEPS.median(byValue(counted).map(({ total: each }) => printedScore(each ?? '')).join('; '), total)];
  const kept = counted.filter(({ trimmed }) => !trimmed);
  const mean = STEPS.mean(kept.map(({ total: each }) => printedScore(each ?? '')).join(' + '), kept.length, total);
  if (rules.method === 'mean') return [mean];
  const dropped = byValue(counted.filter(({ trimmed }) => trimmed));
  if (dropped.length === 0) return [STEPS.belowTrim(counted.length, Math.max(rules.trimFrom, 2 * rules.trimEachEnd + 1)), mean];
  const named = (sheets: typeof dropped): string => sheets.map(({ assessorCode, total: each }) => `${printedScore(each ?? '')} (${assessorCode})`).join('; ');
  const half = dropped.length / 2;
  return [STEPS.trimmed(named(dropped.slice(half)), named(dropped.slice(0, half))), mean];

  function byValue(sheets: ScoreTrail['sheets']): ScoreTrail['sheets'] {
    const valueOf = (text: string | null): number => Number((text ?? '0').replace('.', '')) * 10 ** (4 - plan.decimals);
    return [...sheets].sort((a, b) => valueOf(a.total) - valueOf(b.total));
  }
}

function officeInWords({ season, plan }: ExplainedSeason, { office }: ExplainedNomination, trail: ScoreTrail): string[] {
  if (trail.officeTotal === null || office === null) return [];
  const items = leavesOf(season.criteriaSet.groups)
    .filter(({ markedBy }) => markedBy === 'office')
    .map((leaf) => officeItem(leaf, office, plan.decimals, trail.notApplicable));
  return [STEPS.office(items.join('; '), printedScore(trail.officeTotal))];
}

function officeItem(leaf: ReturnType<typeof leavesOf>[number], office: SeasonSheet, decimals: number, notApplicable: readonly string[]): string {
  const mark = office.marks[leaf.code];
  if (mark === undefined || notApplicable.includes(leaf.code)) return STEPS.officeItem(leaf.code, STEPS.officeNone);
  if (mark.kind === 'gate') return mark.passed ? STEPS.officePassed(leaf.code) : STEPS.officeFailed(leaf.code);
  const points: TenThousandths = leafPoints(leaf, mark, decimals) ?? 0;
  const weight = leaf.weight === 100 ? '' : STEPS.officeWeight(formatDecimal(leaf.weight, { comma: true }));
  return STEPS.officeItem(leaf.code, `${leaf.kind === 'deduction' && points > 0 ? '−' : ''}${shortPoints(points)}${weight}`);
}

function finalInWords({ plan }: ExplainedSeason, trail: ScoreTrail, { exactScore, finalScore }: { readonly exactScore: string; readonly finalScore: string }): string[] {
  const office = trail.officeTotal === null ? null : exactFraction(fractionText(trail.officeTotal));
  const uncut = office === null ? exactFraction(trail.panelExact) : addFractions(exactFraction(trail.panelExact), office);
  const isCut = compareFractions(uncut, exactFraction(exactScore)) !== 0;
  const final = printedScore(finalScore);
  const term = trail.officeTotal === null ? '' : officeTerm(trail.officeTotal);
  if (isCut) return [STEPS.cut(inWords(trail.panelExact), term, inWords(formatExact(uncut)), shortPoints(plan.totalMax), final)];
  return [trail.officeTotal === null ? STEPS.finalAlone(inWords(exactScore), plan.decimals, final) : STEPS.final(inWords(trail.panelExact), term, inWords(exactScore), plan.decimals, final)];
}

const officeTerm = (total: string): string => (total.startsWith('-') ? ` − ${printedScore(total.slice(1))}` : ` + ${printedScore(total)}`);

/** "2.50" as "250/100". */
function fractionText(decimal: string): string {
  const [whole = '0', part = ''] = decimal.split('.');
  return `${whole}${part}/1${'0'.repeat(part.length)}`;
}
