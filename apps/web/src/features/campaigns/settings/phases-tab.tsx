import { useState, type FormEvent } from 'react';
import { answer, api } from '../../../api/client';
import { messages } from '../../../messages/vi';
import { ConfirmButton } from '../../../ui/confirm-button';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { asCampaign, type PhaseKind } from '../campaign';
import css from '../campaigns.module.css';
import { openPhaseOf, withheldFrom } from '../phase-state';
import { useCampaignWrite } from '../queries';
import { momentProblem } from './moment-field';
import { PhaseCard } from './phase-card';
import { draftOf, type PhaseDraft, planOf, touchesBegun } from './phase-draft';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';
import { usualPermits } from './usual-permits';

const texts = messages.campaigns.phases;
const kindNames = messages.campaigns.phaseKinds;
const kinds = Object.keys(kindNames) as PhaseKind[];

function EndEarly({ campaign }: TabProps) {
  const notice = useNotice();
  const open = openPhaseOf(campaign.phases);
  const write = useCampaignWrite(async (kind: PhaseKind) =>
    asCampaign(
      await answer(api.POST('/api/campaigns/{id}/phases/{kind}/closure', { params: { path: { id: campaign.id, kind } }, body: { version: campaign.version } })),
    ),
  );
  if (open === null || open.permits.includes('score-sheet.mark')) return null;
  const next = campaign.phases[campaign.phases.indexOf(open) + 1];
  return (
    <ConfirmButton
      title={texts.endEarlyTitle(kindNames[open.kind])}
      consequence={next === undefined ? texts.endEarlyLast : texts.endEarlyConsequence(kindNames[next.kind])}
      confirmLabel={texts.endEarly}
      onConfirm={async () => {
        await write.mutateAsync(open.kind);
        notice.success(texts.endEarlyDone);
      }}
    >
      {texts.endEarly}
    </ConfirmButton>
  );
}

export function PhasesTab({ campaign, reload }: TabProps) {
  const saved = campaign.phases.map(draftOf);
  const [drafts, setDrafts] = useState<readonly PhaseDraft[]>(saved);
  const [reason, setReason] = useState('');
  const notice = useNotice();
  const needsReason = touchesBegun(drafts, campaign.phases);
  const write = useCampaignWrite(async () =>
    asCampaign(
      await answer(
        api.PUT('/api/campaigns/{id}/phases', {
          params: { path: { id: campaign.id } },
          body: { version: campaign.version, phases: planOf(drafts, campaign.phases), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
        }),
      ),
    ),
  );
  const missing = kinds.filter((kind) => drafts.every((draft) => draft.kind !== kind));
  const wrong = drafts.some(({ opens, closes }) => momentProblem(opens) !== null || (closes !== null && momentProblem(closes) !== null));
  const add = (kind: string) => {
    const added = kinds.find((each) => each === kind);
    if (added === undefined) return;
    const draft: PhaseDraft = { kind: added, opens: { day: null, time: '08:00' }, closes: { day: null, time: '17:00' }, permits: usualPermits[added] };
    setDrafts([...drafts, draft].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)));
  };
  const placeName = (field: string): string => {
    const [, index] = /^phases\[(\d+)\]/.exec(field) ?? [];
    const draft = index === undefined ? undefined : drafts[Number(index)];
    return draft === undefined ? texts.title : kindNames[draft.kind];
  };
  const errorsOf = ({ opens, closes }: PhaseDraft) => ({
    ...(opens.day === null ? { opensAt: texts.dateMissing } : {}),
    ...(closes !== null && closes.day === null ? { closesAt: texts.dateMissing } : {}),
  });
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        write.mutate(undefined, { onSuccess: () => notice.success(messages.campaigns.settings.saved) });
      }}
    >
      <SettingsError error={write.error} placeName={placeName} />
      <FormSection title={texts.title} lead={texts.lead} actions={<EndEarly campaign={campaign} reload={reload} />}>
        <ol className={css.cards}>
          {drafts.map((draft, index) => (
            <PhaseCard
              key={draft.kind}
              campaignId={campaign.id}
              draft={draft}
              phase={campaign.phases.find((phase) => phase.kind === draft.kind) ?? null}
              isLast={index === drafts.length - 1}
              withheld={withheldFrom(draft.kind, drafts, campaign.phases)}
              errors={errorsOf(draft)}
              onChange={(changed) => setDrafts(drafts.map((each) => (each.kind === draft.kind ? changed : each)))}
              onRemove={() => setDrafts(drafts.filter((each) => each.kind !== draft.kind))}
            />
          ))}
        </ol>
        {missing.length > 0 && (
          <SelectField label={texts.add} value="" onChange={add} blank="…" choices={missing.map((kind) => ({ value: kind, label: kindNames[kind] }))} />
        )}
        {needsReason && <TextAreaField label={texts.reason} hint={texts.reasonHint} value={reason} onChange={setReason} maxLength={1000} required />}
      </FormSection>
      <SaveBar
        changed={JSON.stringify(drafts) !== JSON.stringify(saved)}
        pending={write.isPending}
        error={write.error}
        reload={reload}
        blocked={wrong || (needsReason && reason.trim() === '')}
      />
    </form>
  );
}
