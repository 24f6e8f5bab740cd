import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../messages/format';
import { messages } from '../../messages/vi';
import { ButtonLink } from '../../ui/button-link';
import { DateTimeText } from '../../ui/date-time-text';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { ListToolbar } from '../../ui/list/list-toolbar';
import { Pager } from '../../ui/list/pager';
import { SearchInput } from '../../ui/list/search-input';
import { useListState } from '../../ui/list/use-list-state';
import { SelectField } from '../../ui/select-field';
import { isOwnToMark } from './desk-order';
import { deskRows, stateCounts } from './desk-rows';
import type { DeskSheet } from './queries';
import { withComma } from './sheet-draft';
import { SheetStateTag } from './sheet-state';
import type { MarkingStage } from './state-word';

const texts = messages.judging;
const words = messages.desk.list;

/** Rows on one page: three hundred at once would be three hundred cards to scroll past on a phone. */
const rowsPerPage = 50;

const columnsOf = (stage: MarkingStage, mayRecuse: boolean): readonly Column<DeskSheet>[] => [
  {
    key: 'name',
    title: texts.columns.name,
    card: 'title',
    sortable: true,
    render: (row) => <Link to={`/cham-diem/${row.sheetId}`}>{texts.sheet.title(row.code, row.initiativeName)}</Link>,
  },
  { key: 'unit', title: texts.columns.unit, sortable: true, render: (row) => row.unitName },
  { key: 'field', title: texts.columns.field, sortable: true, render: (row) => row.field || texts.none },
  { key: 'state', title: texts.columns.state, sortable: true, render: ({ state, round }) => <SheetStateTag state={state} round={round} {...stage} /> },
  { key: 'total', title: texts.columns.total, align: 'end', sortable: true, render: (row) => (row.total === null ? texts.none : withComma(row.total)) },
  { key: 'savedAt', title: words.savedAt, sortable: true, card: 'hidden', render: (row) => (row.state === 'not-started' ? texts.none : <DateTimeText at={row.savedAt} />) },
  ...(mayRecuse
    ? [
        {
          key: 'action',
          title: texts.columns.action,
          render: (row: DeskSheet) =>
            !isOwnToMark(row) ? (
              texts.none
            ) : (
              <Link to={`/cham-diem/${row.sheetId}/tu-choi`} aria-label={texts.desk.recuseNamed(row.code)}>
                {texts.desk.recuse}
              </Link>
            ),
        },
      ]
    : []),
];

/** The own nominations: searched, filtered, sorted and paged here, since all of them have come in one answer. */
export function DeskList({ sheets, locked, remarkingOpen, mayRecuse }: MarkingStage & { sheets: readonly DeskSheet[]; mayRecuse: boolean }) {
  const stage = useMemo(() => ({ locked, remarkingOpen }), [locked, remarkingOpen]);
  const list = useListState(['trang-thai', 'linh-vuc']);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { search, sort, page } = list;
  const { 'trang-thai': state, 'linh-vuc': field } = list.filters;
  const rows = useMemo(() => deskRows(sheets, { search, state, field, sort, stage }), [sheets, search, state, field, sort, stage]);
  const columns = useMemo(() => columnsOf(stage, mayRecuse), [stage, mayRecuse]);
  const fields = useMemo(() => [...new Set(sheets.flatMap((sheet) => sheet.field || []))].sort(new Intl.Collator('vi').compare), [sheets]);
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shown = Math.min(page, pages);
  const [a, b] = [...chosen];
  return (
    <>
      <ListToolbar
        total={rows.length}
        actions={a !== undefined && b !== undefined && chosen.size === 2 ? <ButtonLink to={`/cham-diem/so-sanh?a=${a}&b=${b}`}>{words.compare(formatCount(2))}</ButtonLink> : <span>{words.compareHint}</span>}
      >
        <SearchInput value={search} onSearch={list.setSearch} />
        <SelectField
          label={words.state}
          value={state}
          onChange={(value) => list.setFilter('trang-thai', value)}
          blank={words.allStates(formatCount(sheets.length))}
          choices={stateCounts(sheets, stage).map(({ word, count }) => ({ value: word, label: words.stateCount(messages.desk.states[word], formatCount(count)) }))}
        />
        {fields.length > 1 && (
          <SelectField
            label={words.field}
            value={field}
            onChange={(value) => list.setFilter('linh-vuc', value)}
            blank={words.allFields}
            choices={fields.map((name) => ({ value: name, label: name }))}
          />
        )}
      </ListToolbar>
      <DataList
        label={texts.desk.title}
        columns={columns}
        rows={rows.slice((shown - 1) * rowsPerPage, shown * rowsPerPage)}
        rowKey={(row) => row.sheetId}
        sort={sort}
        onSort={list.setSort}
        selection={{ selected: chosen, onChange: setChosen, nameOf: (row) => texts.sheet.title(row.code, row.initiativeName) }}
        empty={null}
        onClearFilters={list.narrowed ? list.reset : undefined}
        footer={<Pager page={shown} pages={pages} onPage={list.setPage} />}
      />
    </>
  );
}
