import type { MatrixRowView } from './matrix-view.dto';

export const matrixSorts = ['rank', 'code', 'name', 'final', 'n', 'range', 'deviation'] as const;

export type MatrixSort = (typeof matrixSorts)[number];

export const matrixOnly = ['over-limit', 'apart'] as const;

export type MatrixOnly = (typeof matrixOnly)[number];

type Key = (row: MatrixRowView) => number | string | null;

const figure = (text: string | null): number | null => (text === null ? null : Number(text));

const keys: Readonly<Record<MatrixSort, Key>> = {
  rank: ({ place }) => place.rank,
  code: ({ code }) => code,
  name: ({ name }) => name,
  final: ({ finalScore }) => figure(finalScore),
  n: ({ n }) => n,
  range: ({ range }) => figure(range),
  deviation: ({ deviation }) => figure(deviation),
};

/** Rows in an order; what has no figure stands last whichever way, equals by code. Peer groups stay together unless a figure is asked for. */
export function inMatrixOrder(
  rows: readonly MatrixRowView[],
  peerGroups: readonly string[],
  { sort, descending, compareNames }: { readonly sort: MatrixSort; readonly descending: boolean; readonly compareNames: (a: string, b: string) => number },
): MatrixRowView[] {
  const key = keys[sort];
  const place = new Map(peerGroups.map((name, at) => [name, at]));
  const groupOf = ({ peerGroup }: MatrixRowView): number => (sort === 'rank' ? (place.get(peerGroup) ?? 0) : 0);
  const compare = (a: MatrixRowView, b: MatrixRowView): number => {
    const [one, other] = [key(a), key(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === 'string' || typeof other === 'string' ? compareText(sort, String(one), String(other), compareNames) : one - other;
    return descending ? -order : order;
  };
  return [...rows].sort((a, b) => groupOf(a) - groupOf(b) || compare(a, b) || compareCodes(a.code, b.code));
}

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareText = (sort: MatrixSort, a: string, b: string, compareNames: (a: string, b: string) => number): number =>
  sort === 'name' ? compareNames(a, b) : compareCodes(a, b);
