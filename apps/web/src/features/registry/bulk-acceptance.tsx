import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { duplicates } from '../../messages/vi/duplicates';
import { CheckField } from '../../ui/check-field';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { tellCode } from '../../ui/tell-code';
import { useAcceptAll, usePreviewAcceptance } from './queries';
import css from './registry.module.css';

const texts = messages.registry.intake;

interface BulkAcceptanceProps {
  campaignId: string;
  selected: ReadonlySet<string>;
  onDone: () => void;
}

/** Shows how many and which would be accepted, and which would stay, before anything is done. */
export function BulkAcceptance({ campaignId, selected, onDone }: BulkAcceptanceProps) {
  const [open, setOpen] = useState(false);
  const [leaveAlike, setLeaveAlike] = useState(true);
  const preview = usePreviewAcceptance();
  const acceptAll = useAcceptAll();
  const notice = useNotice();
  const lines = preview.data?.lines ?? [];
  const possible = lines.filter(({ refusal }) => refusal === null);
  const alike = possible.filter((line) => line.alike.length > 0);
  const ready = leaveAlike ? possible.filter((line) => line.alike.length === 0) : possible;
  const refused = lines.filter(({ refusal }) => refusal !== null);
  const lineText = ({ code, initiativeName, unitName }: (typeof lines)[number]) =>
    texts.previewLine(code ?? messages.registry.noCode, initiativeName, unitName);
  const look = (): void => {
    setOpen(true);
    setLeaveAlike(true);
    acceptAll.reset();
    preview.mutate({ campaignId, ids: [...selected] });
  };
  const confirm = (): void =>
    acceptAll.mutate(
      { campaignId, nominations: ready.map(({ id, version }) => ({ id, version })) },
      {
        onSuccess: ({ accepted }) => {
          setOpen(false);
          notice.success(texts.accepted(formatCount(accepted)));
          onDone();
        },
      },
    );
  return (
    <>
      <Button type="primary" disabled={selected.size === 0} onClick={look}>
        {selected.size === 0 ? texts.acceptNone : texts.acceptSelected(formatCount(selected.size))}
      </Button>
      <Dialog
        open={open}
        wide
        title={texts.previewTitle(formatCount(ready.length))}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{messages.ui.dialog.cancel}</Button>
            <Button type="primary" disabled={ready.length === 0} loading={preview.isPending || acceptAll.isPending} onClick={confirm}>
              {texts.confirm}
            </Button>
          </>
        }
      >
        <ErrorNotice error={acceptAll.error ?? preview.error} onRetry={look} />
        <div className={css.stack}>
          <p>{texts.previewReady(formatCount(ready.length))}</p>
          {ready.length > 0 && (
            <ul>
              {ready.map((line) => (
                <li key={line.id}>{lineText(line)}</li>
              ))}
            </ul>
          )}
          {alike.length > 0 && (
            <div className={css.notice}>
              <p>
                <strong>{duplicates.bulk.title(formatCount(alike.length))}</strong>
              </p>
              <ul>
                {alike.map((line) => (
                  <li key={line.id}>
                    <a href={`/ho-so/${line.id}`} target="_blank" rel="noreferrer">
                      {lineText(line)}
                    </a>
                    : {duplicates.bulk.like(line.alike.map(({ code, name, unitName }) => duplicates.bulk.mention(code, name, unitName)))}
                  </li>
                ))}
              </ul>
              <CheckField label={duplicates.bulk.leave} checked={leaveAlike} onChange={setLeaveAlike} />
            </div>
          )}
          {refused.length > 0 && (
            <>
              <p>{texts.previewRefused(formatCount(refused.length))}</p>
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
