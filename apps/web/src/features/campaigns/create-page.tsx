import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { messages } from '../../messages/vi';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { asCampaign } from './campaign';
import { IdentityForm, type Identity } from './identity-form';
import { useCampaignWrite } from './queries';

const texts = messages.campaigns.create;

export default function CreatePage() {
  const navigate = useNavigate();
  const notice = useNotice();
  const create = useCampaignWrite(async (identity: Identity) => asCampaign(await answer(api.POST('/api/campaigns', { body: identity }))));
  const year = String(new Date().getFullYear());
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <IdentityForm
        initial={{ code: '', name: '', year, organizer: '', hostUnitId: '' }}
        submitLabel={texts.submit}
        pending={create.isPending}
        error={create.error}
        onSubmit={(identity) =>
          create.mutate(identity, {
            onSuccess: ({ id }) => {
              notice.success(texts.done);
              void navigate(`/dot-xet/${id}/cai-dat?muc=tieu-chi`);
            },
          })
        }
      />
    </>
  );
}
