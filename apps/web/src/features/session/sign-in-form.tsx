import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useSignIn } from '../../api/session';
import { messages } from '../../messages/vi';
import { CheckField } from '../../ui/check-field';
import { ErrorNotice } from '../../ui/error-notice';
import { TextField } from '../../ui/text-field';
import css from './session.module.css';

const texts = messages.session.signIn;

interface SignInFormProps {
  /** Fixed when somebody signs in again on a page left open. */
  username?: string;
  onSignedIn: () => void;
}

export function SignInForm({ username: fixedUsername, onSignedIn }: SignInFormProps) {
  const [username, setUsername] = useState(fixedUsername ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [asked, setAsked] = useState(false);
  const signIn = useSignIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (username.trim() === '') return event.currentTarget.querySelector('input')?.focus();
    if (password === '') return event.currentTarget.querySelectorAll('input')[1]?.focus();
    signIn.mutate({ username: username.trim(), password }, { onSuccess: onSignedIn });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <ErrorNotice error={signIn.error} />
      <TextField
        label={texts.username}
        value={username}
        onChange={setUsername}
        readOnly={fixedUsername !== undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={asked && username.trim() === '' ? texts.usernameMissing : undefined}
      />
      <TextField
        label={texts.password}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={asked && password === '' ? texts.passwordMissing : undefined}
      />
      <CheckField label={texts.showPassword} checked={shown} onChange={setShown} />
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}
