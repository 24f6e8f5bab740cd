const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Hundredths of a percent as people write them: 6667 is "66,67". */
export const percentText = (hundredths: number): string => numbers.format(hundredths / 100);

/** What was typed as hundredths of a percent; null: no percentage above 0 and up to 100. */
export function readPercent(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const hundredths = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return hundredths >= 1 && hundredths <= 10_000 ? hundredths : null;
}
