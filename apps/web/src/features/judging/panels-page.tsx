import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { DateField } from '../../ui/date/date-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import css from './judging.module.css';
import { PanelSection } from './panel-section';
import { panelsQuery, useCreatePanel } from './queries';
import { SectionLinks } from './section-links';

const texts = messages.judging.panels;

export default function PanelsPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(panelsQuery(campaignId));
  const mayEdit = usePermission('panel.edit');
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead}>
        <SectionLinks campaignId={campaignId} />
      </PageHeader>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton lines={5} />}
      {query.data?.length === 0 && <EmptyState title={texts.empty} hint={mayEdit ? texts.emptyHint : undefined} />}
      {query.data?.map((panel) => <PanelSection key={panel.id} campaignId={campaignId} panel={panel} mayEdit={mayEdit} />)}
      {mayEdit && query.data !== undefined && <CreatePanel campaignId={campaignId} />}
    </>
  );
}

const blank = { name: '', decisionNumber: '', decisionIssuer: '' };

function CreatePanel({ campaignId }: { campaignId: string }) {
  const [values, setValues] = useState(blank);
  const [date, setDate] = useState<string | null>(null);
  const create = useCreatePanel();
  const notice = useNotice();
  const incomplete = date === null || Object.values(values).some((value) => value.trim() === '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (date === null || incomplete) return;
    create.mutate(
      { campaignId, body: { ...values, decisionDate: date } },
      {
        onSuccess: () => {
          setValues(blank);
          setDate(null);
          notice.success(texts.created);
        },
      },
    );
  };
  const field = (name: keyof typeof blank, label: string, maxLength: number, hint?: string) => (
    <TextField label={label} required maxLength={maxLength} hint={hint} value={values[name]} onChange={(value) => setValues({ ...values, [name]: value })} />
  );
  return (
    <form onSubmit={submit} noValidate>
      <FormSection title={texts.create} columns={2}>
        {field('name', texts.name, 300)}
        {field('decisionNumber', texts.number, 100, texts.numberHint)}
        <DateField label={texts.date} required value={date} onChange={setDate} />
        {field('decisionIssuer', texts.issuer, 300)}
        <div>
          <ErrorNotice error={create.error} />
          <div className={css.actions}>
            <Button type="primary" htmlType="submit" disabled={incomplete} loading={create.isPending}>
              {texts.create}
            </Button>
          </div>
        </div>
      </FormSection>
    </form>
  );
}
