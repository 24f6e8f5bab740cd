import type { AwardTier, ScoringRules, TieKey } from '@dvk/scoring-core';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { useNotice } from '../../../ui/notice';
import { asCampaign, type Campaign } from '../campaign';
import { useCampaignWrite } from '../queries';

interface RulesDraft {
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  readonly tiers: readonly AwardTier[];
}

/** Method, tie chain and tiers are saved together, since they are checked together; each tab edits its part. */
export function useRulesForm(campaign: Campaign) {
  const saved: RulesDraft = { rules: campaign.rules, tieChain: campaign.tieChain, tiers: campaign.tiers };
  const [draft, setDraft] = useState(saved);
  const notice = useNotice();
  const write = useCampaignWrite(async ({ rules, tieChain, tiers }: RulesDraft) =>
    asCampaign(
      await answer(
        api.PUT('/api/campaigns/{id}/rules', {
          params: { path: { id: campaign.id } },
          body: { version: campaign.version, rules: { ...rules }, tieChain: tieChain.map((key) => ({ ...key })), tiers: tiers.map((tier) => ({ ...tier })) },
        }),
      ),
    ),
  );
  return {
    draft,
    change: (part: Partial<RulesDraft>) => setDraft((before) => ({ ...before, ...part })),
    changed: JSON.stringify(draft) !== JSON.stringify(saved),
    pending: write.isPending,
    error: write.error,
    save: () => write.mutate(draft, { onSuccess: () => notice.success(messages.campaigns.settings.saved) }),
  };
}
