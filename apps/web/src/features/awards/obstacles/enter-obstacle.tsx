import Button from 'antd/es/button';
import type { FormEvent } from 'react';
import { obstacles as obstaclesMessages } from '../../../messages/vi/decisions';
import { DateField } from '../../../ui/date/date-field';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { fieldError } from '../../../ui/tell-error';
import { type CampaignObstacles, type ObstacleDraft, useEnterObstacle } from './queries';

const texts = obstaclesMessages;

/** An obstacle being typed; nothing is chosen for the person. */
export type TypedObstacle = Omit<ObstacleDraft, 'kind' | 'effect' | 'documentDate' | 'className'> & {
  readonly kind: ObstacleDraft['kind'] | '';
  readonly effect: ObstacleDraft['effect'] | '';
  readonly documentDate: string | null;
  readonly className: string;
};

export const blankObstacle: TypedObstacle = {
  nominationId: '',
  kind: '',
  effect: '',
  className: '',
  reason: '',
  documentNumber: '',
  documentDate: null,
  documentIssuer: '',
};

const choicesOf = <Value extends string>(words: Readonly<Record<Value, string>>) => Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/** The obstacle as it is sent; null while something is missing. */
function complete({ kind, effect, documentDate, className, ...draft }: TypedObstacle): ObstacleDraft | null {
  const stated = effect === 'class-cap' || effect === 'knock-out';
  if (kind === '' || effect === '' || documentDate === null || (stated && className === '')) return null;
  if ([draft.nominationId, draft.reason, draft.documentNumber, draft.documentIssuer].some((text) => text.trim() === '')) return null;
  return { ...draft, kind, effect, documentDate, className: stated ? className : null };
}

/** Entering an obstacle with the document that says so. */
export function EnterObstacle({ page, draft, onDraft }: { page: CampaignObstacles; draft: TypedObstacle; onDraft: (draft: TypedObstacle) => void }) {
  const enter = useEnterObstacle();
  const notice = useNotice();
  const body = complete(draft);
  const set = (fields: Partial<TypedObstacle>) => onDraft({ ...draft, ...fields });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (body === null) return;
    enter.mutate(
      { campaignId: page.campaignId, body },
      {
        onSuccess: () => {
          onDraft(blankObstacle);
          notice.success(texts.entered);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormSection title={texts.enter} lead={texts.enterLead} columns={2}>
        <SelectField
          label={texts.nomination}
          required
          blank={texts.choose}
          value={draft.nominationId}
          onChange={(nominationId) => set({ nominationId })}
          choices={page.nominations.map(({ id, code, name }) => ({ value: id, label: texts.named(code, name) }))}
        />
        <SelectField label={texts.kind} required blank={texts.choose} value={draft.kind} onChange={(kind) => set({ kind: kind as TypedObstacle['kind'] })} choices={choicesOf(texts.kinds)} />
        <SelectField label={texts.effect} required blank={texts.choose} value={draft.effect} onChange={(effect) => set({ effect: effect as TypedObstacle['effect'] })} choices={choicesOf(texts.effects)} />
        {(draft.effect === 'class-cap' || draft.effect === 'knock-out') && (
          <SelectField
            label={texts.className}
            required
            blank={texts.choose}
            value={draft.className}
            onChange={(className) => set({ className })}
            choices={page.classes.map((name) => ({ value: name, label: name }))}
            error={fieldError(enter.error, 'className')}
          />
        )}
        <TextAreaField label={texts.reason} required maxLength={2_000} value={draft.reason} onChange={(reason) => set({ reason })} />
        <TextField label={texts.number} required maxLength={100} value={draft.documentNumber} onChange={(documentNumber) => set({ documentNumber })} />
        <DateField label={texts.date} required value={draft.documentDate} onChange={(documentDate) => set({ documentDate })} />
        <TextField label={texts.issuer} required maxLength={300} value={draft.documentIssuer} onChange={(documentIssuer) => set({ documentIssuer })} />
        <div>
          <ErrorNotice error={enter.error} />
          <Button type="primary" htmlType="submit" disabled={body === null} loading={enter.isPending}>
            {texts.enter}
          </Button>
        </div>
      </FormSection>
    </form>
  );
}
