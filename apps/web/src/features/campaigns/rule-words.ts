import { formatDecimal, type Quota, type TieKey } from '@dvk/scoring-core';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';

const chain = messages.campaigns.tieChain.kinds;
const quotas = messages.campaigns.tiers.summary;

export const tieKeyName = (key: TieKey): string => (key.kind === 'average' ? chain.average(key.code) : chain[key.kind]);

const baseName = (base: Extract<Quota, { kind: 'percent' }>['base']): string =>
  typeof base === 'string' ? messages.campaigns.tiers.bases[base] : messages.campaigns.tiers.ofClass(base.ofClass);

/** A quota in a few words. */
export function quotaSummary(quota: Quota): string {
  switch (quota.kind) {
    case 'unlimited':
      return quotas.unlimited;
    case 'count':
      return quotas.count(formatCount(quota.count));
    case 'count-by-peer-group':
      return quotas['count-by-peer-group'](formatCount(Object.values(quota.counts).reduce((sum, count) => sum + count, 0)));
    case 'per-unit':
      return 'shared' in quota.pool
        ? quotas.shared(formatCount(quota.pool.shared))
        : quotas.separate(formatCount(quota.pool.collective), formatCount(quota.pool.individual));
    case 'percent':
      return quotas.percent(formatDecimal(quota.percent, { comma: true }), baseName(quota.base));
    case 'shared-total':
      return quotas['shared-total'](formatCount(quota.total));
  }
}
