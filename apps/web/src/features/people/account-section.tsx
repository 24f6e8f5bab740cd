import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { messages } from '../../messages/vi';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { fieldError } from '../../ui/tell-error';
import { TextField } from '../../ui/text-field';
import { AccountState } from './account-state';
import { GivenPasswordDialog } from './given-password';
import css from './people.module.css';
import { useOpenAccount, useResetPassword, useSetAccount, type GivenPassword, type Person } from './queries';
import { isUsername } from './username';

const texts = messages.people.detail;
type Account = NonNullable<Person['account']>;
type OnGiven = (given: GivenPassword) => void;

function OpenAccountForm({ person, onGiven }: { person: Person; onGiven: OnGiven }) {
  const [username, setUsername] = useState('');
  const [asked, setAsked] = useState(false);
  const open = useOpenAccount(person.id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isUsername(username)) open.mutate(username, { onSuccess: onGiven });
  };
  return (
    <form className={css.give} onSubmit={submit} noValidate>
      <p>{texts.noAccount}</p>
      <TextField
        label={texts.username}
        hint={messages.people.form.usernameHint}
        required
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={setUsername}
        error={asked && !isUsername(username) ? messages.people.form.usernameWrong : fieldError(open.error, 'username')}
      />
      <ErrorNotice error={open.error} />
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {texts.openAccount}
        </Button>
      </div>
    </form>
  );
}

function AccountActions({ person, account, onGiven }: { person: Person; account: Account; onGiven: OnGiven }) {
  const set = useSetAccount(person.id);
  const reset = useResetPassword(person.id);
  const notice = useNotice();
  const disable = async (): Promise<void> => {
    await set.mutateAsync({ active: false, version: account.version });
    notice.success(texts.disabled);
  };
  const enable = (): void =>
    set.mutate({ active: true, version: account.version }, { onSuccess: () => notice.success(texts.enabled), onError: notice.error });
  return (
    <>
      <FactList
        facts={[
          { label: texts.username, value: account.username },
          { label: texts.state, value: <AccountState account={account} /> },
        ]}
      />
      <div className={css.actions}>
        <ConfirmButton
          title={texts.resetTitle(person.fullName)}
          consequence={texts.resetConsequence}
          confirmLabel={texts.reset}
          onConfirm={async () => onGiven(await reset.mutateAsync())}
        >
          {texts.reset}
        </ConfirmButton>
        {account.active ? (
          <ConfirmButton
            danger
            title={texts.disableTitle(person.fullName)}
            consequence={texts.disableConsequence}
            confirmLabel={texts.disable}
            onConfirm={disable}
          >
            {texts.disable}
          </ConfirmButton>
        ) : (
          <Button loading={set.isPending} onClick={enable}>
            {texts.enable}
          </Button>
        )}
      </div>
    </>
  );
}

/** Whether and how the person signs in. */
export function AccountSection({ person }: { person: Person }) {
  const [given, setGiven] = useState<GivenPassword>();
  return (
    <FormSection title={texts.account} lead={person.account === null ? undefined : texts.accountLead}>
      {person.account === null ? (
        <OpenAccountForm person={person} onGiven={setGiven} />
      ) : (
        <AccountActions person={person} account={person.account} onGiven={setGiven} />
      )}
      <GivenPasswordDialog given={given} onClose={() => setGiven(undefined)} />
    </FormSection>
  );
}
