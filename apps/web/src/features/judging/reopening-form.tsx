import Button from 'antd/es/button';
import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { useNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { TextAreaField } from '../../ui/text-area-field';
import { type ReopeningPreview, useGiveBack, useReopeningPreview } from './after-closing-queries';
import { placeText, spanText } from './rank-place';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.second;
const refusals: Readonly<Record<string, string>> = messages.errors;
type Sheet = ReopeningPreview['sheets'][number];
type Outlook = ReopeningPreview['outlooks'][number];

const outlookColumns: readonly Column<Outlook>[] = [
  { key: 'nomination', title: texts.columns.nomination, card: 'title', render: ({ nominationCode, nominationName }) => afterClosingMessages.matrix.row(nominationCode, nominationName) },
  { key: 'now', title: texts.columns.now, render: ({ now }) => placeText(now) },
  { key: 'without', title: texts.columns.without, render: ({ without }) => placeText(without) },
  { key: 'span', title: texts.columns.span, render: ({ highest, lowest }) => spanText(highest, lowest) },
];

/** The sheets to be given back: what it could do to the ranks is shown before anything is saved. */
export function ReopeningForm({ campaignId, sheetIds, onChoose }: { campaignId: string; sheetIds: readonly string[]; onChoose: (sheetIds: readonly string[]) => void }) {
  const [reason, setReason] = useState('');
  const preview = useReopeningPreview(campaignId, sheetIds);
  const giveBack = useGiveBack();
  const notice = useNotice();
  const sheets = preview.data?.sheets ?? [];
  const refused = sheets.some(({ refusal }) => refusal !== null) || (preview.data !== undefined && sheets.length < sheetIds.length);
  const count = formatCount(sheetIds.length);
  const columns: readonly Column<Sheet>[] = [
    { key: 'sheet', title: texts.columns.sheet, card: 'title', render: ({ memberCode, fullName, nominationCode }) => texts.sheet(`${memberCode} ${fullName}`, nominationCode) },
    { key: 'total', title: texts.columns.total, align: 'end', render: ({ total }) => (total === null ? messages.judging.none : withComma(total)) },
    { key: 'refusal', title: texts.columns.refusal, render: ({ refusal }) => (refusal === null ? texts.can : (refusals[refusal] ?? refusal)) },
    {
      key: 'remove',
      title: messages.judging.columns.action,
      render: ({ sheetId, memberCode, nominationCode }) => (
        <Button size="small" aria-label={texts.remove(texts.sheet(memberCode, nominationCode))} onClick={() => onChoose(sheetIds.filter((id) => id !== sheetId))}>
          {texts.removeShort}
        </Button>
      ),
    },
  ];
  return (
    <FormSection title={texts.chosen(count)} lead={texts.chosenLead}>
      <ErrorNotice error={preview.error} />
      {preview.isPending && <Skeleton lines={4} />}
      {preview.data !== undefined && (
        <>
          <DataList label={texts.sheets} columns={columns} rows={sheets} rowKey={({ sheetId }) => sheetId} empty={<p>{refusals['reopening.unknown']}</p>} />
          <h3>{texts.effect}</h3>
          <p>{texts.effectLead}</p>
          <DataList label={texts.effect} columns={outlookColumns} rows={preview.data.outlooks} rowKey={({ nominationCode }) => nominationCode} empty={null} />
          <TextAreaField label={texts.reason} required maxLength={2_000} value={reason} onChange={setReason} />
          <div>
            <ConfirmButton
              type="primary"
              disabled={refused || reason.trim() === ''}
              title={texts.confirmTitle(count)}
              items={sheets.map(({ memberCode, fullName, nominationCode }) => texts.sheet(`${memberCode} ${fullName}`, nominationCode))}
              consequence={<p>{texts.chosenLead}</p>}
              confirmLabel={texts.confirm(count)}
              onConfirm={async () => {
                await giveBack.mutateAsync({ campaignId, sheetIds, reason });
                notice.success(texts.done(count));
                onChoose([]);
              }}
            >
              {texts.confirm(count)}
            </ConfirmButton>
          </div>
        </>
      )}
    </FormSection>
  );
}
