/** Combining marks that carry a Vietnamese tone: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;
const WORD = /[\p{L}\p{M}]+/gu;
/** Đ and the two letters of other alphabets that look the same and come out of old typing programs: eth and African d. */
const D_WITH_STROKE = /[đðɖ]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

function foldTyping(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/[\s\u0085]+/gu, ' ').trim().toLowerCase();
}

/**
 * The key under which texts are searched and matched loosely: case, every diacritic, đ/d (Ð and Ɖ are Đ), NFC/NFD, the place of the
 * tone (hoà/hòa), full-width forms, zero-width characters and runs of spaces make no difference.
 * "Hoa" and "Hòa" share a key; where they must not, use {@link nameKey}.
 */
export function comparisonKey(text: string): string {
  return foldTyping(text).normalize('NFD').replace(/\p{M}/gu, '').replace(D_WITH_STROKE, 'd');
}

/**
 * The key under which two texts are one and the same name however they were typed: like {@link comparisonKey}, but
 * the letters and tones stay (Hoa ≠ Hòa, An ≠ Ân, đ ≠ d; Ð is Đ). The tone of each word is moved behind the word, so that its
 * place does not matter. A key is for comparing, never for showing.
 */
export function nameKey(text: string): string {
  return foldTyping(text)
    .normalize('NFD')
    .replace(D_WITH_STROKE, 'đ')
    .replace(WORD, (word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''));
}
