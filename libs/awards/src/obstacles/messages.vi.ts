/** The document behind an obstacle as manifests and papers cite it; the date as DD/MM/YYYY. */
export const citation = (number: string, date: string, issuer: string): string => `${number} ngày ${date} của ${issuer}`;
