import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { offlineWorkbook as offlineWorkbookMessages } from '../../../messages/vi/offline-workbook';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FileDrop } from '../../../ui/files/file-drop';
import { keepFile } from '../../../ui/files/keep-file';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { PageSkeleton } from '../../../ui/skeleton';
import { type Desk, deskQuery } from '../queries';
import { AppliedView } from './applied-view';
import { DifferenceView } from './difference-view';
import { type Applied, type Difference, downloadWorkbook, previewWorkbook, workbookRules } from './workbook-api';
import css from './workbook.module.css';

const texts = offlineWorkbookMessages;

export default function WorkbookPage() {
  const [params, setParams] = useSearchParams();
  const query = useQuery(deskQuery(params.get('dot')));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const { campaigns, campaignId, sheets } = query.data;
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const back = <ButtonLink to={campaignId === null ? '/cham-diem' : `/cham-diem?dot=${campaignId}`}>{texts.back}</ButtonLink>;
  if (campaign === undefined || sheets.length === 0) {
    return (
      <>
        <PageHeader title={texts.title} actions={back} />
        <EmptyState title={texts.empty} hint={texts.emptyHint} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={back} />
      {campaigns.length > 1 && (
        <SelectField label={texts.campaign} value={campaign.id} onChange={(id) => setParams({ dot: id })} choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <WorkbookOf key={campaign.id} campaign={campaign} />
    </>
  );
}

type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'shown'; readonly file: File; readonly difference: Difference }
  | { readonly kind: 'done'; readonly applied: Applied; readonly kept: number };

function WorkbookOf({ campaign }: { campaign: Desk['campaigns'][number] }) {
  const [step, setStep] = useState<Step>({ kind: 'start' });
  const client = useQueryClient();
  const start = (): void => setStep({ kind: 'start' });
  if (step.kind === 'done') return <AppliedView applied={step.applied} kept={step.kept} onAgain={start} />;
  if (step.kind === 'shown') {
    return (
      <DifferenceView
        campaignId={campaign.id}
        file={step.file}
        difference={step.difference}
        onDifference={(difference) => setStep({ ...step, difference })}
        onApplied={(applied) => {
          const written = new Set(applied.sheets.map(({ sheetId }) => sheetId));
          setStep({ kind: 'done', applied, kept: step.difference.sheets.filter(({ sheetId }) => !written.has(sheetId)).length });
          void client.invalidateQueries({ queryKey: ['judging'] });
        }}
        onOther={start}
      />
    );
  }
  return (
    <>
      <Download campaignId={campaign.id} />
      <FormSection title={texts.up.title} lead={campaign.markingOpen ? texts.up.lead : texts.closed}>
        {campaign.markingOpen && (
          <FileDrop
            label={texts.up.choose}
            rules={workbookRules}
            multiple={false}
            upload={async (chosen, context) => {
              const file = await keepFile(chosen);
              setStep({ kind: 'shown', file, difference: await previewWorkbook(campaign.id, file, context) });
            }}
          />
        )}
      </FormSection>
    </>
  );
}

function Download({ campaignId }: { campaignId: string }) {
  const notice = useNotice();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = async (): Promise<void> => {
    setMaking(true);
    setError(null);
    try {
      await downloadWorkbook(campaignId);
      notice.success(texts.down.made);
    } catch (reason) {
      setError(reason);
    } finally {
      setMaking(false);
    }
  };
  return (
    <FormSection title={texts.down.title} lead={texts.down.lead}>
      <ErrorNotice error={error} />
      <p className={css.hint}>{texts.down.hint}</p>
      <div>
        <Button type="primary" loading={making} onClick={() => void download()}>
          {making ? texts.down.making : texts.down.button}
        </Button>
      </div>
    </FormSection>
  );
}
