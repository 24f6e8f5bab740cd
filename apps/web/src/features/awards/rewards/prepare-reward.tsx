import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { rewards as rewardsMessages } from '../../../messages/vi/rewards';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { type CampaignRewards, type DraftReward, type RewardTier, useDraftReward } from './queries';

const { campaign: texts, fields, heads } = rewardsMessages;

const headChoices = (['state', 'party'] as const).map((value) => ({ value, label: heads[value] }));

/** Drafts the decision for what is left of a tier. */
export function PrepareReward({ page, tier }: { page: CampaignRewards; tier: RewardTier }) {
  const [head, setHead] = useState<DraftReward['head']>('state');
  const [issuer, setIssuer] = useState(page.decisions.at(-1)?.issuer ?? '');
  const draft = useDraftReward(page.campaignId);
  const notice = useNotice();
  return (
    <ConfirmButton
      size="small"
      type="primary"
      title={texts.prepareTitle(tier.award, formatCount(tier.left))}
      confirmLabel={texts.prepare}
      incomplete={issuer.trim() === ''}
      form={
        <>
          <SelectField label={fields.head} required value={head} onChange={(value) => setHead(value === 'party' ? 'party' : 'state')} choices={headChoices} />
          <TextField label={fields.issuer} required maxLength={300} value={issuer} onChange={setIssuer} />
        </>
      }
      onConfirm={async () => {
        await draft.mutateAsync({ resultId: page.resultId, award: tier.award, head, issuer });
        notice.success(texts.prepared);
      }}
    >
      <span className="only-spoken">{texts.prepareNamed(tier.award)}</span>
      <span aria-hidden="true">{texts.prepare}</span>
    </ConfirmButton>
  );
}
