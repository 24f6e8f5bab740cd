import { searchWords } from '../finding/search-words';

/** What stands before so many titles that it tells none of them apart. */
const commonBeginning = /^((mo hinh|dien hinh|dan van kheo)( |$))+/;

/** A key shorter than this is like too many others. */
export const shortestKey = 8;

/**
 * The key under which two titles are one title: without marks, case, punctuation and the words every title may begin with ("Mô hình
 * dân vận khéo …"); digits stay, so that two numbered groups are two. Twin of `initiative_title_key` of the database.
 */
export function titleKey(title: string): string {
  const plain = searchWords(title).join(' ');
  const rest = plain.replace(commonBeginning, '');
  return rest === '' ? plain : rest;
}

/** The numbers in a title, in their order: "số 1 năm 2025" and "số 2 năm 2025" have different ones. */
export function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')).join(' ');
}
