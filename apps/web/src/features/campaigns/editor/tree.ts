import type { CriteriaGroup, CriteriaNode, CriteriaSet, Leaf, LeafKind } from '@dvk/scoring-core';

/** Where a node stands: the index at each level, from the top. */
export type NodePath = readonly number[];

export const pathKey = (path: NodePath): string => path.join('.');

export const samePath = (one: NodePath, other: NodePath): boolean => pathKey(one) === pathKey(other);

export interface PlacedNode {
  readonly node: CriteriaNode;
  readonly path: NodePath;
}

/** Every node in reading order. */
export function walk(nodes: readonly CriteriaNode[], above: NodePath = []): readonly PlacedNode[] {
  return nodes.flatMap((node, index) => {
    const path = [...above, index];
    return [{ node, path }, ...(node.kind === 'group' ? walk(node.children, path) : [])];
  });
}

export function nodeAt(nodes: readonly CriteriaNode[], path: NodePath): CriteriaNode | null {
  const [index, ...rest] = path;
  const node = index === undefined ? undefined : nodes[index];
  if (node === undefined) return null;
  if (rest.length === 0) return node;
  return node.kind === 'group' ? nodeAt(node.children, rest) : null;
}

/** The list that a path's last index counts in, changed; every other node stays the same object. */
function changeSiblings(
  nodes: readonly CriteriaNode[],
  path: NodePath,
  change: (siblings: readonly CriteriaNode[], index: number) => readonly CriteriaNode[],
): readonly CriteriaNode[] {
  const [index, ...rest] = path;
  if (index === undefined) return nodes;
  if (rest.length === 0) return change(nodes, index);
  return nodes.map((node, at) => (at === index && node.kind === 'group' ? { ...node, children: changeSiblings(node.children, rest, change) } : node));
}

export const replaceAt = (nodes: readonly CriteriaNode[], path: NodePath, node: CriteriaNode): readonly CriteriaNode[] =>
  changeSiblings(nodes, path, (siblings, index) => siblings.map((each, at) => (at === index ? node : each)));

export const removeAt = (nodes: readonly CriteriaNode[], path: NodePath): readonly CriteriaNode[] =>
  changeSiblings(nodes, path, (siblings, index) => siblings.filter((_, at) => at !== index));

/** Moves a node among its siblings. @returns the tree and where the node stands then */
export function moveAt(nodes: readonly CriteriaNode[], path: NodePath, by: -1 | 1): { readonly nodes: readonly CriteriaNode[]; readonly path: NodePath } {
  const index = path.at(-1) ?? 0;
  const target = [...path.slice(0, -1), index + by];
  const [node, other] = [nodeAt(nodes, path), nodeAt(nodes, target)];
  if (node === null || other === null) return { nodes, path };
  return { nodes: replaceAt(replaceAt(nodes, path, other), target, node), path: target };
}

/** Adds a node as the last child of a group, or at the end of the top level for the empty path. */
export function addTo(nodes: readonly CriteriaNode[], parent: NodePath, node: CriteriaNode): { readonly nodes: readonly CriteriaNode[]; readonly path: NodePath } {
  if (parent.length === 0) return { nodes: [...nodes, node], path: [nodes.length] };
  const group = nodeAt(nodes, parent);
  if (group?.kind !== 'group') return { nodes, path: parent };
  return { nodes: replaceAt(nodes, parent, { ...group, children: [...group.children, node] }), path: [...parent, group.children.length] };
}

export const newGroup: CriteriaGroup = { kind: 'group', code: '', name: '', max: 0, floor: null, bonusCap: null, deductionCap: null, children: [] };

const common = { code: '', name: '', guidance: '', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null } as const;

const usualStep = 50;

export const newLeaf: Leaf = { ...common, kind: 'points', step: usualStep };

/** The leaf as another kind: what both kinds have is kept, what the new kind needs gets a usual value. */
export function withKind(leaf: Leaf, kind: LeafKind): Leaf {
  const { code, name, guidance, max, weight, markedBy, mayBeNotApplicable, floor } = leaf;
  const kept = { code, name, guidance, max: kind === 'gate' ? 0 : max === 0 ? common.max : max, weight, markedBy, mayBeNotApplicable, floor };
  switch (kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return { ...kept, kind, step: 'step' in leaf ? leaf.step : usualStep };
    case 'choice':
      return { ...kept, kind, levels: [{ name: '', points: kept.max }, { name: '', points: 0 }] };
    case 'gate':
      return { ...kept, kind, whenFailed: 'ineligible' };
    case 'count':
      return { ...kept, kind, pointsEach: 100 };
    case 'ratio':
      return { ...kept, kind };
    case 'steps':
      return { ...kept, kind, steps: [{ from: null, fromInclusive: false, to: null, toInclusive: false, points: kept.max }] };
  }
}

/** How many leaves a person marks. */
export const leafCount = (set: CriteriaSet): number => walk(set.groups).filter(({ node }) => node.kind !== 'group').length;

/** The node a problem names: by its code, or by a place such as `groups[2].children[0]`; null when it names no node. */
export function pathOfPlace(nodes: readonly CriteriaNode[], at: string): NodePath | null {
  const indexes = /^groups(?:\[\d+\])(?:\.children\[\d+\])*$/.test(at) ? [...at.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index)) : null;
  if (indexes !== null) return nodeAt(nodes, indexes) === null ? null : indexes;
  return walk(nodes).find(({ node }) => node.code.trim() === at)?.path ?? null;
}
