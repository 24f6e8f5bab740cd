import { messages } from '../../messages/vi';
import { CheckField } from '../check-field';
import { SelectField } from '../select-field';
import type { DataListProps } from './data-list-props';
import { readSort, writeSort } from './list-state';
import { toggled } from './selection';
import css from './list.module.css';

const texts = messages.ui.list;

type CardListProps<Row> = Omit<DataListProps<Row>, 'rows' | 'empty' | 'onClearFilters' | 'footer'> & { rows: readonly Row[] };

/** The same columns as labelled lines, one card per row; sorting by a list instead of column heads. */
export function CardList<Row>({ label, columns, rows, rowKey, sort = null, onSort, selection }: CardListProps<Row>) {
  const head = columns.find((column) => column.card === 'title') ?? columns[0];
  const lines = columns.filter((column) => column !== head && column.card !== 'hidden');
  const sortable = columns.filter((column) => column.sortable);
  return (
    <>
      {onSort && sortable.length > 0 && (
        <SelectField
          label={texts.sortBy}
          value={writeSort(sort)}
          onChange={(value) => onSort(readSort(value))}
          blank={texts.sortDefault}
          choices={sortable.flatMap(({ key, title }) => [
            { value: key, label: texts.ascending(title) },
            { value: `-${key}`, label: texts.descending(title) },
          ])}
        />
      )}
      <ul className={css.cards} aria-label={label}>
        {rows.map((row) => {
          const key = rowKey(row);
          return (
            <li key={key} className={css.card}>
              <div className={css.cardHead}>
                {selection && (
                  <CheckField
                    label={texts.selectRow(selection.nameOf(row))}
                    labelHidden
                    checked={selection.selected.has(key)}
                    onChange={(checked) => selection.onChange(toggled(selection.selected, key, checked))}
                  />
                )}
                <div className={css.cardTitle}>{head?.render(row)}</div>
              </div>
              <dl className={css.lines}>
                {lines
                  .filter(({ isOf }) => isOf?.(row) ?? true)
                  .map((column) => (
                    <div key={column.key}>
                      <dt>{column.title}</dt>
                      <dd>{column.render(row)}</dd>
                    </div>
                  ))}
              </dl>
            </li>
          );
        })}
      </ul>
    </>
  );
}
