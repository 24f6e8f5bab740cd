/** The code that follows the highest one given: prefix and number, at least three digits (MH001 … MH999, MH1000). */
export function runningCode(prefix: string, highest: number): string {
  return `${prefix}${String(highest + 1).padStart(3, '0')}`;
}
