/** How a list is sorted: `key` of a column. */
export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** Names in the address line. */
export const SEARCH_PARAM = 'tim';
export const SORT_PARAM = 'sap-xep';
export const PAGE_PARAM = 'trang';

/** `ten` or `-ten`; null for the list's own order. */
export function readSort(text: string | null): Sort | null {
  if (text === null || text === '' || text === '-') return null;
  return text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}

export const writeSort = (sort: Sort | null): string => (sort === null ? '' : `${sort.descending ? '-' : ''}${sort.key}`);

/** Pressing a column's head: ascending, descending, then the list's own order again. */
export function nextSort(current: Sort | null, key: string): Sort | null {
  if (current?.key !== key) return { key, descending: false };
  return current.descending ? null : { key, descending: true };
}

/** The page number in the address, from 1; anything that is none is the first. */
export function readPage(text: string | null): number {
  const page = text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
  return page;
}
