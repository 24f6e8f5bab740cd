import { Problem } from '@dvk/platform';

/** A position in a path: what is no whole number as we write it cannot be any line's and is answered like an absent one. */
export function linePosition(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw Problem.notFound();
  return Number(text);
}
