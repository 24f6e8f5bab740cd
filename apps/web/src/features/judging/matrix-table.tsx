import { memo, useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import css from './after-closing.module.css';
import type { Matrix, MatrixRow, MatrixSort } from './after-closing-queries';
import { ChoiceBox, MatrixCellOf } from './matrix-cell';
import { type ChosenPair, columnPairs, covered, type MatrixChoice, rowPairs } from './matrix-choice';
import { moveInTable } from './move-in-table';
import { placeText } from './rank-place';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.matrix;
const { choose: chooseTexts, departed } = matrixMessages;
const figure = (text: string | null): string => (text === null ? messages.judging.none : withComma(text));

interface MatrixTableProps {
  matrix: Matrix;
  sort: MatrixSort;
  descending: boolean;
  onSort: (sort: MatrixSort) => void;
  choice: MatrixChoice;
  /** null: nothing can be given back. */
  onChoose: ((pairs: readonly ChosenPair[], on: boolean) => void) | null;
  onOpen: (sheet: { readonly sheetId: string; readonly code: string; readonly memberCode: string }) => void;
}

const heads = ['rank', 'name', 'n', 'final', 'mean', 'range', 'deviation'] as const;

/**
 * One line for each nomination, one column for each member. It scrolls sideways inside itself, with the names held still.
 * One stop of the Tab key stands in it; arrow keys lead on from there.
 */
export function MatrixTable({ matrix, sort, descending, onSort, choice, onChoose, onOpen }: MatrixTableProps) {
  const [focused, setFocused] = useState('');
  const { rows, members, choices } = matrix;
  const givableOf = new Map(choices.map((row) => [row.code, row]));
  const stops = rows.flatMap((row) => stopsOf(row, onChoose !== null && givableOf.has(row.code)));
  const stop = stops.includes(focused) ? focused : (stops[0] ?? '');
  return (
    <>
      <p className={css.keys}>{onChoose === null ? chooseTexts.readKeys : chooseTexts.keys}</p>
      <div className={css.scroll} role="region" aria-label={texts.table} tabIndex={0}>
        <table className={css.matrix}>
          <thead>
            <tr>
              {heads.map((key) => (
                <Head key={key} name={key} sort={sort} descending={descending} onSort={onSort} />
              ))}
              {members.map((member) => (
                <MemberHead key={member.memberId} member={member} pairs={columnPairs(choices, member.code)} choice={choice} onChoose={onChoose} />
              ))}
            </tr>
          </thead>
          <tbody
            onFocus={({ target }) => {
              if (target instanceof HTMLElement && target.dataset['stop'] !== undefined) setFocused(target.dataset['stop']);
            }}
            onKeyDown={(event) => {
              if (event.target instanceof HTMLElement && moveInTable(event.target, event.key)) event.preventDefault();
            }}
          >
            {rows.map((row) => (
              <Line
                key={row.nominationId}
                row={row}
                members={members}
                chosen={(choice.get(row.code) ?? []).join(' ')}
                stop={stopsOf(row, true).includes(stop) ? stop : ''}
                givable={onChoose === null ? undefined : givableOf.get(row.code)}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const rowStop = ({ nominationId }: MatrixRow): string => nominationId;
const stopsOf = (row: MatrixRow, choosable: boolean): string[] => [...(choosable ? [rowStop(row)] : []), ...row.cells.flatMap(({ sheetId }) => sheetId ?? [])];

function Head({ name, sort, descending, onSort }: { name: (typeof heads)[number] } & Pick<MatrixTableProps, 'sort' | 'descending' | 'onSort'>) {
  const title = texts.columns[name];
  const sorted = sort === name;
  return (
    <th scope="col" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined} data-name={name === 'name'}>
      {name === 'mean' ? (
        title
      ) : (
        <button type="button" className={css.sort} title={texts.sortBy(title)} onClick={() => onSort(name)}>
          {title}
          <span aria-hidden="true">{sorted ? (descending ? '↓' : '↑') : '↕'}</span>
        </button>
      )}
    </th>
  );
}

function MemberHead({ member, pairs, choice, onChoose }: { member: Matrix['members'][number]; pairs: readonly ChosenPair[] } & Pick<MatrixTableProps, 'choice' | 'onChoose'>) {
  const { code, fullName, departure } = member;
  return (
    <th scope="col" title={fullName} data-aside={departure?.sheets === 'set-aside'}>
      {code}
      <span className="only-spoken"> {fullName}</span>
      {departure !== null && <small>{departed.column}</small>}
      {onChoose !== null && pairs.length > 0 && (
        <ChoiceBox label={chooseTexts.column(`${code} ${fullName}`, formatCount(pairs.length))} state={covered(choice, pairs)} onChange={(on) => onChoose(pairs, on)} />
      )}
    </th>
  );
}

interface LineProps extends Pick<MatrixTableProps, 'onChoose' | 'onOpen'> {
  row: MatrixRow;
  members: Matrix['members'];
  /** Codes of the members whose sheets are chosen, as one text, so that a line is drawn anew only when its own choice changes. */
  chosen: string;
  /** What the Tab key reaches, when it stands in this line. */
  stop: string;
  /** undefined: nothing of the line can be given back. */
  givable: Matrix['choices'][number] | undefined;
}

const Line = memo(function Line({ row, members, chosen, stop, givable, onChoose, onOpen }: LineProps) {
  const picked = chosen.split(' ');
  const own = rowStop(row);
  return (
    <tr data-over={row.overLimit}>
      <td data-place="true">{placeText(row.place)}</td>
      <th scope="row" data-name="true">
        <div className={css.rowHead}>
          {givable !== undefined && onChoose !== null && (
            <ChoiceBox
              label={chooseTexts.row(row.code, formatCount(givable.memberCodes.length))}
              state={covered(new Map([[row.code, picked]]), rowPairs(givable))}
              onChange={(on) => onChoose(rowPairs(givable), on)}
              stop={{ key: own, reached: stop === own }}
            />
          )}
          <span>
            {texts.row(row.code, row.name)}
            <small>{row.unitName}</small>
            {row.peerGroup !== '' && <small>{row.peerGroup}</small>}
          </span>
        </div>
      </th>
      <td>{formatCount(row.n)}</td>
      <td>{figure(row.finalScore)}</td>
      <td>{figure(row.mean)}</td>
      <td>
        {figure(row.range)}
        {row.overLimit && <small>{texts.over}</small>}
      </td>
      <td>{figure(row.deviation)}</td>
      {row.cells.map((cell, at) => {
        const member = members[at];
        return member === undefined ? null : (
          <MatrixCellOf key={member.memberId} cell={cell} member={member} code={row.code} chosen={picked.includes(member.code)} reached={cell.sheetId !== null && cell.sheetId === stop} onOpen={onOpen} />
        );
      })}
    </tr>
  );
});
