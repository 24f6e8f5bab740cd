const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'] as const;

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

/** Three digits in words; `full` says the hundreds although they are nought (after a higher scale). */
function threeDigits(value: number, full: boolean): string[] {
  const hundreds = Math.trunc(value / 100);
  const tens = Math.trunc((value % 100) / 10);
  const ones = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(digit(hundreds), 'trăm');
  if (tens === 0) {
    if (ones > 0) words.push(...(words.length > 0 ? ['linh'] : []), digit(ones));
    return words;
  }
  words.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 5) words.push('lăm');
  else if (ones > 0) words.push(digit(ones));
  return words;
}

/** A whole number from 0 to 999,999,999,999 in Vietnamese words: 28 → "hai mươi tám". */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`no words for ${value}`);
  if (value === 0) return digit(0);
  const words: string[] = [];
  for (let scale = SCALES.length - 1; scale >= 0; scale -= 1) {
    const part = Math.trunc(value / 1000 ** scale) % 1000;
    if (part === 0) continue;
    words.push(...threeDigits(part, words.length > 0), SCALES[scale] ?? '');
  }
  return words.filter((word) => word !== '').join(' ');
}
