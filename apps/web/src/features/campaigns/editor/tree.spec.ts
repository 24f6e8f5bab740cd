import type { CriteriaNode, LeafKind } from '@dvk/scoring-core';
import { addTo, moveAt, newGroup, newLeaf, nodeAt, pathOfPlace, removeAt, replaceAt, walk, withKind } from './tree';

const leaf = (code: string): CriteriaNode => ({ ...newLeaf, code });
const tree: readonly CriteriaNode[] = [
  { ...newGroup, code: 'A', children: [leaf('a'), leaf('b')] },
  { ...newGroup, code: 'B', children: [{ ...newGroup, code: 'B1', children: [leaf('c')] }] },
];
const codes = (nodes: readonly CriteriaNode[]): string => walk(nodes).map(({ node }) => node.code).join(' ');

it('walks in reading order and finds by path', () => {
  expect(codes(tree)).toBe('A a b B B1 c');
  expect(nodeAt(tree, [1, 0, 0])?.code).toBe('c');
  expect(nodeAt(tree, [0, 0, 0])).toBeNull();
});

it('replaces and removes deep down without touching the other branch', () => {
  const replaced = replaceAt(tree, [1, 0, 0], leaf('x'));
  expect(codes(replaced)).toBe('A a b B B1 x');
  expect(replaced[0]).toBe(tree[0]);
  expect(codes(removeAt(tree, [0]))).toBe('B B1 c');
});

it('moves among siblings and says where the node is then; at the end it stays', () => {
  const down = moveAt(tree, [0, 0], 1);
  expect([codes(down.nodes), down.path]).toEqual(['A b a B B1 c', [0, 1]]);
  expect(moveAt(tree, [0, 1], 1)).toEqual({ nodes: tree, path: [0, 1] });
  expect(moveAt(tree, [0], -1)).toEqual({ nodes: tree, path: [0] });
});

it('adds into a group and at the top', () => {
  const inside = addTo(tree, [1, 0], leaf('d'));
  expect([codes(inside.nodes), inside.path]).toEqual(['A a b B B1 c d', [1, 0, 1]]);
  expect(addTo(tree, [], leaf('z')).path).toEqual([2]);
});

it.each<LeafKind>(['points', 'choice', 'gate', 'count', 'ratio', 'steps', 'bonus', 'deduction'])('turns a leaf into %s and keeps its words', (kind) => {
  const turned = withKind({ ...newLeaf, code: 'a', name: 'Cách làm', guidance: 'Xem hồ sơ' }, kind);
  expect(turned).toMatchObject({ kind, code: 'a', name: 'Cách làm', guidance: 'Xem hồ sơ' });
});

it('finds the node a problem speaks of, by code or by place', () => {
  expect(pathOfPlace(tree, 'B1')).toEqual([1, 0]);
  expect(pathOfPlace(tree, 'groups[1].children[0].children[0]')).toEqual([1, 0, 0]);
  expect(pathOfPlace(tree, 'groups[9]')).toBeNull();
  expect(pathOfPlace(tree, 'bonusCap')).toBeNull();
});
