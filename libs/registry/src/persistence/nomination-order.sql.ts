import type { NominationBehind, NominationSort } from '../nomination';
import type { Values } from './scope.sql';

interface Order {
  readonly column: string;
  readonly type: string;
  readonly descending: boolean;
  /** What was never handed in has none, and stands last. */
  readonly nullable: boolean;
}

const orders: Readonly<Record<NominationSort, Order>> = {
  code: { column: 'nomination.code', type: 'text', descending: false, nullable: true },
  name: { column: 'found.name_order', type: 'text', descending: false, nullable: false },
  changed: { column: 'nomination.updated_at', type: 'timestamptz', descending: true, nullable: false },
  submitted: { column: 'nomination.submitted_at', type: 'timestamptz', descending: true, nullable: true },
};

export const keyOf = (sort: NominationSort): string => orders[sort].column;

/** What nominations are chosen from: titles in Vietnamese order are those of the rows kept for finding. */
export function nominationSource(withInitiatives: boolean, sort: NominationSort = 'code'): { readonly from: string; readonly tables: readonly string[] } {
  const joined = [
    ...(withInitiatives ? [['initiative', 'JOIN initiative ON initiative.id = nomination.initiative_id'] as const] : []),
    ...(sort === 'name' ? [['found', 'JOIN initiative_search found ON found.initiative_id = nomination.initiative_id'] as const] : []),
  ];
  return { from: ['nomination', ...joined.map(([, join]) => join)].join(' '), tables: joined.map(([name]) => name) };
}

/** The order of rows, and of the page made of them. */
export function nominationOrder(sort: NominationSort): { readonly order: string; readonly ofPage: string } {
  const { column, descending, nullable } = orders[sort];
  const direction = descending ? 'DESC' : 'ASC';
  const inOrder = (key: string, id: string): string => `${key} ${direction}${nullable ? ' NULLS LAST' : ''}, ${id} ${direction}`;
  return { order: inOrder(column, 'nomination.id'), ofPage: inOrder('page.key', 'page.id') };
}

/** `withDrafts`: rows that have no key may follow those that have one. Without them an index is begun at the key. */
export function behindNomination({ sort, key, id }: NominationBehind, withDrafts: boolean, values: Values): string {
  const { column, type, descending, nullable } = orders[sort];
  const comparison = descending ? '<' : '>';
  if (key === null) return `${column} IS NULL AND nomination.id ${comparison} ${values.add(id)}::uuid`;
  const at = `${values.add(key)}::${type}`;
  // The first condition alone begins an index of another table.
  const behind = `(${column} ${comparison}= ${at} AND (${column}, nomination.id) ${comparison} (${at}, ${values.add(id)}::uuid))`;
  return nullable && withDrafts ? `(${behind} OR ${column} IS NULL)` : behind;
}
