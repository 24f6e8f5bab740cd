import { type CriteriaNode, formatDecimal, formatPoints, type Leaf, leafPoints, leavesOf, type Mark, type SeasonSheet, type SheetScore } from '@dvk/scoring-core';
import { DETAIL } from '../messages.vi';
import { printedScore, shortPoints } from '../printed-score';
import type { ExplainedNomination, ExplainedSeason } from './explained-season';
import type { MarksRow } from './explanation-view';
import { EXPLANATION } from './messages.vi';
import { settledGates, settledScore } from './settled-score';

const { blank, notApplicable } = EXPLANATION;
const hundredths = (value: number): string => formatDecimal(value, { comma: true });

interface ScoredSheet {
  readonly sheet: SeasonSheet;
  /** null: a recused sheet is not looked at. */
  readonly score: SheetScore | null;
}

/** The table of one nomination: a row for each group and leaf, then what each sheet comes to and whether it counts. */
export function marksRows({ season, plan }: ExplainedSeason, explained: ExplainedNomination): MarksRow[] {
  const { trail, office } = explained;
  const setAside = trail?.notApplicable ?? [];
  const gates = settledGates(season.criteriaSet, explained);
  const scored = explained.sheets.map((sheet): ScoredSheet => ({ sheet, score: sheet.recused ? null : settledScore(season.criteriaSet, gates, sheet, setAside) }));
  const fixed = (points: number): string => formatPoints(points, plan.decimals, { comma: true });
  const averageOf = (code: string): string => {
    const average = trail?.averages[code];
    return setAside.includes(code) ? notApplicable : average === undefined ? blank : printedScore(average);
  };
  const rowsOf = (node: CriteriaNode, depth: number): MarksRow[] => {
    const criterion = `${'  '.repeat(depth)}${node.code}. ${node.name}`;
    if (node.kind !== 'group') return [leafRow(node, criterion)];
    const marks = scored.map(({ score }) => {
      const group = score?.groups[node.code];
      return group === undefined || group.leftOut ? blank : fixed(group.points);
    });
    return [{ criterion, max: hundredths(node.max), weight: '', marks, average: averageOf(node.code), bold: true }, ...node.children.flatMap((child) => rowsOf(child, depth + 1))];
  };
  const leafRow = (leaf: Leaf, criterion: string): MarksRow => ({
    criterion,
    max: leaf.kind === 'gate' ? '' : hundredths(leaf.max),
    weight: leaf.kind === 'gate' ? '' : hundredths(leaf.weight),
    marks: scored.map(({ sheet }) => (leaf.markedBy !== 'panel' || sheet.recused ? blank : setAside.includes(leaf.code) ? notApplicable : markText(leaf, sheet.marks[leaf.code], plan.decimals))),
    average: leaf.kind === 'gate' ? gateText(leaf, office) : averageOf(leaf.code),
    bold: false,
  });
  const total = (criterion: string, of: (score: SheetScore) => number): MarksRow => ({
    criterion,
    max: '',
    weight: '',
    marks: scored.map(({ score }) => (score === null ? blank : fixed(of(score)))),
    average: '',
    bold: true,
  });
  const has = (kind: Leaf['kind']): boolean => leavesOf(season.criteriaSet.groups).some((leaf) => leaf.kind === kind && leaf.markedBy === 'panel');
  return [
    ...season.criteriaSet.groups.flatMap((node) => rowsOf(node, 0)),
    ...(has('bonus') ? [total(EXPLANATION.totals.bonus, ({ bonus }) => bonus)] : []),
    ...(has('deduction') ? [total(EXPLANATION.totals.deduction, ({ deduction }) => deduction)] : []),
    total(EXPLANATION.totals.total, (score) => score.total),
    { criterion: EXPLANATION.totals.state, max: '', weight: '', marks: scored.map(({ sheet }) => EXPLANATION.states[explained.stateOf(sheet)]), average: '', bold: false },
  ];
}

/** The points a mark gives its leaf, before the weight: what is counted or measured is shown as what it comes to. */
function markText(leaf: Leaf, mark: Mark | undefined, decimals: number): string {
  if (mark === undefined) return blank;
  if (mark.kind === 'not-applicable') return notApplicable;
  if (mark.kind === 'gate') return mark.passed ? DETAIL.passed : DETAIL.failed;
  const points = leafPoints(leaf, mark, decimals);
  return points === null ? blank : shortPoints(points);
}

function gateText(leaf: Leaf, office: SeasonSheet | null): string {
  const mark = leaf.markedBy === 'office' ? office?.marks[leaf.code] : undefined;
  return mark?.kind === 'gate' ? (mark.passed ? DETAIL.passed : DETAIL.failed) : '';
}
