import Button from 'antd/es/button';
import { figures as texts } from '../../messages/vi/figures';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import type { Column } from '../../ui/list/column';
import { DataList } from '../../ui/list/data-list';
import { Bar, FigureCount } from './figure-totals';
import css from './figures.module.css';
import { listAddress, narrowedTo, type QuestionFilter, type Table, tables } from './figures-question';
import type { FigureRow, Figures } from './queries';

interface FigureTableProps {
  report: Figures;
  table: Table;
  onTable: (table: Table) => void;
  /** Narrows the question to a row; left out: rows cannot be opened. */
  onNarrow?: (filters: Partial<Record<QuestionFilter, string>>) => void;
}

/** The same figures by unit, by what units are, by field or by kind; a row's name asks for that one alone. */
export function FigureTable({ report, table, onTable, onNarrow }: FigureTableProps) {
  const rows = { unit: report.byUnit, 'unit-kind': report.byUnitKind, field: report.byField, kind: report.byKind }[table];
  const most = Math.max(1, ...rows.map(({ counts }) => counts.registered));
  const columns: readonly Column<FigureRow>[] = [
    {
      key: 'name',
      title: texts.names[table],
      card: 'title',
      render: (row) => (
        <>
          <RowName row={row} table={table} onNarrow={onNarrow} />
          <Bar count={row.counts.registered} most={most} small />
        </>
      ),
    },
    ...report.definitions.map(
      ({ figure, name }): Column<FigureRow> => ({
        key: figure,
        title: name,
        align: 'end',
        render: (row) => <FigureCount count={row.counts[figure]} name={name} address={listAddress(report, figure, { table, row })} />,
      }),
    ),
  ];
  return (
    <FormSection
      title={texts.table}
      actions={
        <div className={css.views} role="group" aria-label={texts.view}>
          {tables.map((each) => (
            <Button key={each} type={each === table ? 'primary' : 'default'} aria-pressed={each === table} onClick={() => onTable(each)}>
              {texts.views[each]}
            </Button>
          ))}
        </div>
      }
    >
      <DataList label={texts.views[table]} columns={columns} rows={rows} rowKey={({ key }) => `${table}-${key}`} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />} />
    </FormSection>
  );
}

function RowName({ row, table, onNarrow }: { row: FigureRow; table: Table; onNarrow: FigureTableProps['onNarrow'] }) {
  const filters = narrowedTo(table, row);
  if (onNarrow === undefined || filters === null) return row.name;
  return (
    <button type="button" className={css.drill} aria-label={texts.only(row.name)} onClick={() => onNarrow(filters)}>
      {row.name}
    </button>
  );
}
