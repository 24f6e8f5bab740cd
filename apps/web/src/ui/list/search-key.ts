/**
 * The key under which texts of a list that is here already are searched: case, every diacritic and đ/d make no difference, nor
 * do runs of spaces. The server searches by the same rule.
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u0111\u00f0\u0256]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
