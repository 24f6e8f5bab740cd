import type { CriteriaGroup, CriteriaNode, CriteriaSet, Leaf } from './criteria-set';
import { isPointsLeaf } from './leaf-points';
import { fromHundredths, type TenThousandths } from './points';

export interface PlannedLeaf {
  readonly index: number;
  readonly leaf: Leaf;
  readonly parent: number;
  /** Its place inside the group's maximum (max × weight); 0 for gates, bonuses, deductions and self-marks. */
  readonly share: TenThousandths;
}

export interface PlannedGroup {
  readonly index: number;
  /** null: the whole set. */
  readonly group: CriteriaGroup | null;
  readonly max: TenThousandths;
  readonly bonusCap: TenThousandths;
  readonly deductionCap: TenThousandths;
  readonly leaves: readonly PlannedLeaf[];
  readonly groups: readonly PlannedGroup[];
}

/** A criteria set laid out for arithmetic: leaves and groups numbered, maxima in ten-thousandths. */
export interface CriteriaPlan {
  readonly set: CriteriaSet;
  readonly decimals: number;
  /** Stands for the set as a whole; its children are the top groups. */
  readonly root: PlannedGroup;
  /** By index. */
  readonly leaves: readonly PlannedLeaf[];
  readonly groups: readonly PlannedGroup[];
  /** In the order of the issued document. */
  readonly leavesInOrder: readonly PlannedLeaf[];
  readonly groupsInOrder: readonly PlannedGroup[];
  readonly totalMax: TenThousandths;
  readonly hasOfficeLeaves: boolean;
}

/** Self-marked leaves are shown beside the marks and never enter a total (scoring rules §3). */
const countsTowardsTotal = (leaf: Leaf): boolean => isPointsLeaf(leaf) && leaf.markedBy !== 'unit';

/** max × weight of a leaf, in ten-thousandths. */
export function leafShare(leaf: Leaf): TenThousandths {
  return countsTowardsTotal(leaf) ? leaf.max * leaf.weight : 0;
}

/** Total max = Σ max of the top groups (and of leaves that stand outside any group). */
export function planCriteria(set: CriteriaSet): CriteriaPlan {
  const leaves: PlannedLeaf[] = [];
  const groups: PlannedGroup[] = [];
  const capOf = (cap: number | null): TenThousandths => (cap === null ? Infinity : fromHundredths(cap));

  const planGroup = (group: CriteriaGroup | null, children: readonly CriteriaNode[], max: TenThousandths): PlannedGroup => {
    const ownLeaves: PlannedLeaf[] = [];
    const ownGroups: PlannedGroup[] = [];
    const planned: PlannedGroup = {
      index: groups.length,
      group,
      max,
      bonusCap: capOf(group === null ? set.bonusCap : group.bonusCap),
      deductionCap: capOf(group === null ? set.deductionCap : group.deductionCap),
      leaves: ownLeaves,
      groups: ownGroups,
    };
    groups.push(planned);
    for (const child of children) {
      if (child.kind === 'group') {
        ownGroups.push(planGroup(child, child.children, fromHundredths(child.max)));
        continue;
      }
      const leaf = { index: leaves.length, leaf: child, parent: planned.index, share: leafShare(child) };
      leaves.push(leaf);
      ownLeaves.push(leaf);
    }
    return planned;
  };

  const totalMax = set.groups.reduce(
    (sum, node) => sum + (node.kind === 'group' ? fromHundredths(node.max) : leafShare(node)),
    0,
  );
  const root = planGroup(null, set.groups, totalMax);
  const place = new Map((set.documentOrder ?? []).map((code, at) => [code, at]));
  const inOrder = <T extends { readonly index: number }>(items: readonly T[], codeOf: (item: T) => string): T[] => {
    const placeOf = (item: T): number => place.get(codeOf(item)) ?? Number.MAX_SAFE_INTEGER;
    return [...items].sort((a, b) => placeOf(a) - placeOf(b) || a.index - b.index);
  };
  return {
    set,
    decimals: set.decimals,
    root,
    leaves,
    groups,
    leavesInOrder: inOrder(leaves, (item) => item.leaf.code),
    groupsInOrder: inOrder(groups.slice(1), (item) => item.group?.code ?? ''),
    totalMax,
    hasOfficeLeaves: leaves.some((item) => item.leaf.markedBy === 'office'),
  };
}
