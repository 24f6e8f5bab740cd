import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { useNotice } from '../../../ui/notice';
import { asCampaign } from '../campaign';
import { IdentityForm, type Identity } from '../identity-form';
import { useCampaignWrite } from '../queries';
import type { TabProps } from './tab-props';

const texts = messages.campaigns.settings;

export function IdentityTab({ campaign }: TabProps) {
  const notice = useNotice();
  const { id, version, code, name, year, organizer, hostUnitId } = campaign;
  const save = useCampaignWrite(async (identity: Identity) =>
    asCampaign(await answer(api.PUT('/api/campaigns/{id}', { params: { path: { id } }, body: { ...identity, version } }))),
  );
  return (
    <IdentityForm
      initial={{ code, name, year: String(year), organizer, hostUnitId }}
      submitLabel={texts.save}
      pending={save.isPending}
      error={save.error}
      onSubmit={(identity) => save.mutate(identity, { onSuccess: () => notice.success(texts.saved) })}
    />
  );
}
