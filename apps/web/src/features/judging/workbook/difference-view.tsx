import Button from 'antd/es/button';
import { useState } from 'react';
import { ApiProblem } from '../../../api/problem';
import { formatCount } from '../../../messages/format';
import { offlineWorkbook as offlineWorkbookMessages } from '../../../messages/vi/offline-workbook';
import { CheckField } from '../../../ui/check-field';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { SheetDifferenceView } from './sheet-difference';
import { type Applied, applyWorkbook, type Difference, previewWorkbook, type SheetDifference } from './workbook-api';
import css from './workbook.module.css';

const texts = offlineWorkbookMessages;
/** More are shown when asked for: three hundred at once help nobody. */
const SHOWN_AT_FIRST = 20;
const order: Readonly<Record<SheetDifference['state'], number>> = { stale: 0, refused: 1, changed: 2 };

interface DifferenceViewProps {
  campaignId: string;
  file: File;
  difference: Difference;
  onDifference: (difference: Difference) => void;
  onApplied: (applied: Applied) => void;
  onOther: () => void;
}

/** What the file would change, what it would not, and the act that writes exactly this. */
export function DifferenceView({ campaignId, file, difference, onDifference, onApplied, onOther }: DifferenceViewProps) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [handIn, setHandIn] = useState(false);
  const [all, setAll] = useState(false);
  const [writing, setWriting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sheets = [...difference.sheets].sort((one, other) => order[one.state] - order[other.state]);
  const names = new Map(difference.items.map(({ code, name }) => [code, name]));
  const count = (state: SheetDifference['state']): number => sheets.filter((sheet) => sheet.state === state).length;
  const toWrite = count('changed') + taken.size;
  const write = async (): Promise<void> => {
    setWriting(true);
    setError(null);
    try {
      onApplied(await applyWorkbook(campaignId, file, difference.fingerprint, [...taken], handIn));
    } catch (reason) {
      setError(reason);
      if (reason instanceof ApiProblem && reason.code === 'score-sheet-workbook.difference-outdated') {
        setTaken(new Set());
        await previewWorkbook(campaignId, file).then(onDifference, setError);
      }
    } finally {
      setWriting(false);
    }
  };
  return (
    <>
      <FormSection title={texts.shown.title} lead={texts.shown.file(file.name)} actions={<Button onClick={onOther}>{texts.write.other}</Button>}>
        <ErrorNotice error={error} />
        {sheets.length === 0 ? (
          <EmptyState title={texts.shown.nothing} hint={texts.shown.nothingHint} />
        ) : (
          <>
            <ul className={css.summary}>
              <li>{texts.shown.summary(formatCount(count('changed')), formatCount(difference.unchanged))}</li>
              {count('stale') > 0 && <li>{texts.shown.stale(formatCount(count('stale')))}</li>}
              {count('refused') > 0 && <li>{texts.shown.refused(formatCount(count('refused')))}</li>}
              {difference.absent > 0 && <li>{texts.shown.absent(formatCount(difference.absent))}</li>}
            </ul>
            <ul className={css.sheets}>
              {sheets.slice(0, all ? sheets.length : SHOWN_AT_FIRST).map((sheet, at) => (
                <SheetDifferenceView
                  key={`${sheet.sheetId}${sheet.code}${at}`}
                  sheet={sheet}
                  names={names}
                  open={sheets.length <= 3 || sheet.state === 'stale'}
                  taken={taken.has(sheet.sheetId)}
                  onTake={(take) => setTaken(new Set([...[...taken].filter((id) => id !== sheet.sheetId), ...(take ? [sheet.sheetId] : [])]))}
                />
              ))}
            </ul>
            {!all && sheets.length > SHOWN_AT_FIRST && <Button onClick={() => setAll(true)}>{texts.shown.showAll(formatCount(sheets.length))}</Button>}
          </>
        )}
      </FormSection>
      {(toWrite > 0 || difference.unchanged > 0) && (
        <FormSection title={texts.write.title}>
          <div className={css.take}>
            <CheckField label={texts.write.handIn} checked={handIn} onChange={setHandIn} />
            <span>{texts.write.handInHint}</span>
          </div>
          <div>
            <Button type="primary" loading={writing} disabled={toWrite === 0 && !handIn} onClick={() => void write()}>
              {toWrite === 0 ? texts.write.handInButton : texts.write.button(formatCount(toWrite))}
            </Button>
          </div>
        </FormSection>
      )}
    </>
  );
}
