import type { CriterionRow } from './criterion-row';
import type { MarkRow } from './mark-row';

/**
 * "Not applicable" is decided once per nomination, for all assessors alike (scoring rules §2). A blank cell is a
 * missing mark and contradicts nothing, nor does the row of a recused member. The cells in the minority are reported;
 * with as many on either side, both are.
 */
export function checkNotApplicable(rows: readonly MarkRow[], leaves: readonly CriterionRow[]): void {
  const byNomination = new Map<string, MarkRow[]>();
  for (const row of rows) {
    if (row.sheet.recused || row.sheet.assessorCode === null || row.sheet.nominationCode === '') continue;
    const own = byNomination.get(row.sheet.nominationCode);
    if (own) own.push(row);
    else byNomination.set(row.sheet.nominationCode, [row]);
  }
  for (const own of byNomination.values()) {
    for (const { code } of leaves) reportMinority(own, code);
  }
}

function reportMinority(rows: readonly MarkRow[], code: string): void {
  const marked = rows.filter(({ sheet }) => sheet.marks[code] !== undefined);
  const without = marked.filter(({ sheet }) => sheet.marks[code]?.kind === 'not-applicable');
  const others = marked.filter(({ sheet }) => sheet.marks[code]?.kind !== 'not-applicable');
  if (without.length === 0 || others.length === 0) return;
  const wrong = without.length === others.length ? marked : without.length < others.length ? without : others;
  for (const { reader, sheet } of wrong) reader.fault(`leaf:${code}`, 'not-applicable-differs', { nomination: sheet.nominationCode, leaf: code });
}
