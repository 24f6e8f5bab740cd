import Button from 'antd/es/button';
import { useState } from 'react';
import { formatDate, formatDateTime } from '../../../messages/format';
import { decisions as decisionsMessages, obstacles as obstaclesMessages } from '../../../messages/vi/decisions';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { FormSection } from '../../../ui/form-section';
import type { Column } from '../../../ui/list/column';
import { DataList } from '../../../ui/list/data-list';
import { useNotice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import css from '../awards.module.css';
import { type CampaignObstacles, type Finding, useDismissFinding } from './queries';

const texts = obstaclesMessages;

function sentenceOf({ kind, rewarded }: Finding): string {
  if (rewarded === null) return kind === 'no-self-score' ? texts.unmarked : texts.dissolved;
  const { campaignName, year, award, decision } = rewarded;
  if (decision === null) return texts.rewarded(campaignName, String(year), award);
  return texts.rewardedBy(award, texts.citation(decision.number, formatDate(decision.date), decision.issuer), campaignName);
}

const columnsOf = (page: CampaignObstacles, onTake: (finding: Finding) => void): readonly Column<Finding>[] => [
  { key: 'nomination', title: texts.nomination, card: 'title', render: ({ nomination }) => texts.named(nomination.code, nomination.name) },
  { key: 'kind', title: texts.kind, render: ({ kind }) => texts.found[kind] },
  { key: 'what', title: texts.reason, render: sentenceOf },
  ...(page.mayEnter
    ? [
        {
          key: 'action',
          title: texts.action,
          render: (finding: Finding) => (
            <div className={css.row}>
              <Button size="small" aria-label={texts.takeNamed(finding.nomination.code)} onClick={() => onTake(finding)}>
                {texts.take}
              </Button>
              <Dismiss campaignId={page.campaignId} finding={finding} />
            </div>
          ),
        },
      ]
    : []),
];

/** What the register found: taken over into the form, or put aside with a reason. */
export function Findings({ page, onTake }: { page: CampaignObstacles; onTake: (finding: Finding) => void }) {
  return (
    <FormSection title={texts.findings} lead={texts.findingsLead}>
      <div>
        <DataList
          label={texts.findingsLabel}
          columns={columnsOf(page, onTake)}
          rows={page.findings}
          rowKey={({ nomination, kind }) => `${nomination.id} ${kind}`}
          empty={<EmptyState title={texts.noFindings} />}
        />
      </div>
      {page.dismissed.length > 0 && (
        <details>
          <summary>{texts.dismissed}</summary>
          <ul>
            {page.dismissed.map(({ nomination, kind, dismissedByName, dismissedAt, reason }) => (
              <li key={`${nomination.id} ${kind}`}>
                {texts.named(nomination.code, nomination.name)}: {texts.found[kind]}. {texts.dismissedBy(dismissedByName, formatDateTime(dismissedAt), reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </FormSection>
  );
}

function Dismiss({ campaignId, finding }: { campaignId: string; finding: Finding }) {
  const [reason, setReason] = useState('');
  const dismiss = useDismissFinding();
  const notice = useNotice();
  const name = texts.named(finding.nomination.code, finding.nomination.name);
  return (
    <ConfirmButton
      size="small"
      title={texts.dismissTitle(name)}
      consequence={<p>{texts.dismissConsequence}</p>}
      confirmLabel={texts.dismiss}
      incomplete={reason.trim() === ''}
      form={<TextAreaField label={decisionsMessages.dialog.reason} required maxLength={2_000} value={reason} onChange={setReason} />}
      onConfirm={async () => {
        await dismiss.mutateAsync({ campaignId, finding, reason });
        notice.success(texts.dismissDone);
      }}
    >
      <span className="only-spoken">{texts.dismissNamed(finding.nomination.code)}</span>
      <span aria-hidden="true">{texts.dismiss}</span>
    </ConfirmButton>
  );
}
