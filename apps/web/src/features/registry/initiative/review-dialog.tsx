import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../../messages/format';
import { messages } from '../../../messages/vi';
import { life } from '../../../messages/vi/life';
import { Dialog } from '../../../ui/dialog';
import { ErrorNotice } from '../../../ui/error-notice';
import { useNotice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { tellCode } from '../../../ui/tell-code';
import { DocumentFields, noDocument, wholeDocument } from '../../../ui/document-fields';
import css from './life.module.css';
import { usePreviewReview, useReview, type ReviewOutcome } from './queries';

const texts = life.reviewPage;
const outcomes = ['keep', 'strengthen', 'drop'] as const satisfies readonly ReviewOutcome[];

interface ReviewDialogProps {
  year: number;
  selected: ReadonlySet<string>;
  onDone: () => void;
}

/** Shows how many and which would be decided on, and which would stay, before anything is done. */
export function ReviewDialog({ year, selected, onDone }: ReviewDialogProps) {
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<ReviewOutcome>('keep');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState(noDocument);
  const preview = usePreviewReview();
  const review = useReview();
  const notice = useNotice();
  const lines = preview.data?.lines ?? [];
  const ready = lines.filter(({ refusal }) => refusal === null);
  const refused = lines.filter(({ refusal }) => refusal !== null);
  const lineText = ({ code, name, unitName }: (typeof lines)[number]): string => texts.line(code, name, unitName);
  const document = outcome === 'drop' ? wholeDocument(typed) : null;
  const look = (asked: ReviewOutcome): void => {
    setOutcome(asked);
    setOpen(true);
    review.reset();
    preview.mutate({ year, outcome: asked, ids: [...selected] });
  };
  const confirm = (): void =>
    review.mutate(
      { year, outcome, reason, document, initiatives: ready.map(({ id, version }) => ({ id, version })) },
      {
        onSuccess: ({ reviewed }) => {
          setOpen(false);
          setReason('');
          setTyped(noDocument);
          notice.success(texts.done(formatCount(reviewed)));
          onDone();
        },
      },
    );
  const incomplete = ready.length === 0 || reason.trim() === '' || (outcome === 'drop' && document === null);
  return (
    <>
      <Button type="primary" disabled={selected.size === 0} onClick={() => look(outcome)}>
        {selected.size === 0 ? texts.choose : texts.decide(formatCount(selected.size))}
      </Button>
      <Dialog
        open={open}
        wide
        title={texts.dialog(formatCount(ready.length))}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{messages.ui.dialog.cancel}</Button>
            <Button type="primary" danger={outcome === 'drop'} disabled={incomplete} loading={preview.isPending || review.isPending} onClick={confirm}>
              {texts.confirm}
            </Button>
          </>
        }
      >
        <ErrorNotice error={review.error ?? preview.error} onRetry={() => look(outcome)} />
        <div className={css.fields}>
          <SelectField
            label={texts.outcomeChoice}
            value={outcome}
            onChange={(value) => look(outcomes.find((each) => each === value) ?? 'keep')}
            choices={outcomes.map((each) => ({ value: each, label: life.outcomes[each] }))}
          />
          <TextAreaField label={texts.reason} hint={texts.reasonHint} required maxLength={2_000} value={reason} onChange={setReason} />
          {outcome === 'drop' && (
            <>
              <p>{life.decisions.dropConsequence}</p>
              <DocumentFields value={typed} onChange={setTyped} />
            </>
          )}
          <p>{texts.ready(formatCount(ready.length))}</p>
          <ul>
            {ready.map((line) => (
              <li key={line.id}>{lineText(line)}</li>
            ))}
          </ul>
          {refused.length > 0 && (
            <>
              <p>{texts.refused(formatCount(refused.length))}</p>
              <ul>
                {refused.map((line) => (
                  <li key={line.id}>
                    {lineText(line)}: {tellCode(line.refusal)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}
