import type { Quota } from '@dvk/scoring-core';
import { formatCount, formatNumber } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { trial as trialMessages } from '../../../messages/vi/trial';
import type { Trial, TrialWish } from './agreement-queries';

const texts = trialMessages.quota;

/** One number of a quota that can be tried otherwise; `hundredths` for a percentage, whole otherwise. */
export interface QuotaNumber {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly hundredths: boolean;
  readonly with: (value: number) => Quota;
}

/** The numbers in a tier's quota; none where there is no limit. */
export function quotaNumbers(award: string, quota: Quota): readonly QuotaNumber[] {
  const whole = (key: string, label: string, value: number, change: (value: number) => Quota): QuotaNumber => ({ key, label, value, hundredths: false, with: change });
  switch (quota.kind) {
    case 'unlimited':
      return [];
    case 'count':
      return [whole('count', texts.count(award), quota.count, (count) => ({ ...quota, count }))];
    case 'shared-total':
      return [whole('total', texts.total(award), quota.total, (total) => ({ ...quota, total }))];
    case 'percent':
      return [{ key: 'percent', label: texts.percent(award), value: quota.percent, hundredths: true, with: (percent) => ({ ...quota, percent }) }];
    case 'count-by-peer-group':
      return Object.entries(quota.counts).map(([group, count]) => whole(group, texts.group(award, group), count, (changed) => ({ ...quota, counts: { ...quota.counts, [group]: changed } })));
    case 'per-unit': {
      const { pool } = quota;
      if ('shared' in pool) return [whole('shared', texts.shared(award), pool.shared, (shared) => ({ ...quota, pool: { shared } }))];
      return [
        whole('collective', texts.collective(award), pool.collective, (collective) => ({ ...quota, pool: { ...pool, collective } })),
        whole('individual', texts.individual(award), pool.individual, (individual) => ({ ...quota, pool: { ...pool, individual } })),
      ];
    }
  }
}

/** What the form holds; it begins as the official rules. */
export interface TrialDraft {
  readonly quotas: Readonly<Record<string, Quota>>;
  readonly method: 'mean' | 'trimmed' | 'median';
  readonly trimEachEnd: number;
  readonly trimFrom: number;
  readonly minSheets: number;
  /** Empty: nobody is left out. */
  readonly withoutAssessor: string;
}

export function officialDraft({ official }: Pick<Trial, 'official'>): TrialDraft {
  const { tiers, method, trimEachEnd, trimFrom, minSheets } = official;
  return {
    quotas: Object.fromEntries(tiers.map(({ award, quota }) => [award, quota as unknown as Quota])),
    method: method as TrialDraft['method'],
    trimEachEnd,
    trimFrom,
    minSheets,
    withoutAssessor: '',
  };
}

/** Only what differs from the official rules is asked for. */
export function wishOf(draft: TrialDraft, official: TrialDraft): TrialWish {
  const quotas = Object.entries(draft.quotas)
    .filter(([award, quota]) => JSON.stringify(quota) !== JSON.stringify(official.quotas[award]))
    .map(([award, quota]) => ({ award, quota: quota as unknown as Record<string, unknown> }));
  return {
    ...(quotas.length === 0 ? {} : { quotas }),
    ...(draft.method === official.method ? {} : { method: draft.method }),
    ...(draft.trimEachEnd === official.trimEachEnd ? {} : { trimEachEnd: draft.trimEachEnd }),
    ...(draft.trimFrom === official.trimFrom ? {} : { trimFrom: draft.trimFrom }),
    ...(draft.minSheets === official.minSheets ? {} : { minSheets: draft.minSheets }),
    ...(draft.withoutAssessor === '' ? {} : { withoutAssessor: draft.withoutAssessor }),
  };
}

/** One thing that is tried otherwise. */
export interface TriedChange {
  readonly label: string;
  readonly official: string;
  readonly tried: string;
}

/** What a trial changed, in words: its print has to say what it is a trial of. */
export function triedChanges({ official, tried, members }: Pick<Trial, 'official' | 'tried' | 'members'>): readonly TriedChange[] {
  const form = trialMessages.form;
  const method = (value: string): string => form.methods[value as TrialDraft['method']];
  const quotas = official.tiers.flatMap(({ award, quota }, at): TriedChange[] => {
    const now = tried.tiers[at]?.quota;
    if (now === undefined) return [];
    const then = quotaNumbers(award, quota as unknown as Quota);
    return quotaNumbers(award, now as unknown as Quota).map((number, place) => ({ label: number.label, official: quotaText(then[place]), tried: quotaText(number) }));
  });
  const changes = [
    ...quotas,
    { label: form.method, official: method(official.method), tried: method(tried.method) },
    ...(['trimEachEnd', 'trimFrom', 'minSheets'] as const).map((key) => ({ label: form[key], official: formatCount(official[key]), tried: formatCount(tried[key]) })),
    ...(tried.withoutAssessor === null
      ? []
      : [{ label: form.without, official: form.nobody, tried: agreementMessages.member(tried.withoutAssessor, members.find(({ code }) => code === tried.withoutAssessor)?.name ?? '') }]),
  ];
  return changes.filter((change) => change.official !== change.tried);
}

const quotaText = (number: QuotaNumber | undefined): string =>
  number === undefined ? awardsMessages.none : number.hundredths ? formatNumber(number.value / 100, 2) : formatCount(number.value);
