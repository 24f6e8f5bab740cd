import type { AwardTier, ClassBand, Quota } from '@dvk/scoring-core';
import { nameKey } from '@dvk/platform';
import type { FaultList } from '../faults';
import { QUOTA_KINDS, SHEETS, TIES_AT_LINE } from '../layout';
import type { RawSheet } from '../reading/raw-workbook';
import { matchKey } from './match-key';
import { RowReader } from './row-reader';
import { openTable } from './sheet-table';

type Key = keyof typeof SHEETS.tiers.columns;
const MOST_AWARDS = 1_000_000;
const HUNDRED_PERCENT = 100_00;

/** Tiers of sheet "Khen thưởng", highest first. */
export function readTiers(sheet: RawSheet | null, classes: readonly ClassBand[], faults: FaultList): readonly AwardTier[] {
  const table = sheet === null ? null : openTable(sheet, SHEETS.tiers, faults);
  if (table === null) return [];
  const tiers: AwardTier[] = [];
  for (const raw of table.rows) {
    const row = new RowReader(table, raw, faults);
    if (row.isBlank) continue;
    const name = row.text('name');
    if (name !== '' && tiers.some((tier) => nameKey(tier.name) === nameKey(name))) row.fault('name', 'name-doubled', { value: name });
    tiers.push({
      name,
      minClass: classNamed(row, 'minClass', classes),
      minScore: row.optionalDecimal('minScore'),
      quota: readQuota(row, classes),
      tieAtLine: (row.isGiven('quotaKind') ? row.word('tieAtLine', TIES_AT_LINE) : row.optionalWord('tieAtLine', TIES_AT_LINE)) ?? 'wait',
    });
  }
  return tiers;
}

function classNamed(row: RowReader<Key>, key: 'minClass' | 'ofClass', classes: readonly ClassBand[]): string | null {
  const text = row.optionalText(key);
  if (text === '') return null;
  const found = classes.find((band) => band.name === text) ?? classes.find((band) => matchKey(band.name) === matchKey(text));
  if (found === undefined) row.fault(key, 'class-unknown', { value: text });
  return found?.name ?? null;
}

function readQuota(row: RowReader<Key>, classes: readonly ClassBand[]): Quota {
  const kind = row.optionalWord('quotaKind', QUOTA_KINDS);
  if (kind === undefined) {
    if (!row.isGiven('quotaKind') && row.isGiven('quotaValue')) row.fault('quotaKind', 'quota-kind-missing');
    return { kind: 'unlimited' };
  }
  if (kind === 'count') return { kind: 'count', count: row.whole('quotaValue', 0, MOST_AWARDS) ?? 0 };
  const percent = row.decimal('quotaValue', { least: 0, most: HUNDRED_PERCENT, percent: true }) ?? 0;
  const shape = { kind: 'percent', percent, rounding: 'down' } as const;
  if (kind === 'of-participants') return { ...shape, base: 'participants' };
  if (kind === 'of-eligible') return { ...shape, base: 'eligible' };
  row.text('ofClass');
  return { ...shape, base: { ofClass: classNamed(row, 'ofClass', classes) ?? '' } };
}
