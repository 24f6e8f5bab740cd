import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { leavesOf } from '@dvk/scoring-core';
import { formatCount, formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { Skeleton } from '../../ui/skeleton';
import css from './after-closing.module.css';
import { type MatrixSheet, matrixSheetQuery } from './after-closing-queries';
import { criteriaOf, markText, marksOf, withComma } from './sheet-draft';

const texts = afterClosingMessages.sheet;
const states: Readonly<Record<MatrixSheet['state'], string>> = { ...texts.states, ...matrixMessages.sheetStates };

interface MatrixSheetDialogProps {
  campaignId: string;
  sheetId: string;
  onClose: () => void;
  /** Choosing it for a second marking; left out where nothing can be given back. */
  choice?: { readonly chosen: boolean; readonly onToggle: () => void };
}

/** The sheet behind a total, item by item with its remarks; read only. */
export function MatrixSheetDialog({ campaignId, sheetId, onClose, choice }: MatrixSheetDialogProps) {
  const query = useQuery(matrixSheetQuery(campaignId, sheetId));
  const sheet = query.data;
  return (
    <Dialog
      open
      wide
      title={sheet === undefined ? afterClosingMessages.matrix.title : texts.title(`${sheet.memberCode} ${sheet.fullName}`, sheet.nominationCode)}
      onClose={onClose}
      footer={
        <>
          {choice !== undefined && sheet?.state === 'counted' && (
            <Button
              type="primary"
              onClick={() => {
                choice.onToggle();
                onClose();
              }}
            >
              {choice.chosen ? texts.unchoose : texts.choose}
            </Button>
          )}
          <Button onClick={onClose}>{messages.ui.dialog.close}</Button>
        </>
      }
    >
      <ErrorNotice error={query.error} />
      {query.isPending && <Skeleton lines={8} />}
      {sheet !== undefined && <SheetOf sheet={sheet} />}
    </Dialog>
  );
}

function SheetOf({ sheet }: { sheet: MatrixSheet }) {
  return (
    <>
      <p>{texts.entry(sheet.nominationName, sheet.unitName)}</p>
      <p>
        <strong>{states[sheet.state]}</strong>
        {sheet.recusalReason !== null && ` ${messages.judging.sheet.reasonGiven(sheet.recusalReason)}`}
      </p>
      {[...sheet.markings].reverse().map((marking) => (
        <section key={marking.round} className={css.marking}>
          <h3>
            {texts.round(formatCount(marking.round))}
            {marking.total !== null && `. ${texts.total(withComma(marking.total))}`}
            {marking.submittedAt !== null && `, ${texts.at(formatDateTime(marking.submittedAt))}`}
          </h3>
          {marking.reopenedReason !== null && <p>{texts.givenBack(marking.reopenedReason)}</p>}
          <Items sheet={sheet} marking={marking} />
        </section>
      ))}
    </>
  );
}

function Items({ sheet, marking }: { sheet: MatrixSheet; marking: MatrixSheet['markings'][number] }) {
  const leaves = leavesOf(criteriaOf(sheet).groups).filter(({ markedBy }) => markedBy === 'panel');
  const marks = marksOf(marking.marks);
  return (
    <dl className={css.items}>
      {leaves.map(({ code, name }) => (
        <div key={code}>
          <dt>{texts.item(code, name)}</dt>
          <dd>
            <strong>{Object.hasOwn(sheet.notApplicable, code) ? texts.setAside : markText(marks[code])}</strong>
            {marking.remarks[code] !== undefined && <p>{marking.remarks[code]}</p>}
          </dd>
        </div>
      ))}
      {marking.comment !== '' && (
        <div>
          <dt>{texts.comment}</dt>
          <dd>{marking.comment}</dd>
        </div>
      )}
    </dl>
  );
}
