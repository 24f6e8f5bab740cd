import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useAddConflict, type Conflicts } from './panel-queries';

const texts = panelWorkMessages.conflicts;
const blank = { memberId: '', nominationId: '', reason: '' };

/** The secretary adds a conflict that nobody declared. */
export function AddConflict({ conflicts }: { conflicts: Conflicts }) {
  const [draft, setDraft] = useState(blank);
  const add = useAddConflict();
  const notice = useNotice();
  const known = new Set(conflicts.conflicts.filter(({ memberId, liftedAt }) => memberId === draft.memberId && liftedAt === null).map(({ nominationId }) => nominationId));
  const incomplete = draft.memberId === '' || draft.nominationId === '' || draft.reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (incomplete) return;
    add.mutate(
      { campaignId: conflicts.campaignId, body: draft },
      {
        onSuccess: () => {
          setDraft(blank);
          notice.success(texts.added);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormSection title={texts.add} lead={texts.addLead} columns={2}>
        <SelectField
          label={texts.member}
          required
          blank={texts.choose}
          value={draft.memberId}
          onChange={(memberId) => setDraft({ ...draft, memberId, nominationId: '' })}
          choices={conflicts.members.map(({ memberId, code, fullName }) => ({ value: memberId, label: `${code} ${fullName}` }))}
        />
        <SelectField
          label={texts.nomination}
          required
          blank={texts.choose}
          disabled={draft.memberId === ''}
          value={draft.nominationId}
          onChange={(nominationId) => setDraft({ ...draft, nominationId })}
          choices={conflicts.nominations.filter(({ id }) => !known.has(id)).map(({ id, code, initiativeName }) => ({ value: id, label: texts.nominationNamed(code, initiativeName) }))}
        />
        <TextField label={texts.reason} required maxLength={2_000} value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} />
        <div>
          <ErrorNotice error={add.error} />
          <Button type="primary" htmlType="submit" disabled={incomplete} loading={add.isPending}>
            {texts.add}
          </Button>
        </div>
      </FormSection>
    </form>
  );
}
