/** `2026-12-15` as 15/12/2026. */
export const printedDay = (date: string): string => date.split('-').reverse().join('/');
