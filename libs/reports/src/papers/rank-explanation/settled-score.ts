import { type CriteriaNode, type CriteriaSet, type Leaf, leavesOf, type Mark, scoreSheet, type SeasonSheet, type SheetScore } from '@dvk/scoring-core';
import type { ExplainedNomination } from './explained-season';

/**
 * A gate that sets its group to 0 is settled once for the nomination – by the office, or by more than half of the counted
 * sheets – and then holds for every sheet.
 */
export function settledGates(set: CriteriaSet, { sheets, office, stateOf }: ExplainedNomination): ReadonlyMap<string, boolean> {
  const counted = sheets.filter((sheet) => ['counted', 'trimmed'].includes(stateOf(sheet)));
  const failed = (mark: Mark | undefined): boolean => mark?.kind === 'gate' && !mark.passed;
  return new Map(
    leavesOf(set.groups).flatMap((leaf): [string, boolean][] => {
      if (leaf.kind !== 'gate') return [];
      const passed = leaf.markedBy === 'office' ? !failed(office?.marks[leaf.code]) : 2 * counted.filter(({ marks }) => failed(marks[leaf.code])).length <= counted.length;
      return [[leaf.code, passed]];
    }),
  );
}

/** Figures of one sheet as they entered the nomination's score. */
export function settledScore(set: CriteriaSet, gates: ReadonlyMap<string, boolean>, sheet: SeasonSheet, notApplicable: readonly string[]): SheetScore {
  const marks = { ...sheet.marks };
  for (const [code, passed] of gates) marks[code] = { kind: 'gate', passed };
  return scoreSheet({ ...set, groups: set.groups.map(gatesOfPanel) }, marks, { notApplicable });
}

function gatesOfPanel(node: CriteriaNode): CriteriaNode {
  if (node.kind === 'group') return { ...node, children: node.children.map(gatesOfPanel) };
  const leaf: Leaf = node;
  return leaf.kind === 'gate' ? { ...leaf, markedBy: 'panel' } : leaf;
}
