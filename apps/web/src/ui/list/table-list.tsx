import { messages } from '../../messages/vi';
import { CheckField } from '../check-field';
import type { DataListProps } from './data-list-props';
import { nextSort } from './list-state';
import { toggled, toggledAll } from './selection';
import css from './list.module.css';

const texts = messages.ui.list;

type TableListProps<Row> = Omit<DataListProps<Row>, 'rows' | 'empty' | 'onClearFilters' | 'footer'> & { rows: readonly Row[] };

/** A plain table: it prints, it is copied into a sheet, and every screen reader walks it. */
export function TableList<Row>({ label, columns, rows, rowKey, sort = null, onSort, selection }: TableListProps<Row>) {
  const keys = rows.map(rowKey);
  const chosen = selection === undefined ? 0 : keys.filter((key) => selection.selected.has(key)).length;
  const ariaSort = (key: string) => (sort?.key !== key ? undefined : sort.descending ? 'descending' : 'ascending');
  return (
    <div className={css.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className={css.choice}>
                <CheckField
                  label={texts.selectAll}
                  labelHidden
                  checked={chosen === rows.length}
                  partly={chosen > 0}
                  onChange={(checked) => selection.onChange(toggledAll(selection.selected, keys, checked))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }} aria-sort={ariaSort(column.key)}>
                {column.sortable && onSort ? (
                  <button type="button" className={css.sort} onClick={() => onSort(nextSort(sort, column.key))}>
                    {column.title}
                    <span className={css.arrow} aria-hidden="true">
                      {sort?.key !== column.key ? '↕' : sort.descending ? '↓' : '↑'}
                    </span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = keys[index] ?? '';
            return (
              <tr key={key} data-selected={selection?.selected.has(key)}>
                {selection && (
                  <td className={css.choice}>
                    <CheckField
                      label={texts.selectRow(selection.nameOf(row))}
                      labelHidden
                      checked={selection.selected.has(key)}
                      onChange={(checked) => selection.onChange(toggled(selection.selected, key, checked))}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
