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

/** What a page is chosen from, and in which order: titles as the rows kept for finding have them, in Vietnamese order. */
export function nominationOrder(sort: NominationSort, withInitiatives: boolean): { readonly from: string; readonly order: string; readonly ofPage: string } {
  const { column, descending, nullable } = orders[sort];
  const direction = descending ? 'DESC' : 'ASC';
  const inOrder = (key: string, id: string): string => `${key} ${direction}${nullable ? ' NULLS LAST' : ''}, ${id} ${direction}`;
  return {
    from: [
      'nomination',
      ...(withInitiatives ? ['JOIN initiative ON initiative.id = nomination.initiative_id'] : []),
      ...(sort === 'name' ? ['JOIN initiative_search found ON found.initiative_id = nomination.initiative_id'] : []),
    ].join(' '),
    order: inOrder(column, 'nomination.id'),
    ofPage: inOrder('page.key', 'page.id'),
  };
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
