import { randomInt } from 'node:crypto';

/** Small letters and digits that nobody mistakes for one another. */
const letters = 'acdefghjkmnpqrtwxy34679';
const length = 12;

/** Last part of the address of a public page: chosen by chance, so that it says neither what nor whose it is. */
export function newPageAddress(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

export const isPageAddress = (text: string): boolean => /^[a-z0-9]{12}$/.test(text);
