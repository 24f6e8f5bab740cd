import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { ConfirmButton } from '../../../ui/confirm-button';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import css from '../awards.module.css';
import { OpenFindings } from '../open-findings';
import { type Decisions, useNewVersion } from './queries';

const texts = decisionsMessages.finalise;

/** A new version of the result, final once nothing is left open; for the council's secretary. */
export function Finalise({ decisions }: { decisions: Decisions }) {
  const open = decisions.openLines.length + decisions.openClasses.length;
  if (!decisions.mayRecord || decisions.fault !== null) return null;
  const standing = open === 0 ? texts.isFinal : texts.unchanged;
  return (
    <FormSection title={texts.title}>
      <p>{decisions.changed ? texts.changed : standing}</p>
      {open > 0 && <p>{texts.blocked(formatCount(open))}</p>}
      <OpenFindings campaignId={decisions.campaignId} count={decisions.openFindings} />
      {decisions.changed && (
        <div className={css.row}>
          <VersionButton decisions={decisions} finalise disabled={open > 0} />
          {open > 0 && <VersionButton decisions={decisions} finalise={false} />}
        </div>
      )}
    </FormSection>
  );
}

function VersionButton({ decisions, finalise, disabled = false }: { decisions: Decisions; finalise: boolean; disabled?: boolean }) {
  const [reason, setReason] = useState('');
  const make = useNewVersion();
  const notice = useNotice();
  const label = finalise ? texts.final : texts.proposal;
  return (
    <ConfirmButton
      type={finalise ? 'primary' : 'default'}
      disabled={disabled}
      title={finalise ? texts.finalTitle : texts.proposalTitle}
      consequence={<p>{texts.finalConsequence}</p>}
      confirmLabel={label}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        const made = await make.mutateAsync({ campaignId: decisions.campaignId, replacesId: decisions.resultId, reason, finalise });
        notice.success(texts.done(formatCount(made.versionNo)));
      }}
    >
      {label}
    </ConfirmButton>
  );
}
