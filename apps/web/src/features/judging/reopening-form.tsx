import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { TextAreaField } from '../../ui/text-area-field';
import { useGiveBack, useReopeningPreview } from './after-closing-queries';
import { countChosen, type MatrixChoice, noChoice, withPairs } from './matrix-choice';
import { ReopeningEffect } from './reopening-effect';
import { type RefusedSheet, ReopeningRefused } from './reopening-refused';

const texts = afterClosingMessages.second;
const { reopen } = matrixMessages;

/** The sheets to be given back: what it could do to the ranks is shown before anything is saved. */
export function ReopeningForm({ campaignId, choice, onChoose }: { campaignId: string; choice: MatrixChoice; onChoose: (choice: MatrixChoice) => void }) {
  const [reason, setReason] = useState('');
  const preview = useReopeningPreview(campaignId, choice);
  const giveBack = useGiveBack();
  const notice = useNotice();
  const { data } = preview;
  const asked = countChosen(choice);
  const [sheets, nominations] = [formatCount(asked.sheets), formatCount(asked.nominations)];
  const refused = data === undefined ? [] : refusedOf(choice, data.sheets);
  const ready = data !== undefined && !preview.isPlaceholderData && refused.length === 0;
  return (
    <FormSection title={reopen.title(sheets, nominations)} lead={texts.chosenLead}>
      <ErrorNotice error={preview.error} />
      {preview.isPending && <Skeleton lines={4} />}
      {data !== undefined && (
        <>
          {refused.length > 0 && <ReopeningRefused refused={refused} onDrop={() => onChoose(withPairs(choice, refused, false))} />}
          <ReopeningEffect preview={data} onRemove={(pair) => onChoose(withPairs(choice, [pair], false))} />
          <TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />
          <div>
            <ConfirmButton
              type="primary"
              disabled={!ready || reason.trim() === ''}
              title={reopen.confirmTitle(sheets, nominations)}
              items={[...choice].map(([code, members]) => reopen.confirmItem(code, members.join(', ')))}
              consequence={<p>{texts.chosenLead}</p>}
              confirmLabel={texts.confirm(sheets)}
              onConfirm={async () => {
                await giveBack.mutateAsync({ campaignId, sheetIds: data.sheets.map(({ sheetId }) => sheetId), reason });
                notice.success(texts.done(sheets));
                onChoose(noChoice);
              }}
            >
              {texts.confirm(sheets)}
            </ConfirmButton>
          </div>
        </>
      )}
    </FormSection>
  );
}

/** Sheets that cannot be given back, those that were not found included. */
function refusedOf(choice: MatrixChoice, sheets: readonly { nominationCode: string; memberCode: string; refusal: string | null }[]): RefusedSheet[] {
  const found = new Map(sheets.map((sheet) => [`${sheet.nominationCode} ${sheet.memberCode}`, sheet.refusal]));
  return [...choice].flatMap(([code, members]) =>
    members.flatMap((memberCode): RefusedSheet[] => {
      const refusal = found.get(`${code} ${memberCode}`);
      return refusal === null ? [] : [{ code, memberCode, refusal: refusal ?? null }];
    }),
  );
}
