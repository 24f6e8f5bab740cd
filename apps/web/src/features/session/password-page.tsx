import Button from 'antd/es/button';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useChangePassword, useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { fieldError } from '../../ui/tell-error';
import { TextField } from '../../ui/text-field';
import { passwordProblems } from './password-problems';
import css from './session.module.css';

const texts = messages.session.password;
const EMPTY = { current: '', next: '', again: '' };
/** Which field of the request each control fills. */
const BODY_NAMES = { current: 'currentPassword', next: 'newPassword', again: '' };

export default function PasswordPage() {
  const [values, setValues] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const session = useSession().data;
  const change = useChangePassword();
  const notice = useNotice();
  const navigate = useNavigate();
  const problems = passwordProblems(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const first = (['current', 'next', 'again'] as const).find((name) => problems[name] !== null);
    if (first !== undefined) return form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    change.mutate(
      { currentPassword: values.current, newPassword: values.next },
      {
        onSuccess: () => {
          setValues(EMPTY);
          setAsked(false);
          notice.success(texts.done);
          if (session?.mustChangePassword) void navigate('/');
        },
      },
    );
  };
  const field = (name: keyof typeof EMPTY, label: string, autoComplete: string, hint?: string) => {
    const problem = asked ? problems[name] : null;
    const refused = fieldError(change.error, BODY_NAMES[name]);
    return (
      <TextField
        name={name}
        label={label}
        type="password"
        hint={hint}
        autoComplete={autoComplete}
        value={values[name]}
        onChange={(value) => setValues({ ...values, [name]: value })}
        error={problem === null ? refused : texts[problem]}
      />
    );
  };
  return (
    <div className={css.card}>
      <PageHeader title={texts.title} lead={session?.mustChangePassword ? texts.mustChange : texts.lead} />
      <form ref={form} className={css.form} onSubmit={submit} noValidate>
        <ErrorNotice error={change.error} />
        <input type="text" name="username" autoComplete="username" value={session?.person.username ?? ''} readOnly hidden />
        {field('current', texts.current, 'current-password')}
        {field('next', texts.next, 'new-password', texts.nextHint)}
        {field('again', texts.again, 'new-password')}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {texts.submit}
        </Button>
      </form>
    </div>
  );
}
