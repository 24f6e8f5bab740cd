import Button from 'antd/es/button';
import { useState } from 'react';
import { formatDateTime } from '../../../messages/format';
import { publicPages } from '../../../messages/vi/public-pages';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { TextAreaField } from '../../../ui/text-area-field';
import type { InitiativeView } from '../queries';
import { PublishButton, WithdrawPageButton } from './publication-actions';
import css from '../initiative/life.module.css';
import { useWriteSummary, type PublicPageShown } from './queries';

const texts = publicPages.words;

type State = keyof typeof texts.states;

const tones: Readonly<Record<State, Tone>> = { none: 'idle', waiting: 'attention', shown: 'good', changed: 'attention', withdrawn: 'locked' };

function stateOf(page: PublicPageShown['page']): State {
  if (page === null) return 'none';
  if (page.published === null) return 'waiting';
  if (page.withdrawnAt !== null) return page.waiting ? 'waiting' : 'withdrawn';
  return page.waiting ? 'changed' : 'shown';
}

function SummaryEditor({ id, page, desk }: { id: string; page: PublicPageShown['page']; desk: boolean }) {
  const write = useWriteSummary();
  const notice = useNotice();
  const [summary, setSummary] = useState(page?.summary ?? '');
  const save = (): void => write.mutate({ id, version: page?.version ?? 0, summary }, { onSuccess: () => notice.success(texts.saved) });
  return (
    <form
      className={css.fields}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextAreaField label={texts.label} hint={texts.hint} required maxLength={4_000} rows={8} value={summary} onChange={setSummary} />
      <ErrorNotice error={write.error} />
      <div>
        <Button htmlType="submit" loading={write.isPending} disabled={summary.trim() === '' || summary === page?.summary}>
          {desk ? texts.saveDesk : texts.save}
        </Button>
      </div>
    </form>
  );
}

/** What everybody reads of a model: written by the unit or the office, published by the office. */
export function SummarySection({ initiative, shown: { page, ofPerson, acts } }: { initiative: InitiativeView; shown: PublicPageShown }) {
  const may = new Set(acts);
  const state = stateOf(page);
  const open = page !== null && page.published !== null && page.withdrawnAt === null;
  return (
    <FormSection
      title={texts.title}
      lead={texts.lead}
      actions={
        <div className={css.actions}>
          <StateTag tone={tones[state]}>{texts.states[state]}</StateTag>
          {open && (
            <a href={page.path} target="_blank" rel="noreferrer">
              {texts.open}
            </a>
          )}
        </div>
      }
    >
      {typeof page?.withdrawnAt === 'string' && <p>{texts.withdrawn(formatDateTime(page.withdrawnAt), page.withdrawalReason ?? '')}</p>}
      {open && page.published?.name !== initiative.name && <p>{texts.differs(page.published?.name ?? '')}</p>}
      {may.has('write') ? (
        <SummaryEditor key={page?.version ?? 0} id={initiative.id} page={page} desk={may.has('publish')} />
      ) : (
        <p className={css.text}>{page?.summary ?? (initiative.dropped ? texts.nothing : texts.notRecognised)}</p>
      )}
      {page !== null && (may.has('publish') || (may.has('withdraw') && open)) && (
        <div className={css.actions}>
          {may.has('publish') && <PublishButton key={page.version} initiative={initiative} page={page} ofPerson={ofPerson} />}
          {may.has('withdraw') && open && <WithdrawPageButton initiative={initiative} version={page.version} />}
        </div>
      )}
    </FormSection>
  );
}
