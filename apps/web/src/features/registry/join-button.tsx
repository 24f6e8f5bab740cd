import { useState } from 'react';
import { useNavigate } from 'react-router';
import { messages } from '../../messages/vi';
import { ConfirmButton } from '../../ui/confirm-button';
import { SelectField } from '../../ui/select-field';
import { submitBefore } from './deadline';
import { useBeginNomination, type Campaign, type InitiativeListed } from './queries';

const texts = messages.registry.home;

interface JoinButtonProps {
  initiative: InitiativeListed;
  campaigns: readonly Campaign[];
}

/** Begins the nomination of an initiative in one of the campaigns that are open to it. */
export function JoinButton({ initiative, campaigns }: JoinButtonProps) {
  const navigate = useNavigate();
  const begin = useBeginNomination();
  const taken = new Set(initiative.nominations.filter(({ state }) => state !== 'withdrawn').map(({ campaignId }) => campaignId));
  const open = campaigns.filter((campaign) => submitBefore(campaign) !== undefined && !taken.has(campaign.id));
  const [chosen, setChosen] = useState('');
  const campaignId = chosen === '' ? (open[0]?.id ?? '') : chosen;
  if (taken.size > 0 && open.length === 0) return texts.joined;
  return (
    <ConfirmButton
      title={texts.joinTitle}
      items={[initiative.name]}
      consequence={open.length === 0 ? texts.noOpenCampaign : undefined}
      confirmLabel={texts.joinConfirm}
      incomplete={open.length === 0}
      form={
        open.length > 0 && (
          <SelectField
            label={texts.joinCampaign}
            value={campaignId}
            onChange={setChosen}
            choices={open.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )
      }
      onConfirm={async () => {
        const { id } = await begin.mutateAsync({ campaignId, initiativeId: initiative.id });
        await navigate(`/ho-so/${id}/tu-cham`);
      }}
    >
      {texts.join}
      <span className="only-spoken"> – {initiative.name}</span>
    </ConfirmButton>
  );
}
