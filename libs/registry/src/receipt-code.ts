import { randomInt } from 'node:crypto';

/** Capital letters and digits that nobody mistakes for one another: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. */
const letters = 'ACDEFGHJKMNPQRTWXY34679';
const blockLength = 4;

/** Receipt of a submission, short enough to be read out: `K7QM-3FXA`. */
export function newReceiptCode(): string {
  const block = () => Array.from({ length: blockLength }, () => letters[randomInt(letters.length)]).join('');
  return `${block()}-${block()}`;
}
