import { type CriteriaNode, type CriteriaSet, formatPoints, type Leaf, leafPoints, type Mark, type SeasonSheet } from '@dvk/scoring-core';

/** One leaf of the panel with what each sheet says of it. */
export interface MarkedLeaf {
  readonly code: string;
  readonly name: string;
  /** Declared maximum in points, as a decimal text; empty for a gate. */
  readonly max: string;
  /** Hundredths. */
  readonly weight: number;
  /** One for each sheet: points before the weight as a decimal text, `not-applicable`, `passed`, `failed`, or empty where there is none. */
  readonly marks: readonly string[];
}

/** The single marks of a nomination's sheets, in the order of the criteria set and of the sheets. */
export function markedLeaves(set: CriteriaSet, sheets: readonly Pick<SeasonSheet, 'marks' | 'recused'>[], notApplicable: readonly string[]): MarkedLeaf[] {
  return panelLeaves(set.groups).map((leaf) => ({
    code: leaf.code,
    name: leaf.name,
    max: leaf.kind === 'gate' ? '' : formatPoints(leaf.max * 100, 2),
    weight: leaf.weight,
    marks: sheets.map(({ marks, recused }) => (recused ? '' : notApplicable.includes(leaf.code) ? 'not-applicable' : markText(leaf, marks[leaf.code], set.decimals))),
  }));
}

function panelLeaves(nodes: readonly CriteriaNode[]): Leaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? panelLeaves(node.children) : node.markedBy === 'panel' ? [node] : []));
}

/** What is counted or measured is told as the points it comes to. */
function markText(leaf: Leaf, mark: Mark | undefined, decimals: number): string {
  if (mark === undefined) return '';
  if (mark.kind === 'not-applicable') return 'not-applicable';
  if (mark.kind === 'gate') return mark.passed ? 'passed' : 'failed';
  const points = leafPoints(leaf, mark, decimals);
  return points === null ? '' : formatPoints(points, decimals);
}
