import { afterFreezing, beforeFreezing } from './decision-knowledge';
import type { FullSeason } from './full-season';
import { registryEntry } from './council-papers';
import type { Facts, OperationKnowledge } from './operation-knowledge';

/** Who keeps the register of decisions to reward in view. */
const readers = 'staff council auditor';
const phaseClosed = { 'set-up': 'campaign.phase-closed', registration: 'campaign.phase-closed', intake: 'campaign.phase-closed', scoring: 'campaign.phase-closed' };
const seen =
  (name: `${string}:${string}`, fields: object) =>
  (season: FullSeason, { version }: Facts) => ({ version: season.has(name) ? version(name) : 1, ...fields });

/** What the proofs know of decisions to reward and their register: the season has one that is issued and a draft. */
export const rewardKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  RewardDecisions_ofCampaign: { at: { campaignId: 'campaign:own' }, may: readers, during: afterFreezing, outside: { ...phaseClosed, 'scoring-closed': 'result.not-frozen-yet' } },
  RewardDecisions_draft: {
    at: { campaignId: 'campaign:own' },
    body: (season) => ({ resultId: season.has('result:own') ? season.id('result:own') : season.id('campaign:own'), award: 'Giấy khen', head: 'party', issuer: 'Ban Thường vụ Tỉnh ủy' }),
    may: 'council',
    during: 'council published',
    ends: 'reward.nobody-left',
    outside: { ...phaseClosed, 'scoring-closed': 'result.scoring-not-locked', archived: 'result.archived' },
  },
  RewardDecisions_read: { at: { id: 'reward-decision:issued' }, may: readers, during: afterFreezing, outside: beforeFreezing },
  RewardDecisions_issue: {
    at: { id: 'reward-decision:draft' },
    body: seen('reward-decision:draft', { ...registryEntry, number: '0126/QĐ-UBND' }),
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  RewardDecisions_discard: { at: { id: 'reward-decision:draft' }, may: 'council', during: afterFreezing, outside: beforeFreezing },
  RewardDecisions_correct: {
    at: { id: 'reward-decision:issued' },
    body: seen('reward-decision:issued', { ...registryEntry, number: '0152/QĐ-UBND', reason: 'Gõ nhầm số' }),
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  RewardDecisions_revoke: {
    at: { id: 'reward-recipient:own' },
    body: { number: '0160/QĐ-UBND', date: '2026-03-09', issuer: 'Ủy ban nhân dân tỉnh', reason: 'Kê khai không đúng', sourceDocument: 'Kết luận 07/KL-TTr' },
    may: 'council',
    during: afterFreezing,
    outside: beforeFreezing,
  },
  RewardDecisions_withdrawRevocation: {
    at: { id: 'reward-recipient:own' },
    body: { reason: 'Ghi nhầm người' },
    may: 'council',
    during: afterFreezing,
    ends: 'reward.not-revoked',
    outside: beforeFreezing,
  },
  RewardRegister_search: { may: 'holders' },
  RewardRegisterFile_download: { heavy: true, may: 'holders' },
};
