import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { usePermission } from '../../api/session';
import { formatDate } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { StateTag } from '../../ui/state-tag';
import css from './people.module.css';
import { readRole, useEndPost, useGivePost, type Person, type Post } from './queries';
import { roleChoices, roleName } from './role-choices';
import { UnitChoice } from './unit-choice';

const texts = messages.people.detail;
const dayText = (day: string): string => formatDate(`${day}T12:00:00+07:00`);

function PostState({ post }: { post: Post }) {
  if (post.current) return <StateTag tone="good">{texts.current}</StateTag>;
  return post.validTo === null ? <StateTag tone="progress">{texts.coming}</StateTag> : <StateTag tone="locked">{texts.past}</StateTag>;
}

function PostLine({ post, manages }: { post: Post; manages: boolean }) {
  const end = useEndPost();
  const notice = useNotice();
  const name = messages.people.postAt(roleName(post.role), post.unitName);
  const endIt = async (): Promise<void> => {
    await end.mutateAsync(post.id);
    notice.success(texts.ended);
  };
  return (
    <li className={css.post}>
      <span className={css.postName}>{name}</span>
      <span className={css.note}>{texts.period(dayText(post.validFrom), post.validTo === null ? null : dayText(post.validTo))}</span>
      <PostState post={post} />
      {manages && (post.current || post.validTo === null) && (
        <ConfirmButton danger title={texts.endTitle} items={[name]} consequence={texts.endConsequence} confirmLabel={texts.end} onConfirm={endIt}>
          {texts.end}
          <span className="only-spoken"> {name}</span>
        </ConfirmButton>
      )}
    </li>
  );
}

function GivePostForm({ personId }: { personId: string }) {
  const [role, setRole] = useState('');
  const [unitId, setUnitId] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [round, setRound] = useState(0);
  const give = useGivePost(personId);
  const notice = useNotice();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const chosen = readRole(role);
    if (chosen === undefined || unitId === '') return;
    give.mutate(
      { role: chosen, unitId, ...(validFrom === null ? {} : { validFrom }) },
      {
        onSuccess: () => {
          notice.success(texts.given);
          setRole('');
          setUnitId('');
          setValidFrom(null);
          setAsked(false);
          setRound((before) => before + 1);
        },
      },
    );
  };
  return (
    <form className={css.give} onSubmit={submit} noValidate>
      <h3>{texts.giveTitle}</h3>
      <div className={css.giveFields}>
        <SelectField
          label={messages.people.role}
          blank={texts.chooseRole}
          required
          value={role}
          onChange={setRole}
          choices={roleChoices}
          error={asked && role === '' ? texts.roleMissing : undefined}
        />
        <DateField key={round} label={texts.validFrom} hint={texts.validFromHint} value={validFrom} onChange={setValidFrom} />
      </div>
      <UnitChoice
        key={`unit-${round}`}
        value={unitId}
        onChange={setUnitId}
        error={asked && unitId === '' ? messages.people.unitChoice.missing : undefined}
      />
      <ErrorNotice error={give.error} />
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {texts.give}
        </Button>
      </div>
    </form>
  );
}

/** The posts of a person, held, coming and past, and the form for one more. */
export function PostsSection({ person }: { person: Person }) {
  const manages = usePermission('post.manage');
  return (
    <FormSection title={texts.posts} lead={texts.postsLead}>
      {person.posts.length === 0 ? (
        <p>{texts.noPosts}</p>
      ) : (
        <ul className={css.posts}>
          {person.posts.map((post) => (
            <PostLine key={post.id} post={post} manages={manages} />
          ))}
        </ul>
      )}
      {manages && <GivePostForm personId={person.id} />}
    </FormSection>
  );
}
