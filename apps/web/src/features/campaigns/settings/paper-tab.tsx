import { useState, type FormEvent } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { asCampaign, type PaperHead, type PaperSettings } from '../campaign';
import { useCampaignWrite } from '../queries';
import { linesOf } from './lines-of';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';

const texts = messages.campaigns.paper;

type LineKey = Exclude<keyof PaperHead, 'head' | 'recipients'>;

const lines: readonly { readonly key: LineKey; readonly hint?: string }[] = [
  { key: 'parentBody' },
  { key: 'issuingBody' },
  { key: 'numberEnding', hint: texts.numberEndingHint },
  { key: 'place' },
  { key: 'annexTo', hint: texts.annexToHint },
  { key: 'preparer' },
  { key: 'signingFor', hint: texts.signingForHint },
  { key: 'signerTitle' },
  { key: 'signerName' },
];

/** A head as it is typed: the recipients as the text they are written in. */
interface HeadDraft extends Omit<PaperHead, 'recipients'> {
  readonly recipients: string;
}

const draftOf = (head: PaperHead): HeadDraft => ({ ...head, recipients: head.recipients.join('\n') });
const headOf = (draft: HeadDraft): PaperHead => ({ ...draft, recipients: linesOf(draft.recipients) });

function HeadFields({ title, draft, onChange }: { title: string; draft: HeadDraft; onChange: (draft: HeadDraft) => void }) {
  return (
    <FormSection title={title} lead={texts.lead} columns={2}>
      <SelectField
        label={texts.head}
        value={draft.head}
        onChange={(head) => onChange({ ...draft, head: head === 'state' ? 'state' : 'party' })}
        choices={[
          { value: 'party', label: texts.heads.party },
          { value: 'state', label: texts.heads.state },
        ]}
      />
      {lines.map(({ key, hint }) => (
        <TextField
          key={key}
          label={texts[key]}
          value={draft[key]}
          onChange={(value) => onChange({ ...draft, [key]: value })}
          maxLength={300}
          {...(hint === undefined ? {} : { hint })}
        />
      ))}
      <TextAreaField label={texts.recipients} hint={texts.recipientsHint} value={draft.recipients} onChange={(recipients) => onChange({ ...draft, recipients })} rows={4} />
    </FormSection>
  );
}

export function PaperTab({ campaign, reload }: TabProps) {
  const saved = campaign.paperSettings;
  const [awardList, setAwardList] = useState(() => draftOf(saved.awardList));
  const [scoreSummary, setScoreSummary] = useState(() => draftOf(saved.scoreSummary));
  const notice = useNotice();
  const paperSettings: PaperSettings = { awardList: headOf(awardList), scoreSummary: headOf(scoreSummary) };
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
  const differs = (draft: HeadDraft, head: PaperHead): boolean =>
    lines.some(({ key }) => draft[key] !== head[key]) || draft.head !== head.head || linesOf(draft.recipients).join('\n') !== head.recipients.join('\n');
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        write.mutate(undefined, { onSuccess: () => notice.success(messages.campaigns.settings.saved) });
      }}
    >
      <SettingsError error={write.error} placeName={(field) => field} />
      <HeadFields title={texts.papers.awardList} draft={awardList} onChange={setAwardList} />
      <HeadFields title={texts.papers.scoreSummary} draft={scoreSummary} onChange={setScoreSummary} />
      <SaveBar
        changed={differs(awardList, saved.awardList) || differs(scoreSummary, saved.scoreSummary)}
        pending={write.isPending}
        error={write.error}
        reload={reload}
      />
    </form>
  );
}
