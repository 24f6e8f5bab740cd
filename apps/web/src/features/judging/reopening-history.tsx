import { formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import css from './after-closing.module.css';
import type { ReopenedSheet, SecondMarking } from './after-closing-queries';
import { changeText } from './rank-place';
import { markText, marksOf, withComma } from './sheet-draft';

const texts = afterClosingMessages.second;
type RankChange = SecondMarking['rankChanges'][number];

const score = (text: string | null): string => (text === null ? messages.judging.none : withComma(text));

const rankColumns: readonly Column<RankChange>[] = [
  { key: 'nomination', title: texts.columns.nomination, card: 'title', render: ({ nominationCode, nominationName }) => afterClosingMessages.matrix.row(nominationCode, nominationName) },
  { key: 'rank', title: afterClosingMessages.matrix.columns.rank, render: ({ before, now }) => changeText(before, now) },
  { key: 'score', title: afterClosingMessages.matrix.columns.final, align: 'end', render: ({ scoreBefore, scoreNow }) => texts.score(score(scoreBefore), score(scoreNow)) },
];

/** Who gave what back and why; old and new marks; places before and after. */
export function ReopeningHistory({ second }: { second: SecondMarking }) {
  return (
    <>
      {second.rankChanges.length > 0 && (
        <FormSection title={texts.ranks}>
          <DataList label={texts.rankTable} columns={rankColumns} rows={second.rankChanges} rowKey={({ nominationCode }) => nominationCode} empty={null} />
        </FormSection>
      )}
      <FormSection title={texts.history}>
        {second.reopenings.length === 0 ? (
          <p>{texts.historyEmpty}</p>
        ) : (
          <ol className={css.history}>
            {second.reopenings.map(({ id, reason, reopenedAt, reopenedBy, sheets }) => (
              <li key={id}>
                <strong>{texts.act(reason)}</strong>
                <p>
                  <small>{texts.by(reopenedBy, formatDateTime(reopenedAt))}</small>
                </p>
                <ul className={css.rules}>
                  {sheets.map((sheet) => (
                    <li key={sheet.sheetId}>
                      <Sheet sheet={sheet} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </FormSection>
    </>
  );
}

function Sheet({ sheet }: { sheet: ReopenedSheet }) {
  const { memberCode, fullName, nominationCode, totalBefore, totalAfter, changed } = sheet;
  return (
    <>
      {texts.sheet(`${memberCode} ${fullName}`, nominationCode)}:{' '}
      {totalAfter === null ? (
        `${withComma(totalBefore)} (${texts.waiting})`
      ) : (
        <strong>{texts.totals(withComma(totalBefore), withComma(totalAfter))}</strong>
      )}
      {totalAfter !== null && changed.length === 0 && ` (${texts.same})`}
      {changed.length > 0 && (
        <ul>
          {changed.map(({ leafCode, leafName, before, after }) => (
            <li key={leafCode}>{texts.changed(afterClosingMessages.sheet.item(leafCode, leafName), oneMark(before), oneMark(after))}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A mark of the answer as it is read. */
const oneMark = (mark: Readonly<Record<string, unknown>> | null): string => markText(mark === null ? undefined : marksOf({ mark })['mark']);
