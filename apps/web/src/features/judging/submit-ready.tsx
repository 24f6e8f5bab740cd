import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { Skeleton } from '../../ui/skeleton';
import css from './desk.module.css';
import { readinessQuery, useSubmitMany, type ReadySheet, type Submissions } from './queries';

const texts = messages.desk.ready;

interface SubmitReadyProps {
  campaignId: string;
  /** Nominations on which nothing has been marked. */
  untouched: number;
  /** False: nothing is left to hand in. The outcome of what was handed in just now stays readable. */
  offered: boolean;
}

/** Hands in every draft that is complete, after saying how many and which; names those that are not, and what they lack. */
export function SubmitReady({ offered, ...dialog }: SubmitReadyProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {offered && <Button onClick={() => setOpen(true)}>{texts.button}</Button>}
      {open && <SubmitReadyDialog {...dialog} onClose={() => setOpen(false)} />}
    </>
  );
}

function SubmitReadyDialog({ campaignId, untouched, onClose }: Omit<SubmitReadyProps, 'offered'> & { onClose: () => void }) {
  const readiness = useQuery(readinessQuery(campaignId));
  const submit = useSubmitMany();
  const sheets = readiness.data?.sheets ?? [];
  const ready = sheets.filter(({ missing }) => missing.length === 0);
  const confirm = () => submit.mutate({ campaignId, sheets: ready.map(({ id, version }) => ({ id, version })) });
  const close = () => {
    if (!submit.isPending) onClose();
  };
  return (
    <Dialog
      open
      title={texts.title}
      onClose={close}
      footer={
        submit.data ? (
          <Button type="primary" onClick={close}>
            {texts.close}
          </Button>
        ) : (
          <>
            <Button onClick={close} disabled={submit.isPending}>
              {messages.ui.dialog.cancel}
            </Button>
            <Button type="primary" disabled={ready.length === 0 || readiness.isFetching || submit.isPending} onClick={confirm}>
              {texts.confirm(formatCount(ready.length))}
            </Button>
          </>
        )
      }
    >
      <ErrorNotice error={readiness.error ?? submit.error} />
      <div role="status">
        {submit.data ? <Outcome outcome={submit.data} asked={ready} /> : readiness.isFetching ? <p>{texts.loading}</p> : <Question sheets={sheets} ready={ready} untouched={untouched} />}
      </div>
      {readiness.isPending && <Skeleton lines={3} />}
    </Dialog>
  );
}

function Question({ sheets, ready, untouched }: { sheets: readonly ReadySheet[]; ready: readonly ReadySheet[]; untouched: number }) {
  const incomplete = sheets.filter(({ missing }) => missing.length > 0);
  return (
    <>
      {ready.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p>{texts.question(formatCount(ready.length))}</p>
          <Names names={ready.map(({ code, initiativeName }) => texts.item(code, initiativeName))} />
        </>
      )}
      {incomplete.length > 0 && (
        <>
          <p>{texts.incomplete(formatCount(incomplete.length))}</p>
          <Names names={incomplete.map(({ code, initiativeName, missing }) => texts.lacks(code, initiativeName, missing.join(', ')))} />
        </>
      )}
      {untouched > 0 && <p>{texts.untouched(formatCount(untouched))}</p>}
      {ready.length > 0 && <p>{texts.consequence}</p>}
    </>
  );
}

function Outcome({ outcome: { submittedIds, refused }, asked }: { outcome: Submissions; asked: readonly ReadySheet[] }) {
  const nameOf = (id: string): string => {
    const sheet = asked.find((each) => each.id === id);
    return sheet === undefined ? '' : texts.item(sheet.code, sheet.initiativeName);
  };
  const sentences: Readonly<Record<string, string>> = messages.errors;
  return (
    <>
      <p>{texts.done(formatCount(submittedIds.length))}</p>
      {refused.length > 0 && (
        <>
          <p>{texts.refused(formatCount(refused.length))}</p>
          <Names names={refused.map(({ id, code }) => texts.refusedItem(nameOf(id), sentences[code] ?? code))} />
        </>
      )}
    </>
  );
}

/** All of them, in a list that scrolls by itself when it is long. */
function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className={css.namesList} tabIndex={0}>
      {names.map((name, at) => (
        <li key={at}>{name}</li>
      ))}
    </ul>
  );
}
