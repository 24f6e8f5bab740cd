import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { usePermission } from '../../api/session';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import { fieldError } from '../../ui/tell-error';
import { TextField } from '../../ui/text-field';
import { AccountSection } from './account-section';
import { AccountState } from './account-state';
import css from './people.module.css';
import { PostsSection } from './posts-section';
import { personQuery, useUpdatePerson, type Person } from './queries';

const texts = messages.people;

function PersonForm({ person }: { person: Person }) {
  const [fullName, setFullName] = useState(person.fullName);
  const [title, setTitle] = useState(person.title);
  const [email, setEmail] = useState(person.email ?? '');
  const [asked, setAsked] = useState(false);
  const update = useUpdatePerson(person.id);
  const notice = useNotice();
  const missing = fullName.trim() === '';
  const changed = fullName !== person.fullName || title !== person.title || email.trim() !== (person.email ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    update.mutate({ fullName, title, email: email.trim() === '' ? null : email.trim(), version: person.version }, { onSuccess: () => notice.success(texts.form.saved) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormSection title={texts.detail.person} columns={2}>
        <TextField
          label={texts.form.fullName}
          required
          maxLength={120}
          autoComplete="off"
          value={fullName}
          onChange={setFullName}
          error={asked && missing ? texts.form.fullNameMissing : undefined}
        />
        <TextField label={texts.form.title} hint={texts.form.titleHint} maxLength={200} autoComplete="off" value={title} onChange={setTitle} />
        <TextField
          label={texts.form.email}
          hint={texts.form.emailHint}
          type="email"
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={setEmail}
          error={fieldError(update.error, 'email')}
        />
        <ErrorNotice error={update.error} />
        <div className={css.actions}>
          <Button type="primary" htmlType="submit" disabled={!changed} loading={update.isPending}>
            {texts.form.save}
          </Button>
        </div>
      </FormSection>
    </form>
  );
}

/** One person: name and title, account, posts. Who only reads sees the same without the buttons. */
export default function PersonPage() {
  const { personId = '' } = useParams();
  const query = useQuery(personQuery(personId));
  const manages = usePermission('person.manage');
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const person = query.data;
  return (
    <>
      <PageHeader
        title={person.fullName}
        lead={<Link to="/nguoi-dung">{texts.detail.back}</Link>}
        aside={<AccountState account={person.account} />}
      />
      {manages ? (
        <PersonForm key={`${person.id}-${person.version}`} person={person} />
      ) : (
        <FormSection title={texts.detail.person}>
          <FactList facts={[{ label: texts.form.title, value: person.title === '' ? texts.none : person.title }, { label: texts.form.email, value: person.email ?? texts.none }]} />
        </FormSection>
      )}
      <PostsSection person={person} />
      {manages && <AccountSection person={person} />}
    </>
  );
}
