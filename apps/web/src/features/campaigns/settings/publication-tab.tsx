import { useState, type FormEvent } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { asCampaign, type ShownToUnits } from '../campaign';
import { useCampaignWrite } from '../queries';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';

const texts = publicationMessages.settings;
const levels = Object.entries(publicationMessages.levels).map(([value, label]) => ({ value, label }));
const mostDays = 60;

/** The days as typed, or null when they are no whole number within bounds. */
function readDays(text: string): number | null {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) <= mostDays ? Number(text) : null;
}

/** What units see of their own nominations once a result is published, and for how long they may appeal. */
export function PublicationTab({ campaign, reload }: TabProps) {
  const [showToUnits, setShowToUnits] = useState<ShownToUnits>(campaign.showToUnits);
  const [days, setDays] = useState(String(campaign.appealDays));
  const notice = useNotice();
  const appealDays = readDays(days);
  const write = useCampaignWrite(async () =>
    asCampaign(
      await answer(
        api.PUT('/api/campaigns/{id}/publication-rules', {
          params: { path: { id: campaign.id } },
          body: { version: campaign.version, showToUnits, appealDays: appealDays ?? campaign.appealDays },
        }),
      ),
    ),
  );
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (appealDays !== null) write.mutate(undefined, { onSuccess: () => notice.success(messages.campaigns.settings.saved) });
      }}
    >
      <SettingsError error={write.error} placeName={(field) => field} />
      <FormSection title={texts.title} lead={texts.lead}>
        <SelectField label={texts.level} hint={texts.levelHint} value={showToUnits} onChange={(value) => setShowToUnits(value as ShownToUnits)} choices={levels} />
        <TextField label={texts.days} hint={texts.daysHint} inputMode="numeric" value={days} onChange={setDays} {...(appealDays === null ? { error: texts.daysWrong } : {})} />
      </FormSection>
      <SaveBar
        changed={showToUnits !== campaign.showToUnits || appealDays !== campaign.appealDays}
        pending={write.isPending}
        error={write.error}
        reload={reload}
        blocked={appealDays === null}
      />
    </form>
  );
}
