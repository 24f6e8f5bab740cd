import Button from 'antd/es/button';
import { useState } from 'react';
import { bringSentences } from '../../messages/brought-sentences';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { finding } from '../../messages/vi/finding';
import { lifeErrors } from '../../messages/vi/life-errors';
import { DateField } from '../../ui/date/date-field';
import { writeDate } from '../../ui/date/read-date';
import { Dialog } from '../../ui/dialog';
import { DocumentFields, noDocument, wholeDocument } from '../../ui/document-fields';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { tellCode } from '../../ui/tell-code';
import css from './finding.module.css';
import { type DistinctionKind, useDistinguishTogether, usePreviewDistinction } from './queries';

bringSentences(lifeErrors);

const texts = finding.together;
const distinctionKinds = ['recognised', 'typical'] as const satisfies readonly DistinctionKind[];
const mostAtOnce = 500;

interface DistinctionsDialogProps {
  selected: ReadonlySet<string>;
  onDone: () => void;
}

/** One document that recognises many, or chooses them as typical: shows which would be entered, and which would stay and why, before anything is done. */
export function DistinctionsDialog({ selected, onDone }: DistinctionsDialogProps) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<DistinctionKind>('recognised');
  const [typed, setTyped] = useState(noDocument);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const preview = usePreviewDistinction();
  const enter = useDistinguishTogether();
  const notice = useNotice();
  const lines = preview.data?.lines ?? [];
  const ready = lines.filter(({ refusal }) => refusal === null);
  const refused = lines.filter(({ refusal }) => refusal !== null);
  const document = wholeDocument(typed);
  const isRecognition = kind === 'recognised';
  const period = from === null || to === null || to < from ? null : { from, to };
  const tooMany = selected.size > mostAtOnce;
  const look = (asked: DistinctionKind): void => {
    setKind(asked);
    setOpen(true);
    if (!tooMany) preview.mutate({ kind: asked, document, ids: [...selected] });
  };
  const confirm = (): void => {
    if (document === null) return;
    enter.mutate(
      { kind, document, period: isRecognition ? period : null, ids: ready.map(({ id }) => id) },
      {
        onSuccess: ({ entered }) => {
          setOpen(false);
          setTyped(noDocument);
          notice.success(texts.done(formatCount(entered)));
          onDone();
        },
        // The list says which, and why.
        onError: () => look(kind),
      },
    );
  };
  const incomplete = tooMany || ready.length === 0 || document === null || (isRecognition && period === null);
  return (
    <>
      {selected.size > 0 && <Button onClick={onDone}>{texts.unchoose}</Button>}
      <Button
        type="primary"
        disabled={selected.size === 0}
        onClick={() => {
          enter.reset();
          look(kind);
        }}
      >
        {selected.size === 0 ? texts.choose : texts.open(formatCount(selected.size))}
      </Button>
      <Dialog
        open={open}
        wide
        title={texts.title(formatCount(ready.length))}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{messages.ui.dialog.cancel}</Button>
            <Button type="primary" disabled={incomplete} loading={preview.isPending || enter.isPending} onClick={confirm}>
              {texts.confirm}
            </Button>
          </>
        }
      >
        <ErrorNotice error={preview.error} onRetry={() => look(kind)} />
        <div className={css.fields}>
          {tooMany && <p className={css.note}>{texts.mostAtOnce(formatCount(mostAtOnce))}</p>}
          {refused.length > 0 && <p className={css.note}>{texts.refused(formatCount(refused.length))}</p>}
          <SelectField
            label={texts.kind}
            value={kind}
            onChange={(value) => look(distinctionKinds.find((each) => each === value) ?? 'recognised')}
            choices={distinctionKinds.map((each) => ({ value: each, label: texts.kinds[each] }))}
          />
          <DocumentFields value={typed} onChange={setTyped} />
          {isRecognition && (
            <>
              <DateField label={texts.from} required value={from} onChange={setFrom} />
              <DateField label={texts.to} required value={to} onChange={setTo} first={from ?? undefined} />
            </>
          )}
          <p>{texts.ready(formatCount(ready.length))}</p>
          <ul>
            {ready.map(({ id, code, name, unitName, recognisedTo }) => (
              <li key={id}>
                {texts.line(code, name, unitName)}
                {recognisedTo !== null && isRecognition && <span className={css.more}> – {texts.until(writeDate(recognisedTo))}</span>}
              </li>
            ))}
          </ul>
          {refused.length > 0 && (
            <>
              <p>{texts.refusedWhy}</p>
              <ul>
                {refused.map(({ id, code, name, unitName, refusal }) => (
                  <li key={id}>
                    {texts.line(code, name, unitName)}: {tellCode(refusal)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {/* Beside the button that was pressed: the dialog is longer than the screen. */}
          <ErrorNotice error={enter.error} />
        </div>
      </Dialog>
    </>
  );
}
