import { useState } from 'react';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import { matrix as matrixMessages } from '../../messages/vi/matrix';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Pager } from '../../ui/list/pager';
import css from './after-closing.module.css';
import type { ReopeningPreview } from './after-closing-queries';
import type { ChosenPair } from './matrix-choice';
import { changeText, placeText, spanText } from './rank-place';
import { withComma } from './sheet-draft';

const texts = matrixMessages.reopen;
type Sheet = ReopeningPreview['sheets'][number];
type Outlook = ReopeningPreview['outlooks'][number];
type Move = ReopeningPreview['moved'][number];

const perPage = 50;
const standing = (place: Outlook['now'], score: string | null): string => (score === null ? placeText(place) : texts.standing(placeText(place), withComma(score)));

const moveColumns: readonly Column<Move>[] = [
  { key: 'nomination', title: afterClosingMessages.second.columns.nomination, card: 'title', render: ({ nominationCode, nominationName }) => afterClosingMessages.matrix.row(nominationCode, nominationName) },
  { key: 'group', title: texts.columns.group, render: ({ peerGroup }) => peerGroup },
  { key: 'move', title: texts.columns.move, render: ({ now, without }) => changeText(now, without) },
];

/** Place and score of every nomination with a chosen sheet: now, without all of them, and as far as a second marking can lead; and who else moves. */
export function ReopeningEffect({ preview, onRemove }: { preview: ReopeningPreview; onRemove: (pair: ChosenPair) => void }) {
  const sheetsOf = new Map<string, Sheet[]>();
  for (const sheet of preview.sheets) sheetsOf.set(sheet.nominationCode, [...(sheetsOf.get(sheet.nominationCode) ?? []), sheet]);
  const columns: readonly Column<Outlook>[] = [
    {
      key: 'nomination',
      title: texts.columns.nomination,
      card: 'title',
      render: ({ nominationCode, nominationName }) => (
        <>
          {afterClosingMessages.matrix.row(nominationCode, nominationName)}
          <Chosen sheets={sheetsOf.get(nominationCode) ?? []} onRemove={onRemove} />
        </>
      ),
    },
    { key: 'group', title: texts.columns.group, render: ({ peerGroup }) => peerGroup },
    { key: 'now', title: texts.columns.now, render: ({ now, scoreNow }) => standing(now, scoreNow) },
    { key: 'without', title: texts.columns.without, render: ({ without, scoreWithout }) => standing(without, scoreWithout) },
    { key: 'span', title: texts.columns.span, render: ({ highest, lowest }) => spanText(highest, lowest) },
  ];
  return (
    <>
      <h3>{afterClosingMessages.second.effect}</h3>
      <p>
        {texts.effectLead} {texts.spanLead}
      </p>
      <PagedList label={afterClosingMessages.second.effect} columns={columns} rows={preview.outlooks} rowKey={codeOf} empty={<p>{texts.noneLeft}</p>} />
      <h3>{texts.moved}</h3>
      <PagedList label={texts.moved} columns={moveColumns} rows={preview.moved} rowKey={codeOf} empty={<p>{texts.movedNone}</p>} />
    </>
  );
}

const codeOf = ({ nominationCode }: { nominationCode: string }): string => nominationCode;

function Chosen({ sheets, onRemove }: { sheets: readonly Sheet[]; onRemove: (pair: ChosenPair) => void }) {
  return (
    <ul className={css.picked}>
      {sheets.map(({ sheetId, nominationCode, memberCode, fullName, total }) => (
        <li key={sheetId}>
          <span title={fullName}>{texts.sheet(memberCode, total === null ? messages.judging.none : withComma(total))}</span>
          <button type="button" aria-label={texts.remove(memberCode, nominationCode)} onClick={() => onRemove({ code: nominationCode, memberCode })}>
            {texts.removeShort}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface PagedListProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty: React.ReactNode;
}

function PagedList<Row>({ rows, ...list }: PagedListProps<Row>) {
  const [wanted, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(wanted, pages);
  const from = (page - 1) * perPage;
  return (
    <>
      {pages > 1 && <p role="status">{texts.shown(formatCount(from + 1), formatCount(Math.min(from + perPage, rows.length)), formatCount(rows.length))}</p>}
      <DataList {...list} rows={rows.slice(from, from + perPage)} />
      <Pager page={page} pages={pages} onPage={setPage} />
    </>
  );
}
