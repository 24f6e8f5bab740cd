import { useId, useState, type FormEvent } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { asCampaign } from '../campaign';
import css from '../campaigns.module.css';
import { areRulesLocked } from '../phase-state';
import { useCampaignWrite } from '../queries';
import { LockedNote } from './locked-note';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';

const texts = messages.desk.settings;

/** What members see on the marking desk. */
export function DeskTab({ campaign, reload }: TabProps) {
  const [showSelfMarks, setShowSelfMarks] = useState(campaign.showSelfMarks);
  const notice = useNotice();
  const hint = useId();
  const locked = areRulesLocked(campaign.phases);
  const write = useCampaignWrite(async () =>
    asCampaign(await answer(api.PUT('/api/campaigns/{id}/marking-desk', { params: { path: { id: campaign.id } }, body: { version: campaign.version, showSelfMarks } }))),
  );
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        write.mutate(undefined, { onSuccess: () => notice.success(messages.campaigns.settings.saved) });
      }}
    >
      <LockedNote campaign={campaign} />
      <SettingsError error={write.error} placeName={(field) => field} />
      <FormSection title={texts.title} lead={texts.lead}>
        <div role="group" aria-describedby={hint}>
          <CheckField label={texts.showSelfMarks} checked={showSelfMarks} onChange={setShowSelfMarks} disabled={locked} />
          <p id={hint} className={css.hint}>
            {texts.showSelfMarksHint}
          </p>
        </div>
      </FormSection>
      <SaveBar changed={showSelfMarks !== campaign.showSelfMarks} pending={write.isPending} error={write.error} reload={reload} blocked={locked} />
    </form>
  );
}
