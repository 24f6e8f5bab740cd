import { useState, type FormEvent } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { asCampaign, type PaperHead, type PaperHeadName, paperHeads, type PaperSettings } from '../campaign';
import { useCampaignWrite } from '../queries';
import { linesOf } from './lines-of';
import { type HeadDraft, PaperHeadFields } from './paper-head-fields';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';

const texts = messages.campaigns.paper;

type Drafts = Readonly<Record<PaperHeadName, HeadDraft>>;

const draftOf = (head: PaperHead): HeadDraft => ({ ...head, recipients: head.recipients.join('\n') });
const headOf = (draft: HeadDraft): PaperHead => ({ ...draft, recipients: linesOf(draft.recipients) });
const each = <Value,>(valueOf: (name: PaperHeadName) => Value) => Object.fromEntries(paperHeads.map((name) => [name, valueOf(name)])) as Record<PaperHeadName, Value>;
const sameText = (one: PaperSettings, other: PaperSettings): boolean => {
  const flat = (settings: PaperSettings): string => JSON.stringify([...paperHeads.map((name) => Object.entries(settings[name]).sort(([a], [b]) => (a < b ? -1 : 1))), settings.legalBases]);
  return flat(one) === flat(other);
};

/** A head for each paper, one at a time, and what all of them are based on. */
export function PaperTab({ campaign, reload }: TabProps) {
  const saved = campaign.paperSettings;
  const [drafts, setDrafts] = useState<Drafts>(() => each((name) => draftOf(saved[name])));
  const [bases, setBases] = useState(() => saved.legalBases.join('\n'));
  const [shown, setShown] = useState<PaperHeadName>('awardList');
  const notice = useNotice();
  const paperSettings: PaperSettings = { ...each((name) => headOf(drafts[name])), legalBases: linesOf(bases) };
  const write = useCampaignWrite(async () =>
    asCampaign(
      await answer(
        api.PUT('/api/campaigns/{id}/paper-settings', {
          params: { path: { id: campaign.id } },
          body: { version: campaign.version, paperSettings: { ...paperSettings } },
        }),
      ),
    ),
  );
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        write.mutate(undefined, { onSuccess: () => notice.success(messages.campaigns.settings.saved) });
      }}
    >
      <SettingsError error={write.error} placeName={(field) => field} />
      <FormSection title={texts.legalBasesTitle} lead={texts.emptyHint}>
        <SelectField
          label={texts.which}
          hint={texts.whichHint}
          value={shown}
          onChange={(name) => setShown(paperHeads.find((known) => known === name) ?? 'awardList')}
          choices={paperHeads.map((name) => ({ value: name, label: texts.papers[name] }))}
        />
        <TextAreaField label={texts.legalBases} hint={texts.legalBasesHint} value={bases} onChange={setBases} rows={4} />
      </FormSection>
      <PaperHeadFields key={shown} name={shown} draft={drafts[shown]} onChange={(draft) => setDrafts({ ...drafts, [shown]: draft })} />
      <SaveBar changed={!sameText(paperSettings, saved)} pending={write.isPending} error={write.error} reload={reload} />
    </form>
  );
}
