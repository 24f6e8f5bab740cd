import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import css from './after-closing.module.css';
import type { Matrix, MatrixCell } from './after-closing-queries';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.matrix;

function said({ state, total, round, apart }: MatrixCell): { readonly main: string; readonly notes: readonly string[] } {
  if (total === null) return { main: state === 'counted' || state === 'reopened' ? messages.judging.none : texts.cells[state], notes: [] };
  const again = state === 'reopened' ? [texts.reopened] : round > 1 ? [texts.again(formatCount(round))] : [];
  return { main: withComma(total), notes: [...(apart ? [texts.apart] : []), ...again] };
}

interface MatrixCellProps {
  cell: MatrixCell;
  member: Matrix['members'][number];
  code: string;
  chosen: boolean;
  /** The Tab key stops here. */
  reached: boolean;
  onOpen: (sheet: { readonly sheetId: string; readonly code: string; readonly memberCode: string }) => void;
}

/** One total, or why there is none; opens the sheet behind it. */
export function MatrixCellOf({ cell, member, code, chosen, reached, onOpen }: MatrixCellProps) {
  const { main, notes } = said(cell);
  const { sheetId } = cell;
  const content = (
    <>
      {main}
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
    </>
  );
  return (
    <td data-state={cell.state} data-apart={cell.apart} data-chosen={chosen} data-aside={member.departure?.sheets === 'set-aside'}>
      {sheetId === null ? (
        content
      ) : (
        <button
          type="button"
          className={css.cell}
          data-stop={sheetId}
          tabIndex={reached ? 0 : -1}
          aria-label={texts.cell(member.code, code, [main, ...notes, ...(chosen ? [texts.chosen] : [])].join(', '))}
          onClick={() => onOpen({ sheetId, code, memberCode: member.code })}
        >
          {content}
        </button>
      )}
    </td>
  );
}

interface ChoiceBoxProps {
  label: string;
  state: 'none' | 'some' | 'all';
  onChange: (on: boolean) => void;
  /** Inside the body of the table, where the Tab key stops once. */
  stop?: { readonly key: string; readonly reached: boolean };
}

/** Chooses all sheets of a line or a column; half ticked when some are chosen. */
export const ChoiceBox = ({ label, state, onChange, stop }: ChoiceBoxProps) => (
  <input
    type="checkbox"
    className={css.choose}
    aria-label={label}
    title={label}
    checked={state === 'all'}
    ref={(box) => {
      if (box !== null) box.indeterminate = state === 'some';
    }}
    onChange={({ target }) => onChange(target.checked)}
    {...(stop === undefined ? {} : { 'data-stop': stop.key, tabIndex: stop.reached ? 0 : -1 })}
  />
);
