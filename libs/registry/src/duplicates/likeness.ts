/** How many hashes a sketch holds at most: see `initiative_text_sketch` of the database. */
export const sketchSize = 48;

/** Half of one text found again in the other leaves about a third of the two together; texts written apart have under a twentieth in common. */
export const textsAlike = 0.3;

/**
 * Share of what two texts say together that both of them say, from 0 to 1, judged by the smallest hashes of their runs of words.
 * Sketches are sorted and hold each hash once; a text too short to judge has an empty one, and is like no other.
 */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const both = new Set(one.filter((hash) => other.includes(hash)));
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, sketchSize);
  return smallest.filter((hash) => both.has(hash)).length / smallest.length;
}
