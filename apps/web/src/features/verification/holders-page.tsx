import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { verification as verificationMessages } from '../../messages/vi/verification';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateTimeText } from '../../ui/date-time-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { TextField } from '../../ui/text-field';
import { holdersQuery, useAddHolder, useRemoveHolder, type Holder } from './queries';
import css from './verification.module.css';

const texts = verificationMessages.holders;

function Sent({ sentSequence, sentAt, fault }: Holder) {
  if (fault !== null) return texts.refused(fault);
  if (sentSequence === null || sentAt === null) return texts.notYet;
  return (
    <>
      {texts.sent(sentSequence)} <DateTimeText at={sentAt} />
    </>
  );
}

function Remove({ id, name, email }: Holder) {
  const remove = useRemoveHolder();
  const notice = useNotice();
  const act = async (): Promise<void> => {
    await remove.mutateAsync(id);
    notice.success(texts.removed);
  };
  return (
    <ConfirmButton danger title={texts.removeTitle} items={[`${name} – ${email}`]} consequence={texts.removeConsequence} confirmLabel={texts.remove} onConfirm={act}>
      {texts.remove}
      <span className="only-spoken"> {name}</span>
    </ConfirmButton>
  );
}

const columns: readonly Column<Holder>[] = [
  { key: 'name', title: texts.columns.name, card: 'title', render: ({ name }) => name },
  { key: 'email', title: texts.columns.email, render: ({ email }) => email },
  { key: 'sent', title: texts.columns.sent, render: (holder) => <Sent {...holder} /> },
  { key: 'remove', title: texts.columns.remove, render: (holder) => <Remove {...holder} /> },
];

/** The administrator's: who gets every checkpoint by mail. */
export default function HoldersPage() {
  const holders = useQuery(holdersQuery);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ErrorNotice error={holders.error} onRetry={() => void holders.refetch()} />
      {!holders.isError && (
        <DataList label={texts.title} columns={columns} rows={holders.data} rowKey={({ id }) => id} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
      )}
      <FormSection title={texts.add} lead={texts.addLead}>
        <AddHolder />
      </FormSection>
    </>
  );
}

function AddHolder() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useAddHolder();
  const notice = useNotice();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || email.trim() === '') return;
    const done = (): void => {
      notice.success(texts.added);
      setName('');
      setEmail('');
      setAsked(false);
    };
    add.mutate({ name: name.trim(), email: email.trim() }, { onSuccess: done });
  };
  return (
    <form className={css.add} onSubmit={submit} noValidate>
      <TextField label={texts.columns.name} hint={texts.nameHint} required value={name} onChange={setName} maxLength={200} error={asked && name.trim() === '' ? texts.nameMissing : undefined} />
      <TextField label={texts.columns.email} type="email" required value={email} onChange={setEmail} maxLength={254} error={asked && email.trim() === '' ? texts.emailMissing : undefined} />
      <ErrorNotice error={add.error} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {texts.add}
      </Button>
    </form>
  );
}
