import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { TextAreaField } from '../../ui/text-area-field';
import css from './judging.module.css';
import { sheetQuery, useRecuse } from './queries';

const texts = messages.judging.recusal;

/** A page of its own, so that nobody recuses by a slip of the hand. */
export default function RecusalPage() {
  const { sheetId = '' } = useParams();
  const query = useQuery(sheetQuery(sheetId));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const recuse = useRecuse();
  const notice = useNotice();
  const navigate = useNavigate();
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const { assignmentId, nomination } = query.data;
  const missing = reason.trim() === '';
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    recuse.mutate(
      { id: assignmentId, reason },
      {
        onSuccess: () => {
          notice.success(texts.done(nomination.code));
          void navigate('/cham-diem');
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <form onSubmit={confirm} noValidate>
        <FormSection title={messages.judging.sheet.title(nomination.code, nomination.initiativeName)} lead={nomination.unitName}>
          <TextAreaField
            label={texts.reason}
            required
            maxLength={2_000}
            value={reason}
            onChange={setReason}
            error={asked && missing ? messages.errors['assignment.reason-missing'] : undefined}
          />
          <p>{texts.consequence}</p>
          <ErrorNotice error={recuse.error} />
          <div className={css.actions}>
            <ButtonLink to={`/cham-diem/${sheetId}`}>{messages.ui.dialog.cancel}</ButtonLink>
            <Button type="primary" danger htmlType="submit" loading={recuse.isPending}>
              {texts.confirm}
            </Button>
          </div>
        </FormSection>
      </form>
    </>
  );
}
