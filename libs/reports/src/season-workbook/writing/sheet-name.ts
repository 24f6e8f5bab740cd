const LONGEST = 31;

/** A name Excel accepts that no sheet bears yet; Excel does not tell capitals apart. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const plain = wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/^'+|'+$/g, '').slice(0, LONGEST).trim() || 'Trang tính';
  let name = plain;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    name = plain.slice(0, LONGEST - ending.length) + ending;
  }
  return name;
}
