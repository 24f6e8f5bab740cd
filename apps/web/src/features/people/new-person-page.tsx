import Button from 'antd/es/button';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { fieldError } from '../../ui/tell-error';
import { TextField } from '../../ui/text-field';
import { GivenPasswordDialog } from './given-password';
import css from './people.module.css';
import { readRole, useRegisterPerson } from './queries';
import { roleChoices } from './role-choices';
import { UnitChoice } from './unit-choice';
import { isUsername } from './username';

const texts = messages.people.form;

/** A person with an account and, where wanted, a first post; ends with the temporary password. */
export default function NewPersonPage() {
  const [fullName, setFullName] = useState('');
  const [title, setTitle] = useState('');
  const [email, setEmail] = useState('');
  const [username, setUsername] = useState('');
  const [role, setRole] = useState('');
  const [unitId, setUnitId] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const register = useRegisterPerson();
  const navigate = useNavigate();
  const chosenRole = readRole(role);
  const nameMissing = fullName.trim() === '';
  const usernameWrong = !isUsername(username);
  const unitMissing = chosenRole !== undefined && unitId === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const first = nameMissing ? 'fullName' : usernameWrong ? 'username' : null;
    if (first !== null) {
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (unitMissing) return;
    register.mutate({ fullName, title, username, email: email.trim() === '' ? null : email.trim(), ...(chosenRole === undefined ? {} : { post: { role: chosenRole, unitId } }) });
  };
  return (
    <>
      <PageHeader title={texts.newTitle} lead={texts.newLead} />
      <form ref={form} onSubmit={submit} noValidate>
        <ErrorNotice error={register.error} />
        <FormSection title={texts.person} columns={2}>
          <TextField
            name="fullName"
            label={texts.fullName}
            required
            maxLength={120}
            autoComplete="off"
            value={fullName}
            onChange={setFullName}
            error={asked && nameMissing ? texts.fullNameMissing : fieldError(register.error, 'fullName')}
          />
          <TextField label={texts.title} hint={texts.titleHint} maxLength={200} autoComplete="off" value={title} onChange={setTitle} />
          <TextField
            label={texts.email}
            hint={texts.emailHint}
            type="email"
            maxLength={254}
            autoComplete="off"
            value={email}
            onChange={setEmail}
            error={fieldError(register.error, 'email')}
          />
          <TextField
            name="username"
            label={texts.username}
            hint={texts.usernameHint}
            required
            maxLength={64}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={setUsername}
            error={asked && usernameWrong ? texts.usernameWrong : fieldError(register.error, 'username')}
          />
        </FormSection>
        <FormSection title={texts.firstPost} lead={texts.firstPostLead} columns={2}>
          <SelectField label={messages.people.role} blank={texts.noRole} value={role} onChange={setRole} choices={roleChoices} />
          {chosenRole !== undefined && (
            <UnitChoice value={unitId} onChange={setUnitId} error={asked && unitMissing ? messages.people.unitChoice.missing : undefined} />
          )}
        </FormSection>
        <div className={css.actions}>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {texts.submit}
          </Button>
        </div>
      </form>
      <GivenPasswordDialog
        given={register.data}
        onClose={() => void navigate(`/nguoi-dung/${register.data?.person.id ?? ''}`, { replace: true })}
      />
    </>
  );
}
