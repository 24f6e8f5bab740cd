import { memo } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import css from './after-closing.module.css';
import type { Matrix, MatrixCell, MatrixRow, MatrixSort } from './after-closing-queries';
import { placeText } from './rank-place';
import { withComma } from './sheet-draft';

const texts = afterClosingMessages.matrix;
const figure = (text: string | null): string => (text === null ? messages.judging.none : withComma(text));

interface MatrixTableProps {
  matrix: Matrix;
  sort: MatrixSort;
  descending: boolean;
  onSort: (sort: MatrixSort) => void;
  chosen: ReadonlySet<string>;
  onOpen: (sheetId: string) => void;
}

const heads = ['rank', 'name', 'n', 'final', 'mean', 'range', 'deviation'] as const;

/** One line for each nomination, one column for each member. It scrolls sideways inside itself, with the names held still. */
export function MatrixTable({ matrix, sort, descending, onSort, chosen, onOpen }: MatrixTableProps) {
  return (
    <div className={css.scroll} role="region" aria-label={texts.table} tabIndex={0}>
      <table className={css.matrix}>
        <thead>
          <tr>
            {heads.map((key) => (
              <Head key={key} name={key} sort={sort} descending={descending} onSort={onSort} />
            ))}
            {matrix.members.map(({ memberId, code, fullName }) => (
              <th key={memberId} scope="col" title={fullName}>
                {code}
                <span className="only-spoken"> {fullName}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Line key={row.nominationId} row={row} members={matrix.members} chosen={row.cells.map(({ sheetId }) => sheetId !== null && chosen.has(sheetId)).join()} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

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

interface LineProps {
  row: MatrixRow;
  members: Matrix['members'];
  /** Which cells are chosen, as one text, so that a line is drawn anew only when its own choice changes. */
  chosen: string;
  onOpen: (sheetId: string) => void;
}

const Line = memo(function Line({ row, members, chosen, onOpen }: LineProps) {
  const picked = chosen.split(',');
  return (
    <tr data-over={row.overLimit}>
      <td>{placeText(row.place)}</td>
      <th scope="row" data-name="true">
        {texts.row(row.code, row.name)}
        <small>{row.unitName}</small>
        {row.peerGroup !== '' && <small>{row.peerGroup}</small>}
      </th>
      <td>{formatCount(row.n)}</td>
      <td>{figure(row.finalScore)}</td>
      <td>{figure(row.mean)}</td>
      <td>
        {figure(row.range)}
        {row.overLimit && <small>{texts.over}</small>}
      </td>
      <td>{figure(row.deviation)}</td>
      {row.cells.map((cell, at) => (
        <Cell key={members[at]?.memberId ?? at} cell={cell} member={members[at]?.code ?? ''} code={row.code} chosen={picked[at] === 'true'} onOpen={onOpen} />
      ))}
    </tr>
  );
});

function said({ state, total, round, apart }: MatrixCell): { readonly main: string; readonly notes: readonly string[] } {
  if (total === null) return { main: state === 'counted' || state === 'reopened' ? messages.judging.none : texts.cells[state], notes: [] };
  const again = state === 'reopened' ? [texts.reopened] : round > 1 ? [texts.again(formatCount(round))] : [];
  return { main: withComma(total), notes: [...(apart ? [texts.apart] : []), ...again] };
}

function Cell({ cell, member, code, chosen, onOpen }: { cell: MatrixCell; member: string; code: string; chosen: boolean; onOpen: (sheetId: string) => void }) {
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
    <td data-state={cell.state} data-apart={cell.apart} data-chosen={chosen}>
      {sheetId === null ? (
        content
      ) : (
        <button type="button" className={css.cell} aria-label={texts.cell(member, code, [main, ...notes].join(', '))} aria-pressed={chosen || undefined} onClick={() => onOpen(sheetId)}>
          {content}
        </button>
      )}
    </td>
  );
}
