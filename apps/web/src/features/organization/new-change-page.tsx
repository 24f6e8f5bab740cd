import Button from 'antd/es/button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { unitChanges } from '../../messages/vi/unit-changes';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date/date-field';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { fieldError } from '../../ui/tell-error';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { type Draft, draftBody, emptyStep } from './change-draft';
import { ChangePreviewSection } from './change-preview';
import { DraftUnitCard } from './draft-unit-card';
import css from './organization.module.css';
import { usePreviewChange, useRecordChange } from './queries';
import { StepCard } from './step-card';
import { dayText } from './unit-state';

const texts = unitChanges.form;

const replaced = <Item,>(items: readonly Item[], at: number, item: Item): readonly Item[] => items.map((each, index) => (index === at ? item : each));
const without = <Item,>(items: readonly Item[], at: number): readonly Item[] => items.filter((_, index) => index !== at);

/** The draft of a change; whatever is written anew makes what was previewed stale. */
function useDraft() {
  const [draft, setDraft] = useState<Draft>({ effectiveOn: null, newUnits: [], steps: [emptyStep(1)], posts: {} });
  const [count, setCount] = useState(1);
  const preview = usePreviewChange();
  const [seen, setSeen] = useState<Draft | null>(null);
  const write = (fields: Partial<Draft>): void => setDraft((before) => ({ ...before, posts: {}, ...fields }));
  const number = (): number => {
    setCount(count + 1);
    return count + 1;
  };
  return {
    draft,
    preview,
    write,
    addUnit: () => write({ newUnits: [...draft.newUnits, { key: `new-${number()}`, code: '', name: '', kind: 'commune', parent: null }] }),
    addStep: () => write({ steps: [...draft.steps, emptyStep(number())] }),
    /** The choice changes nothing else of what was previewed. */
    choosePost: (postId: string, unitId: string) => {
      const next = { ...draft, posts: { ...draft.posts, [postId]: unitId } };
      setDraft(next);
      setSeen(next);
    },
    look: () => {
      const body = draftBody(draft);
      if (body !== null) preview.mutate(body, { onSuccess: () => setSeen(draft) });
    },
    previewed: seen === draft,
  };
}

/** A change of the organisation: what the paper says, what it does, what moves with it. */
export default function NewChangePage() {
  const { draft, preview, write, addUnit, addStep, choosePost, look, previewed } = useDraft();
  const [document, setDocument] = useState('');
  const [note, setNote] = useState('');
  const record = useRecordChange();
  const notice = useNotice();
  const navigate = useNavigate();
  const { effectiveOn, newUnits, steps, posts } = draft;
  const made = newUnits.filter(({ name }) => name.trim() !== '').map(({ key, name }) => ({ id: key, name }));
  const body = draftBody(draft);
  return (
    <>
      <PageHeader title={texts.title} lead={<Link to="/thay-doi-to-chuc">{texts.back}</Link>} />
      <FormSection title={texts.paper} lead={texts.lead} columns={2}>
        <TextField label={texts.document} hint={texts.documentHint} required maxLength={300} value={document} onChange={setDocument} />
        <DateField label={texts.day} required value={effectiveOn} onChange={(day) => write({ effectiveOn: day })} />
        <TextAreaField label={texts.note} maxLength={2000} value={note} onChange={setNote} />
      </FormSection>
      <FormSection title={texts.newUnits} lead={texts.newUnitsLead}>
        <div className={css.actions}>
          <Button onClick={addUnit}>{texts.addUnit}</Button>
        </div>
      </FormSection>
      {newUnits.map((unit, index) => (
        <DraftUnitCard
          key={unit.key}
          number={index + 1}
          unit={unit}
          date={effectiveOn}
          onChange={(next) => write({ newUnits: replaced(newUnits, index, next) })}
          onRemove={() => write({ newUnits: without(newUnits, index) })}
        />
      ))}
      {steps.map((step, index) => (
        <StepCard
          key={step.key}
          number={index + 1}
          step={step}
          date={effectiveOn}
          made={made}
          error={fieldError(preview.error, `steps.${index}`)}
          onChange={(next) => write({ steps: replaced(steps, index, next) })}
          onRemove={() => write({ steps: without(steps, index) })}
        />
      ))}
      <div className={css.actions}>
        <Button onClick={addStep}>{texts.addStep}</Button>
        <Button type="primary" ghost loading={preview.isPending} disabled={body === null} onClick={look}>
          {texts.preview}
        </Button>
      </div>
      <ErrorNotice error={preview.error} />
      {preview.data !== undefined && previewed && <ChangePreviewSection preview={preview.data} posts={posts} onPost={choosePost} />}
      {preview.data !== undefined && !previewed && <p role="status">{texts.changed}</p>}
      {preview.data !== undefined && previewed && effectiveOn !== null && body !== null && (
        <ConfirmButton
          type="primary"
          disabled={document.trim() === ''}
          title={texts.recordTitle(dayText(effectiveOn))}
          consequence={texts.recordConsequence}
          confirmLabel={texts.record}
          onConfirm={async () => {
            await record.mutateAsync({ ...body, legalDocument: document, note });
            notice.success(texts.recorded);
            void navigate('/thay-doi-to-chuc');
          }}
        >
          {texts.record}
        </ConfirmButton>
      )}
    </>
  );
}
